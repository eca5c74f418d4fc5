import { useMemo } from 'react';
import { filterRows, type FilterContext } from '#domain/batch/filters.ts';
import { heuristicsOf } from '#domain/batch/heuristics.ts';
import { groupByHash, type HashGroup, keepTogether } from '#domain/batch/same-hash.ts';
import { sortRows } from '#domain/batch/sorting.ts';
import type { BatchRow } from '#domain/batch/row.ts';
import { oncePerList } from './once-per-list.ts';
import type { BatchSnapshot } from './session/batch-session.ts';
import type { BatchAddress } from './use-batch-address.ts';

export type BatchRows = {
  /** Rows that pass the filters, in the chosen order. */
  shown: readonly BatchRow[];
  heuristics: readonly string[];
  groups: readonly HashGroup[];
  context: FilterContext;
};

const heuristicsIn = oncePerList(heuristicsOf);
const groupsIn = oncePerList(groupByHash);

type Shown = { viewSearch: string; rechecks: BatchSnapshot['rechecks']; shown: readonly BatchRow[] };

/** What a list showed last: the way back from a video need not filter and order 10,000 rows again. */
const lastShown = new WeakMap<readonly BatchRow[], Shown>();

/** Filters and orders the rows; again only when rows, re-checks or the words of the address are others. */
export function useBatchRows(batch: BatchSnapshot, address: BatchAddress): BatchRows {
  const { rows, rechecks } = batch;
  const { filters, sort, reference, viewSearch } = address;
  const heuristics = heuristicsIn(rows);
  const groups = groupsIn(rows);
  const context = useMemo<FilterContext>(
    () => ({
      reference,
      sameHash: new Set(groups.flatMap((group) => group.rows.map((row) => row.identifier))),
      changed: new Set(
        [...rechecks.values()].filter((check) => check.changes.length > 0).map((check) => check.identifier),
      ),
    }),
    [reference, groups, rechecks],
  );
  const last = lastShown.get(rows);
  const isSame = last?.viewSearch === viewSearch && last.rechecks === rechecks;
  const shown = isSame ? last.shown : arrange(rows, { filters, sort, reference, context, groups });
  if (!isSame) lastShown.set(rows, { viewSearch, rechecks, shown });
  return useMemo(() => ({ shown, heuristics, groups, context }), [shown, heuristics, groups, context]);
}

type Arrangement = Pick<BatchAddress, 'filters' | 'sort' | 'reference'> &
  Pick<BatchRows, 'context' | 'groups'>;

function arrange(rows: readonly BatchRow[], { filters, sort, reference, context, groups }: Arrangement) {
  const sorted = sortRows(filterRows(rows, filters, context), sort, reference);
  return filters.sameHash && sort.length === 0 ? keepTogether(sorted, groups) : sorted;
}
