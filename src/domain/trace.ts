import type { FieldNames } from '#contract/video.ts';
import { appendPointer } from '#lib/json-pointer.ts';

/** Kinds of object in a video that have named leaves. */
export type TraceKind = keyof typeof tracedFields;

/** Our names of the leaves that can be asked "where from?". The proxy must name the upstream field of each. */
export const tracedFields = {
  video: [
    'identifier',
    'hash',
    'apiVersion',
    'status',
    'errors',
    'name',
    'refId',
    'resultUrl',
    'nsfw',
    'verdict',
    'verdicts',
    'forced',
  ],
  frame: [
    'identifier',
    'hash',
    'apiVersion',
    'status',
    'errors',
    'name',
    'refId',
    'resultUrl',
    'nsfw',
    'hasHeatmap',
    'c2pa',
    'verdict',
    'verdicts',
    'forced',
  ],
  track: [
    'identifier',
    'hash',
    'apiVersion',
    'status',
    'errors',
    'name',
    'refId',
    'resultUrl',
    'verdict',
    'verdicts',
    'forced',
  ],
  clip: ['index', 'start', 'end', 'verdict'],
  verdict: ['heuristic', 'classification', 'confidence', 'count', 'unknown', 'models'],
  modelResult: ['model', 'unknown', 'elapsedTime', 'details'],
  score: ['label', 'score'],
  box: ['x1', 'y1', 'x2', 'y2'],
  credential: ['activeManifest', 'state', 'statuses'],
  c2paStatus: ['code', 'url', 'explanation'],
} as const;

/** The JSON pointer, under the row, of one field of an object of the video. */
// oxlint-disable-next-line max-params -- which fields there are depends on the kind, so the two cannot be one
export function tracePath<K extends TraceKind>(
  fieldNames: FieldNames,
  at: string,
  kind: K,
  field: (typeof tracedFields)[K][number],
): string {
  return appendPointer(at, fieldNames[kind]?.[field] ?? field);
}
