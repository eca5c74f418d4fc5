import * as z from 'zod/mini';
import { booleanReading, gapSchema, labelReading, numberReading, statusReading, textReading } from './gap.ts';
import { problemSchema } from './source.ts';

/**
 * Every object below carries `at`: its JSON pointer under the video's row. A leaf's path is that
 * pointer plus the upstream name of the field, which `fieldNames` gives (see `domain/trace.ts`), so that the
 * browser can point at any number without knowing how the service spells it.
 */
const at = z.string();

/** A leaf of a free-form object: name path below the object, and its value as text. */
export const factSchema = z.object({
  at,
  name: z.string(),
  value: z.union([z.string(), z.number(), z.boolean(), z.null()]),
});
export type Fact = z.infer<typeof factSchema>;

/** A verdict of a video, frame, track, clip or detection. `count` and `unknown` exist on videos only. */
export const verdictSchema = z.object({
  at,
  heuristic: textReading,
  classification: labelReading,
  confidence: numberReading,
  count: numberReading,
  unknown: booleanReading,
  models: z.union([z.array(z.string()), gapSchema]),
});
export type Verdict = z.infer<typeof verdictSchema>;
const verdictReading = z.union([verdictSchema, gapSchema]);

/** One label of a model with its score, 0..1 as given. The two labels sum to 1; find them by `label`. */
export const scoreSchema = z.object({ at, label: textReading, score: numberReading });
export type Score = z.infer<typeof scoreSchema>;

/** What one model said of one frame, track or clip. `elapsedTime` is most likely seconds; undocumented. */
export const modelResultSchema = z.object({
  at,
  model: textReading,
  unknown: booleanReading,
  elapsedTime: numberReading,
  scores: z.array(scoreSchema),
  /** Leaves of the free-form details object, in order. */
  details: z.array(factSchema),
});
export type ModelResult = z.infer<typeof modelResultSchema>;

/** A box inside a frame. The unit of its corners (0..1 or pixels) is undocumented. */
export const detectionSchema = z.object({
  at,
  box: z.union([
    z.object({ at, x1: numberReading, y1: numberReading, x2: numberReading, y2: numberReading }),
    gapSchema,
  ]),
  verdict: verdictReading,
  results: z.array(modelResultSchema),
});
export type Detection = z.infer<typeof detectionSchema>;

/** A C2PA validation code; paths here and below are relative to the credential, not to the row. */
export const c2paStatusSchema = z.object({
  at,
  code: textReading,
  url: textReading,
  explanation: textReading,
});
export type C2paStatus = z.infer<typeof c2paStatusSchema>;

const c2paStatusGroups = z.object({
  success: z.array(c2paStatusSchema),
  informational: z.array(c2paStatusSchema),
  failure: z.array(c2paStatusSchema),
});

export const c2paActionSchema = z.object({
  at,
  action: textReading,
  when: textReading,
  softwareAgent: textReading,
  digitalSourceType: textReading,
});

export const c2paIngredientSchema = z.object({
  at,
  title: textReading,
  format: textReading,
  relationship: textReading,
  label: textReading,
  /** Key of the manifest this ingredient came with, when it has one. */
  activeManifest: textReading,
});
export type C2paIngredient = z.infer<typeof c2paIngredientSchema>;

export const c2paManifestSchema = z.object({
  at,
  /** Its key in the store, for example `urn:c2pa:…`. */
  key: z.string(),
  title: textReading,
  format: textReading,
  claimGenerator: textReading,
  signer: textReading,
  signedAt: textReading,
  actions: z.array(c2paActionSchema),
  ingredients: z.array(c2paIngredientSchema),
  assertions: z.array(z.object({ at, label: textReading })),
  /** All other leaves, so that nothing is lost. */
  facts: z.array(factSchema),
});
export type C2paManifest = z.infer<typeof c2paManifestSchema>;

/** Content Credentials as the service read them. Equal ones are sent once and referred to by index. */
export const credentialSchema = z.object({
  activeManifest: textReading,
  /** `Trusted`, `Valid`, `Invalid`, or a word of a later version. */
  state: textReading,
  statuses: z.array(c2paStatusSchema),
  results: c2paStatusGroups,
  ingredientDeltas: z.array(z.object({ at, ingredient: textReading, results: c2paStatusGroups })),
  manifests: z.array(c2paManifestSchema),
  /** True when a manifest was too deep or too large and was cut; the raw data has it whole. */
  clipped: z.boolean(),
});
export type Credential = z.infer<typeof credentialSchema>;

const analysed = {
  at,
  /** Place in the list as sent, from 0. */
  position: z.number(),
  identifier: textReading,
  hash: textReading,
  apiVersion: textReading,
  status: statusReading,
  errors: textReading,
  name: textReading,
  refId: textReading,
  resultUrl: textReading,
  verdict: verdictReading,
  verdicts: z.array(verdictSchema),
  forced: labelReading,
  results: z.array(modelResultSchema),
  /** Why this entry could not be read at all; null when it could. */
  unreadable: z.nullable(z.string()),
};

/** One analysed frame. It has no time and no picture: its place in the list is all that is known. */
export const frameSchema = z.object({
  ...analysed,
  nsfw: booleanReading,
  hasHeatmap: booleanReading,
  /** `index` points into the video's `credentials`. The gap `null` means: this frame has none. */
  c2pa: z.union([z.object({ at, index: z.number() }), gapSchema]),
  detections: z.array(detectionSchema),
});
export type Frame = z.infer<typeof frameSchema>;

/** One stretch of a sound track. `start` and `end` as given; unit: see `domain/clip-time.ts`. */
export const clipSchema = z.object({
  at,
  position: z.number(),
  index: numberReading,
  start: numberReading,
  end: numberReading,
  verdict: verdictReading,
  results: z.array(modelResultSchema),
  unreadable: z.nullable(z.string()),
});
export type Clip = z.infer<typeof clipSchema>;

/** One sound track. */
export const trackSchema = z.object({ ...analysed, clips: z.union([z.array(clipSchema), gapSchema]) });
export type Track = z.infer<typeof trackSchema>;

/** One video, whole, as the service sent it, cleaned. */
export const videoSchema = z.object({
  at,
  identifier: z.string(),
  hash: textReading,
  apiVersion: textReading,
  status: statusReading,
  errors: textReading,
  name: textReading,
  refId: textReading,
  resultUrl: textReading,
  nsfw: booleanReading,
  verdict: verdictReading,
  verdicts: z.array(verdictSchema),
  forced: labelReading,
  frames: z.union([z.array(frameSchema), gapSchema]),
  tracks: z.union([z.array(trackSchema), gapSchema]),
  credentials: z.array(credentialSchema),
  problems: z.array(problemSchema),
});
export type Video = z.infer<typeof videoSchema>;

/** Our field name → the service's, per kind of object: `fieldNames.verdict.heuristic`. */
export const fieldNamesSchema = z.record(z.string(), z.record(z.string(), z.string()));
export type FieldNames = z.infer<typeof fieldNamesSchema>;
