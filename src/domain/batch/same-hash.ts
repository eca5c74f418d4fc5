import { valueOf } from '#domain/reading.ts';
import type { BatchRow } from './row.ts';

/** Rows that are the same file under several identifiers. */
export type HashGroup = {
  hash: string;
  rows: readonly BatchRow[];
  /** True when the same file was judged differently. */
  differ: boolean;
};

/** Groups the videos whose hash occurs under several identifiers, in the order of their first row. */
export function groupByHash(rows: readonly BatchRow[]): HashGroup[] {
  const groups = new Map<string, BatchRow[]>();
  for (const row of rows) {
    const hash = row.summary === null ? undefined : valueOf(row.summary.hash);
    // An empty hash says nothing about the file.
    if (hash === undefined || hash === '') continue;
    const group = groups.get(hash);
    if (group === undefined) groups.set(hash, [row]);
    else group.push(row);
  }
  return [...groups.entries()]
    .filter(([, group]) => group.length > 1)
    .map(([hash, group]) => ({ hash, rows: group, differ: new Set(group.map((row) => row.state)).size > 1 }));
}

/** Orders rows so that equal files stand together, at the place of the first of them. */
export function keepTogether(rows: readonly BatchRow[], groups: readonly HashGroup[]): readonly BatchRow[] {
  const groupOf = new Map(
    groups.flatMap((group) => group.rows.map((row) => [row.identifier, group.hash] as const)),
  );
  const members = new Map<string, BatchRow[]>();
  for (const row of rows) {
    const hash = groupOf.get(row.identifier);
    if (hash !== undefined) members.set(hash, [...(members.get(hash) ?? []), row]);
  }
  const placed = new Set<string>();
  return rows.flatMap((row) => {
    const hash = groupOf.get(row.identifier);
    if (hash === undefined) return [row];
    if (placed.has(hash)) return [];
    placed.add(hash);
    return members.get(hash) ?? [];
  });
}
