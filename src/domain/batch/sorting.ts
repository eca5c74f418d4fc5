import type { Contested, SummaryVerdict } from '#contract/summary.ts';
import type { Gap } from '#contract/gap.ts';
import { compareContested } from '#domain/contested.ts';
import type { RowState } from '#domain/outcome-words.ts';
import { usableLabel } from '#domain/outcome.ts';
import { isGap, valueOf } from '#domain/reading.ts';
import { compareWords } from './compare-words.ts';
import { contestedUnder, labelUnder, verdictOf } from './heuristics.ts';
import type { BatchRow } from './row.ts';

/** Columns that order the rows by a value of their own; `heuristic:NAME` orders by that heuristic. */
export const sortColumns = [
  'position',
  'status',
  'name',
  'verdict',
  'confidence',
  'contested',
  'frames',
  'audio',
  'provenance',
  'nsfw',
  'forced',
  'refId',
  'hash',
  'identifier',
] as const;
export type SortColumn = (typeof sortColumns)[number] | `heuristic:${string}`;

export type SortKey = { column: SortColumn; descending: boolean };

/** True for a column that rows can be ordered by. */
export function isSortColumn(text: string): text is SortColumn {
  return text.startsWith('heuristic:') || sortColumns.some((column) => column === text);
}

/** Answers first, then what is under way, then what failed. */
const stateOrder: Readonly<Record<RowState, number>> = {
  artificial: 0,
  human: 1,
  unknown: 2,
  none: 3,
  unrecognised: 4,
  conflict: 5,
  processing: 6,
  errored: 7,
  unreadable: 8,
  not_returned: 9,
  failed: 10,
  waiting: 11,
};

/** What one row is ordered by; null = it has no such value and goes last, whichever way the order runs. */
type Rank = number | string | null;

type Comparer = (a: number, b: number) => number;

/** Letters without case. */
function textRank(text: string | undefined): Rank {
  return text === undefined ? null : text.toLowerCase();
}

/** Artificial above zero, human below: one line from "surely human" to "surely artificial" as given. */
function verdictRank(verdict: SummaryVerdict | Gap | null): Rank {
  if (verdict === null || isGap(verdict)) return null;
  const label = usableLabel(verdict);
  const confidence = valueOf(verdict.confidence);
  if (label === null || confidence === undefined) return null;
  return label === 'artificial' ? confidence : -confidence;
}

const artificialShare = (counts: { human?: number | undefined; artificial?: number | undefined }): Rank => {
  const usable = (counts.human ?? 0) + (counts.artificial ?? 0);
  return usable === 0 ? null : (counts.artificial ?? 0) / usable;
};

type Ranker = (row: BatchRow) => Rank;

/** Columns of words in which numbers may stand. */
const wordColumns: ReadonlySet<SortColumn> = new Set(['name', 'refId', 'identifier']);

const rankers: Readonly<Record<Exclude<(typeof sortColumns)[number], 'contested'>, Ranker>> = {
  position: (row) => row.position,
  status: (row) => (row.summary === null ? null : row.facets.status),
  name: ({ summary }) => textRank(summary === null ? undefined : valueOf(summary.name)),
  verdict: (row) => stateOrder[row.state],
  confidence: (row) => row.confidence,
  frames: ({ summary }) =>
    summary === null || isGap(summary.frames) ? null : artificialShare(summary.frames.counts),
  audio: ({ summary }) =>
    summary === null || isGap(summary.audio) ? null : artificialShare(summary.audio.counts),
  provenance: (row) => (row.summary === null ? null : row.facets.provenance.join(' ')),
  nsfw: (row) => (row.summary === null ? null : row.facets.nsfw),
  forced: (row) => (row.facets.forced.startsWith('~') ? null : row.facets.forced),
  refId: ({ summary }) => textRank(summary === null ? undefined : valueOf(summary.refId)),
  hash: ({ summary }) => (summary === null ? null : (valueOf(summary.hash) ?? null)),
  identifier: (row) => textRank(row.identifier),
};

/** Compares two places of `ranks`; rows without a value stay last in both directions. */
function byRank(ranks: readonly Rank[], descending: boolean): Comparer {
  return (indexA, indexB) => {
    const a = ranks[indexA] ?? null;
    const b = ranks[indexB] ?? null;
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    if (a === b) return 0;
    return a < b === descending ? 1 : -1;
  };
}

/** The same for words with numbers in them. */
function byWords(ranks: readonly Rank[], descending: boolean): Comparer {
  return (indexA, indexB) => {
    const a = ranks[indexA];
    const b = ranks[indexB];
    if (typeof a !== 'string' || typeof b !== 'string')
      return Number(typeof a !== 'string') - Number(typeof b !== 'string');
    return descending ? compareWords(b, a) : compareWords(a, b);
  };
}

function byContested(values: readonly (Contested | null)[], descending: boolean): Comparer {
  return (indexA, indexB) => {
    const a = values[indexA] ?? null;
    const b = values[indexB] ?? null;
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return descending ? compareContested(b, a) : compareContested(a, b);
  };
}

function comparerOf(
  rows: readonly BatchRow[],
  { column, descending }: SortKey,
  reference?: string,
): Comparer {
  if (column === 'contested') {
    return byContested(
      rows.map((row) => contestedUnder(row, reference)),
      descending,
    );
  }
  if (isHeuristicColumn(column)) {
    const heuristic = column.slice('heuristic:'.length);
    // An errored or unfinished video may carry verdicts; they are not answers and rank with those that have none.
    const rank: Ranker = (row) =>
      labelUnder(row, heuristic) === null ? null : verdictRank(verdictOf(row, heuristic));
    return byRank(rows.map(rank), descending);
  }
  const by = wordColumns.has(column) ? byWords : byRank;
  return by(rows.map(rankers[column]), descending);
}

function isHeuristicColumn(column: SortColumn): column is `heuristic:${string}` {
  return column.startsWith('heuristic:');
}

/**
 * Orders rows by several columns, then by their place in the list. Values are read once per row and column,
 * not once per comparison: that is what keeps 10,000 rows under 100 ms.
 */
export function sortRows(
  rows: readonly BatchRow[],
  keys: readonly SortKey[],
  reference?: string,
): readonly BatchRow[] {
  if (keys.length === 0) return rows;
  const comparers = keys.map((key) => comparerOf(rows, key, reference));
  const order = rows.map((_, index) => index);
  order.sort((a, b) => {
    for (const compare of comparers) {
      const result = compare(a, b);
      if (result !== 0) return result;
    }
    return a - b;
  });
  return order.map((index) => rows[index]).filter((row) => row !== undefined);
}

/** The order after a click on a column's header: first most-first, then least-first, then none. */
export function nextSort(keys: readonly SortKey[], column: SortColumn, add: boolean): SortKey[] {
  const current = keys.find((key) => key.column === column);
  const others = add ? keys.filter((key) => key.column !== column) : [];
  const first = startsDescending(column);
  if (current === undefined) return [...others, { column, descending: first }];
  if (current.descending === first) return [...others, { column, descending: !first }];
  return others;
}

/** Measures start with the most, words with A. */
function startsDescending(column: SortColumn): boolean {
  return ['confidence', 'contested', 'frames', 'audio'].includes(column) || isHeuristicColumn(column);
}
