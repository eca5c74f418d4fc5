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

/** Filters and orders the rows. Memoised, because each step runs over up to 10,000 rows. */
export function useBatchRows(batch: BatchSnapshot, address: BatchAddress): BatchRows {
  const { rows, rechecks } = batch;
  const { filters, sort, reference } = address;
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
  const shown = useMemo(() => {
    const sorted = sortRows(filterRows(rows, filters, context), sort, reference);
    return filters.sameHash && sort.length === 0 ? keepTogether(sorted, groups) : sorted;
  }, [rows, filters, sort, context, groups, reference]);
  return { shown, heuristics, groups, context };
}
