import { useMemo } from 'react';
import type { BatchRow } from '#domain/batch/row.ts';
import { valueOf } from '#domain/reading.ts';
import type { RowActions } from '#ui/table/table-row.tsx';
import type { Approach } from './use-approach.ts';

/** The same object while nothing changes, so that rows are not drawn again for nothing. */
export function useRowActions(
  select: (identifier: string, extend: boolean) => void,
  open: (identifier: string) => void,
  approach: Approach,
): RowActions<BatchRow> {
  return useMemo(
    () => ({
      select: (row, extend) => {
        select(row.identifier, extend);
      },
      open: (row, event) => {
        // What a link does with these keys, a row cannot: the link in it can.
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        open(row.identifier);
      },
      approach: (row) => {
        approach.begin(row.identifier);
      },
      leave: () => {
        approach.end();
      },
      selectLabel: ({ summary, identifier }) => {
        const name = summary === null ? undefined : valueOf(summary.name);
        return `Choose ${name ?? identifier}`;
      },
    }),
    [select, open, approach],
  );
}
