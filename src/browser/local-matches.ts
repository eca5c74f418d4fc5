import * as z from 'zod/mini';
import { openShelf } from './database.ts';

const localMatchSchema = z.object({
  /** SHA-256 of the file on this computer, lower-case hex. */
  digest: z.string(),
  /** Whether it is the digest the service reports; null when the service reports none that can be compared. */
  matched: z.nullable(z.boolean()),
  /** ISO 8601, UTC. */
  at: z.string(),
  fileName: z.string(),
});

/** The last comparison of a local file with one video. The file itself is never kept. */
export type StoredLocalMatch = z.infer<typeof localMatchSchema>;

const shelf = openShelf<StoredLocalMatch>('matches', { version: 1, schema: localMatchSchema });

/** Keeps the comparison for reports; false when the browser refused to store it. */
export function saveLocalMatch(identifier: string, match: StoredLocalMatch): Promise<boolean> {
  return shelf.set(identifier, match);
}

/** Comparisons made for these videos, by identifier. */
export async function readLocalMatches(
  identifiers: readonly string[],
): Promise<ReadonlyMap<string, StoredLocalMatch>> {
  const wanted = new Set(identifiers);
  const entries = await shelf.entries();
  return new Map(entries.filter(({ key }) => wanted.has(key)).map(({ key, value }) => [key, value]));
}
