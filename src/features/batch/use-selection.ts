import { useCallback, useMemo, useState } from 'react';
import { emptySelection, extendTo, type Selection, toggleAll, toggleOne } from '#domain/batch/selection.ts';
import type { BatchRow } from '#domain/batch/row.ts';

export type RowSelection = {
  chosen: ReadonlySet<string>;
  select: (identifier: string, extend: boolean) => void;
  selectMatching: () => void;
  clear: () => void;
};

/** Which rows are chosen; filters and order do not change it. */
export function useSelection(shown: readonly BatchRow[]): RowSelection {
  const [selection, setSelection] = useState<Selection>(emptySelection);
  // Rows compare their handlers to know whether to draw again: identity matters here.
  const identifiers = useMemo(() => shown.map((row) => row.identifier), [shown]);
  const select = useCallback(
    (identifier: string, extend: boolean) => {
      setSelection((current) =>
        extend ? extendTo(current, identifier, identifiers) : toggleOne(current, identifier),
      );
    },
    [identifiers],
  );
  return {
    chosen: selection.chosen,
    select,
    selectMatching: () => {
      setSelection((current) => toggleAll(current, identifiers));
    },
    clear: () => {
      setSelection(emptySelection);
    },
  };
}
