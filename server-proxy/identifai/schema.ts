import type { FieldNames } from '#contract/video.ts';

/** What a video, a frame and a sound track have in common. */
const analysed = {
  identifier: 'identifier',
  hash: 'hash',
  apiVersion: 'api_version',
  status: 'status',
  errors: 'errors',
  name: 'name',
  refId: 'ref_id',
  resultUrl: 'result_url',
  verdict: 'verdict',
  verdicts: 'verdicts',
  forced: 'force_classification',
} as const;

/**
 * Our field name → identifAI's, per kind of object: the whole vocabulary of the video endpoint's leaves. The salvage
 * reads by this table and the browser names paths by it, so a path on a screen is the path that was read.
 * Source: the response sample of "Get multiple video classifications results"; `box` from its newest version.
 */
export const fieldNames = {
  video: { ...analysed, nsfw: 'is_nsfw', results: 'results', frames: 'images', tracks: 'audios' },
  frame: {
    ...analysed,
    nsfw: 'is_nsfw',
    hasHeatmap: 'has_heatmap',
    c2pa: 'c2pa',
    results: 'results',
    details: 'details',
    detections: 'detections',
  },
  /** Older versions of the audio results call the clips `chunk_details`, straight under the track. */
  track: {
    ...analysed,
    results: 'results',
    details: 'details',
    clips: 'clips',
    olderClips: 'chunk_details',
  },
  clip: { index: 'index', start: 'start', end: 'end', verdict: 'verdict', results: 'results' },
  verdict: {
    heuristic: 'heuristic',
    classification: 'classification',
    confidence: 'confidence',
    count: 'count',
    unknown: 'unknown',
    models: 'models',
  },
  modelResult: {
    model: 'model',
    unknown: 'unknown',
    elapsedTime: 'elapsed_time',
    scores: 'classification',
    details: 'classification_details',
  },
  score: { label: 'label', score: 'score' },
  detection: { box: 'box', verdict: 'verdict', results: 'results' },
  box: { x1: 'x1', y1: 'y1', x2: 'x2', y2: 'y2' },
  credential: {
    activeManifest: 'active_manifest',
    state: 'validation_state',
    statuses: 'validation_status',
    results: 'validation_results',
    manifests: 'manifests',
  },
  c2paStatus: { code: 'code', url: 'url', explanation: 'explanation' },
} as const satisfies FieldNames;

/** Upper limits of the documented API, and ours for what it does not limit. */
export const bodyLimits = {
  /** Decoded bytes of one JSON answer; a batch above it is asked for in halves. */
  json: 64 * 1024 * 1024,
  /** Decoded bytes of one heatmap. */
  heatmap: 10 * 1024 * 1024,
  /** Bodies above this are parsed off the main thread, one at a time. */
  large: 4 * 1024 * 1024,
} as const;
