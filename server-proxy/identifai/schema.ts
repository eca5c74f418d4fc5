import type { FieldNames } from '#contract/video.ts';
import type { FieldWords } from '#domain/salvage/row-reader.ts';
import { tracedFields } from '#domain/trace.ts';

/**
 * Our field name → identifAI's, where they differ. Source: the response sample of "Get multiple video classifications
 * results"; the C2PA words are those of the C2PA SDK's reader, whose output is passed on as it is.
 */
export const fieldWords = {
  apiVersion: 'api_version',
  refId: 'ref_id',
  resultUrl: 'result_url',
  nsfw: 'is_nsfw',
  forced: 'force_classification',
  hasHeatmap: 'has_heatmap',
  elapsedTime: 'elapsed_time',
  details: 'classification_details',
  activeManifest: 'active_manifest',
  state: 'validation_state',
  statuses: 'validation_status',
  olderClips: 'chunk_details',
} satisfies FieldWords & Record<string, string>;
const upstreamNames: ReadonlyMap<string, string> = new Map(Object.entries(fieldWords));

/** The names by which a browser points at any value on a screen, per kind of object; the salvage reads by the same. */
export const fieldNames: FieldNames = Object.fromEntries(
  Object.entries(tracedFields).map(([kind, fields]) => [
    kind,
    Object.fromEntries(fields.map((field) => [field, upstreamNames.get(field) ?? field])),
  ]),
);

/** Most decoded bytes: of a JSON answer (a batch above it is asked for in halves), of a heatmap, and of a body parsed in place. */
export const bodyLimits = { json: 64 * 1024 * 1024, heatmap: 10 * 1024 * 1024, inPlace: 4 * 1024 * 1024 };
