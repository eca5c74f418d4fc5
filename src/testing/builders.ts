import type { LookupOutcome, VideoOutcome } from '#contract/lookup.ts';
import { lookupOutcomeSchema, videoOutcomeSchema } from '#contract/lookup.ts';
import type { Gap } from '#contract/gap.ts';
import { type Source, sourceSchema } from '#contract/source.ts';
import { type Summary, type SummaryVerdict, summarySchema } from '#contract/summary.ts';
import {
  type Clip,
  clipSchema,
  type Credential,
  credentialSchema,
  type Frame,
  frameSchema,
  type ModelResult,
  modelResultSchema,
  type Track,
  trackSchema,
  type Verdict,
  verdictSchema,
  type Video,
  videoSchema,
} from '#contract/video.ts';
import { toStrip } from '#domain/strip.ts';
import { countOutcomes } from '#domain/outcome.ts';

/* Every builder takes overrides and parses its output by the contract, so that fixtures cannot drift. */

export const missing: Gap = { gap: 'missing' };
export const nothing: Gap = { gap: 'null' };

const frameModels = ['V01', 'Revelio III', 'Revelio IV'];

export function buildVerdict(overrides: Partial<Verdict> = {}): Verdict {
  return verdictSchema.parse({
    at: '/verdict',
    heuristic: 'Average',
    classification: 'artificial',
    confidence: 0.8,
    count: missing,
    unknown: missing,
    models: frameModels,
    ...overrides,
  });
}

/** A model's answer; `artificial` is its score for that label, the other label gets the rest. */
export function buildModelResult({
  artificial = 0.8,
  ...overrides
}: Partial<ModelResult> & { artificial?: number } = {}): ModelResult {
  const at = overrides.at ?? '/results/0';
  return modelResultSchema.parse({
    at,
    model: 'V01',
    unknown: false,
    elapsedTime: 0.25,
    scores: [
      { at: `${at}/classification/0`, label: 'artificial', score: artificial },
      { at: `${at}/classification/1`, label: 'human', score: 1 - artificial },
    ],
    details: [],
    ...overrides,
  });
}

/** What frames and tracks have in common. */
function analysedDefaults(at: string, position: number) {
  return {
    at,
    position,
    identifier: `part-${position}`,
    hash: 'ab'.repeat(32),
    apiVersion: '1.1.0',
    status: 'done' as const,
    errors: nothing,
    name: `part-${position}`,
    refId: nothing,
    resultUrl: missing,
    verdict: buildVerdict({ at: `${at}/verdict` }),
    verdicts: [buildVerdict({ at: `${at}/verdicts/0` })],
    forced: nothing,
    unreadable: null,
  };
}

export function buildFrame(overrides: Partial<Frame> = {}): Frame {
  const position = overrides.position ?? 0;
  const at = overrides.at ?? `/results/images/${position}`;
  return frameSchema.parse({
    ...analysedDefaults(at, position),
    identifier: `frame-${position}`,
    name: `frame_${String(position + 1).padStart(4, '0')}.jpg`,
    results: frameModels.map((model, index) => buildModelResult({ at: `${at}/results/${index}`, model })),
    nsfw: false,
    hasHeatmap: false,
    c2pa: nothing,
    detections: [],
    ...overrides,
  });
}

export function buildClip(overrides: Partial<Clip> = {}): Clip {
  const position = overrides.position ?? 0;
  const at = overrides.at ?? `/results/audios/0/details/clips/${position}`;
  return clipSchema.parse({
    at,
    position,
    index: position,
    start: position * 4,
    end: position * 4 + 4,
    verdict: buildVerdict({ at: `${at}/verdict`, classification: 'human', models: ['Phantom'] }),
    results: [buildModelResult({ at: `${at}/results/0`, model: 'Phantom', artificial: 0.1 })],
    unreadable: null,
    ...overrides,
  });
}

export function buildTrack(overrides: Partial<Track> = {}): Track {
  const position = overrides.position ?? 0;
  const at = overrides.at ?? `/results/audios/${position}`;
  const verdict = { classification: 'human' as const, models: ['Phantom', 'Zebra II'] };
  return trackSchema.parse({
    ...analysedDefaults(at, position),
    identifier: `track-${position}`,
    name: `track_${position + 1}.wav`,
    verdict: buildVerdict({ at: `${at}/verdict`, ...verdict }),
    verdicts: [buildVerdict({ at: `${at}/verdicts/0`, ...verdict })],
    results: ['Phantom', 'Zebra II'].map((model, index) =>
      buildModelResult({ at: `${at}/results/${index}`, model, artificial: 0.1 }),
    ),
    clips: [0, 1, 2].map((clip) => buildClip({ position: clip, at: `${at}/details/clips/${clip}` })),
    ...overrides,
  });
}

