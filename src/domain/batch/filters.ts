import { agrees, contestedUnder, contradicts, outcomeUnder } from './heuristics.ts';
import type { BatchRow } from './row.ts';
import { noVideo, type RowFacets } from './row-facets.ts';

/** Facets in the order the toolbar shows them. `verdict` is what the chosen reference says. */
export const facetNames = ['outcome', 'verdict', 'status', 'forced', 'nsfw', 'provenance', 'audio'] as const;
export type FacetName = (typeof facetNames)[number];

export const rangeNames = ['confidence', 'contested', 'frames'] as const;
export type RangeName = (typeof rangeNames)[number];

/** Both ends count; null leaves a side open. */
export type Range = { min: number | null; max: number | null };

/** Only rows on which this heuristic gives this outcome, or agrees with or contradicts the reference. */
export type Said = { heuristic: string; outcome: string };
export const saysWith = '~with';
export const saysAgainst = '~against';

/** Only rows on which this model takes the same side as another one at least once, or the other side. */
export type ModelStand = { model: string; side: 'same' | 'other' };

export type BatchFilters = {
  /** Words that all must occur in name, reference, identifier or hash. */
  text: string;
  /** Chosen values per facet; a row passes with any of them. */
  facets: Readonly<Partial<Record<FacetName, readonly string[]>>>;
  says: Said | null;
  stand: ModelStand | null;
  ranges: Readonly<Partial<Record<RangeName, Range>>>;
  /** Only videos whose hash occurs under several identifiers of the list. */
  sameHash: boolean;
  /** Only videos that a re-check has found changed. */
  changed: boolean;
};

/** What filters need to know beyond the row itself. */
export type FilterContext = {
  reference: string | undefined;
  sameHash: ReadonlySet<string>;
  changed: ReadonlySet<string>;
};

export const noFilters: BatchFilters = {
  text: '',
  facets: {},
  says: null,
  stand: null,
  ranges: {},
  sameHash: false,
  changed: false,
};

/** True when nothing is filtered. */
export function isUnfiltered(filters: BatchFilters): boolean {
  return (
    filters.text.trim() === '' &&
    filters.says === null &&
    filters.stand === null &&
    !filters.sameHash &&
    !filters.changed &&
    facetNames.every((name) => (filters.facets[name] ?? []).length === 0) &&
    rangeNames.every((name) => filters.ranges[name] === undefined)
  );
}

/** The values of one facet of a row. */
function facetValues(row: BatchRow, facet: FacetName, reference?: string): readonly string[] {
  if (facet === 'verdict') return [outcomeUnder(row, reference) ?? noVideo];
  if (facet === 'provenance') return row.facets.provenance;
  return [row.facets[facet satisfies keyof RowFacets]];
}

/** The number a range looks at, or null when the row has none. */
function rangeValue(row: BatchRow, range: RangeName, reference?: string): number | null {
  if (range === 'contested') return contestedUnder(row, reference)?.share ?? null;
  return row[range];
}

type Test = (row: BatchRow) => boolean;

/** One test per active filter; `except` leaves a facet out, to count what its other values would give. */
function testsOf(filters: BatchFilters, context: FilterContext, except?: FacetName): Test[] {
  const { reference } = context;
  const tests: Test[] = [];
  const words = filters.text
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
  if (words.length > 0) tests.push((row) => words.every((word) => row.sought.includes(word)));
  for (const facet of facetNames) {
    const chosen = filters.facets[facet];
    if (facet === except || chosen === undefined || chosen.length === 0) continue;
    tests.push((row) => facetValues(row, facet, reference).some((value) => chosen.includes(value)));
  }
  for (const name of rangeNames) {
    const range = filters.ranges[name];
    if (range !== undefined) tests.push((row) => isWithin(rangeValue(row, name, reference), range));
  }
  const { says, stand } = filters;
  if (says !== null) tests.push((row) => saysSo(row, says, reference));
  if (stand !== null) tests.push((row) => standsSo(row, stand));
  if (filters.sameHash) tests.push((row) => context.sameHash.has(row.identifier));
  if (filters.changed) tests.push((row) => context.changed.has(row.identifier));
  return tests;
}

function saysSo(row: BatchRow, { heuristic, outcome }: Said, reference?: string): boolean {
  if (outcome === saysWith) return agrees(row, heuristic, reference);
  if (outcome === saysAgainst) return contradicts(row, heuristic, reference);
  return outcomeUnder(row, heuristic) === outcome;
}

function standsSo({ summary }: BatchRow, { model, side }: ModelStand): boolean {
  const tally = summary?.models.tallies.find(([name]) => name === model);
  if (tally === undefined) return false;
  const [, compared, same] = tally;
  return (side === 'same' ? same : compared - same) > 0;
}

function isWithin(value: number | null, { min, max }: Range): boolean {
  return value !== null && (min === null || value >= min) && (max === null || value <= max);
}

/** The rows that pass every filter, in the order given. */
export function filterRows(
  rows: readonly BatchRow[],
  filters: BatchFilters,
  context: FilterContext,
): readonly BatchRow[] {
  const tests = testsOf(filters, context);
  return tests.length === 0 ? rows : rows.filter((row) => tests.every((test) => test(row)));
}

export type FacetCount = { value: string; count: number };

/** How many rows each value of a facet would show, given all other filters; most frequent first. */
export function countFacet(
  rows: readonly BatchRow[],
  facet: FacetName,
  { filters, context }: { filters: BatchFilters; context: FilterContext },
): FacetCount[] {
  const tests = testsOf(filters, context, facet);
  const counts = new Map<string, number>();
  for (const value of filters.facets[facet] ?? []) counts.set(value, 0);
  for (const row of rows) {
    if (!tests.every((test) => test(row))) continue;
    for (const value of facetValues(row, facet, context.reference))
      counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts.entries()]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

/** Adds or removes one value of a facet. */
export function toggleFacet(filters: BatchFilters, facet: FacetName, value: string): BatchFilters {
  const chosen = filters.facets[facet] ?? [];
  const next = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
  return { ...filters, facets: { ...filters.facets, [facet]: next } };
}
