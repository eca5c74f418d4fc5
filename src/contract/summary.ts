import * as z from 'zod/mini';
import { booleanReading, gapSchema, labelReading, numberReading, statusReading, textReading } from './gap.ts';

/**
 * What one frame, clip, track or video amounts to. Only `human` and `artificial` are answers:
 * `unknown` = the service says it could not tell, `errored` = the analysis failed, `processing` = not
 * finished, `none` = finished without a verdict, `unrecognised` = a word we do not know or a part we
 * could not read.
 */
export const outcomeWordSchema = z.enum([
  'human',
  'artificial',
  'unknown',
  'errored',
  'processing',
  'none',
  'unrecognised',
]);
export type OutcomeWord = z.infer<typeof outcomeWordSchema>;

/** Counts per outcome word; an absent word counts zero. */
export const outcomeCountsSchema = z.object({
  human: z.optional(z.number()),
  artificial: z.optional(z.number()),
  unknown: z.optional(z.number()),
  errored: z.optional(z.number()),
  processing: z.optional(z.number()),
  none: z.optional(z.number()),
  unrecognised: z.optional(z.number()),
});
export type OutcomeCounts = z.infer<typeof outcomeCountsSchema>;

/** One heuristic's verdict on the whole video, without the list of its models. */
export const summaryVerdictSchema = z.object({
  heuristic: textReading,
  classification: labelReading,
  confidence: numberReading,
  count: numberReading,
  unknown: booleanReading,
});
export type SummaryVerdict = z.infer<typeof summaryVerdictSchema>;

/** Frames or clips in order, folded into at most 64 bins; every bin keeps all its outcomes. */
export const stripSchema = z.array(outcomeCountsSchema);
export type Strip = z.infer<typeof stripSchema>;

export const contestedSchema = z.object({
  /** Share of usable heuristic verdicts that differ from the main verdict, 0..1. */
  share: z.number(),
  /** Minority share of usable frames, 0..0.5; null when no frame is usable. Breaks ties. */
  frameMinority: z.nullable(z.number()),
  /** Minority share of usable clips, 0..0.5; null when no clip is usable. Breaks remaining ties. */
  clipMinority: z.nullable(z.number()),
});
export type Contested = z.infer<typeof contestedSchema>;

/**
 * One model among the others of the same video: its name, how often it took a side on a frame or clip where another model
 * did too (counted once for each other model), and how often that was the same side. A list and not an object, because
 * these stand in every row of every list.
 */
export const modelTallySchema = z.tuple([z.string(), z.number(), z.number()]);
export type ModelTally = z.infer<typeof modelTallySchema>;

/** One video as the table shows it: no frame, clip or manifest of its own, a few kilobytes at most. */
export const summarySchema = z.object({
  identifier: z.string(),
  hash: textReading,
  apiVersion: textReading,
  status: statusReading,
  errors: textReading,
  name: textReading,
  refId: textReading,
  resultUrl: textReading,
  nsfw: booleanReading,
  /** What the whole row amounts to; the same function as the video page and the exports. */
  outcome: outcomeWordSchema,
  verdict: z.union([summaryVerdictSchema, gapSchema]),
  verdicts: z.array(summaryVerdictSchema),
  forced: labelReading,
  frames: z.union([
    z.object({ total: z.number(), counts: outcomeCountsSchema, strip: stripSchema }),
    gapSchema,
  ]),
  audio: z.union([
    z.object({
      tracks: z.number(),
      trackCounts: outcomeCountsSchema,
      clips: z.number(),
      counts: outcomeCountsSchema,
      strip: stripSchema,
    }),
    gapSchema,
  ]),
  /** Frames per provenance state as sent (`Trusted`, `Valid`, `Invalid`, …); `none` = frames without credentials. */
  provenance: z.object({
    states: z.array(z.object({ state: z.string(), frames: z.number() })),
    none: z.number(),
    unreadable: z.number(),
  }),
  heatmaps: z.number(),
  /** The first 16 models in order of appearance, frames before clips; `more` = how many came after them. */
  models: z.object({ tallies: z.array(modelTallySchema), more: z.number() }),
  /** null = not measurable: fewer than two usable verdicts, or no usable main verdict. */
  contested: z.nullable(contestedSchema),
  /** How many parts of the row could not be read as documented; the video page lists them. */
  problems: z.number(),
});
export type Summary = z.infer<typeof summarySchema>;