export function buildCredential(overrides: Partial<Credential> = {}): Credential {
  return credentialSchema.parse({
    activeManifest: 'urn:c2pa:1992f560-3cde-43be-80a9-245d50908f7a',
    state: 'Valid',
    statuses: [],
    results: { success: [], informational: [], failure: [] },
    ingredientDeltas: [],
    manifests: [],
    clipped: false,
    ...overrides,
  });
}

export function buildVideo(overrides: Partial<Video> = {}): Video {
  const videoVerdict = { count: 5, unknown: false, confidence: 1 };
  return videoSchema.parse({
    at: '',
    identifier: 'video-1',
    hash: 'cd'.repeat(32),
    apiVersion: '1.1.0',
    status: 'done',
    errors: nothing,
    name: 'statement.mp4',
    refId: 'CASE-7',
    resultUrl: 'https://app.identifai.example/results/video-1',
    nsfw: false,
    verdict: buildVerdict(videoVerdict),
    verdicts: ['Average', 'Majority'].map((heuristic, index) =>
      buildVerdict({ at: `/verdicts/${index}`, heuristic, ...videoVerdict }),
    ),
    forced: nothing,
    frames: [0, 1, 2, 3, 4].map((position) => buildFrame({ position })),
    tracks: [buildTrack()],
    credentials: [],
    problems: [],
    ...overrides,
  });
}

export function buildSource(overrides: Partial<Source> = {}): Source {
  return sourceSchema.parse({
    sha256: 'ef'.repeat(32),
    receivedAt: '2026-11-22T09:00:00.000Z',
    pointer: '/0',
    ...overrides,
  });
}

/** The answer to a request for one video that was found. */
export function buildVideoFound(overrides: Partial<Video> = {}): VideoOutcome {
  const video = buildVideo(overrides);
  return videoOutcomeSchema.parse({
    identifier: video.identifier,
    kind: 'found',
    video,
    source: buildSource(),
    fieldNames: {},
  });
}

export function buildSummaryVerdict(overrides: Partial<SummaryVerdict> = {}): SummaryVerdict {
  return {
    heuristic: 'Average',
    classification: 'artificial',
    confidence: 0.6,
    count: 3,
    unknown: false,
    ...overrides,
  };
}

export function buildSummary(overrides: Partial<Summary> = {}): Summary {
  const frames = ['artificial', 'artificial', 'artificial', 'human', 'human'] as const;
  const clips = ['human', 'human'] as const;
  return summarySchema.parse({
    identifier: 'video-1',
    hash: 'cd'.repeat(32),
    apiVersion: '1.1.0',
    status: 'done',
    errors: nothing,
    name: 'statement.mp4',
    refId: 'CASE-7',
    resultUrl: 'https://app.identifai.example/results/video-1',
    nsfw: false,
    outcome: 'artificial',
    verdict: buildSummaryVerdict(),
    verdicts: [
      buildSummaryVerdict(),
      buildSummaryVerdict({ heuristic: 'Majority', classification: 'human' }),
    ],
    forced: nothing,
    frames: { total: frames.length, counts: countOutcomes(frames), strip: toStrip(frames) },
    audio: {
      tracks: 1,
      trackCounts: { human: 1 },
      clips: clips.length,
      counts: countOutcomes(clips),
      strip: toStrip(clips),
    },
    provenance: { states: [], none: frames.length, unreadable: 0 },
    heatmaps: 0,
    models: {
      tallies: [
        ['V01', 5, 4],
        ['Revelio III', 5, 4],
      ],
      more: 0,
    },
    contested: { share: 0.5, frameMinority: 0.4, clipMinority: 0 },
    problems: 0,
    ...overrides,
  });
}

/** The answer to a lookup for one video that was found. */
export function buildFound(overrides: Partial<Summary> = {}): LookupOutcome {
  const video = buildSummary(overrides);
  return lookupOutcomeSchema.parse({
    identifier: video.identifier,
    kind: 'found',
    video,
    source: buildSource(),
  });
}
