import * as z from 'zod/mini';

/** A word of the address: text stays text, a bare number is read as its digits, anything else is left out. */
const word = z.catch(
  z.optional(
    z.pipe(
      z.union([z.string().check(z.maxLength(8000)), z.number()]),
      z.transform((value) => String(value)),
    ),
  ),
  undefined,
);

/**
 * Everything that decides what the batch shows, as words of the address; `domain/batch` gives them their
 * meaning. Absent means the default, so that an untouched view has a clean address.
 */
export const batchSearchSchema = z.object({
  /** The identifiers themselves, comma-separated, while they fit into an address. */
  ids: word,
  /** Text to find in name, reference, identifier or hash. */
  q: word,
  /** Facets: comma-separated values. */
  outcome: word,
  verdict: word,
  status: word,
  forced: word,
  nsfw: word,
  provenance: word,
  audio: word,
  /** What one heuristic says: `Majority!artificial`. */
  says: word,
  /** Where one model stands among the others: `V011!other`. */
  model: word,
  /** Ranges: `0.2..0.8`, either side may be empty. */
  confidence: word,
  contested: word,
  frames: word,
  /** `1`: only videos whose hash occurs under several identifiers. */
  same: word,
  /** `1`: only videos that a re-check has found changed. */
  changed: word,
  /** The heuristic that stands in for the main verdict when contradictions are marked. */
  reference: word,
  /** `contested.desc`, comma-separated when several. */
  sort: word,
  /** What is open beside the table: `charts`, `rehearsal` or `changes`. */
  panel: word,
  /** Which chart. */
  chart: word,
  /** Cut-off of the rehearsal, 0..1. */
  cut: word,
});

export type BatchSearch = z.infer<typeof batchSearchSchema>;
