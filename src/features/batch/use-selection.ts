import { useMemo } from 'react';
import { emptySelection, extendTo, toggleAll, toggleOne } from '#domain/batch/selection.ts';
import type { BatchRow } from '#domain/batch/row.ts';
import type { BatchSession } from './session/batch-session.ts';

export type RowSelection = {
  select: (identifier: string, extend: boolean) => void;
  selectMatching: () => void;
  clear: () => void;
};

/** Ways to choose rows; filters and order do not change what is chosen, and neither does a look at a video. */
export function useSelection(session: BatchSession, shown: readonly BatchRow[]): RowSelection {
  // Rows compare their handlers to know whether to draw again: identity matters here.
  return useMemo(() => {
    const identifiers = shown.map((row) => row.identifier);
    return {
      select: (identifier, extend) => {
        session.changeSelection((selection) =>
          extend ? extendTo(selection, identifier, identifiers) : toggleOne(selection, identifier),
        );
      },
      selectMatching: () => {
        session.changeSelection((selection) => toggleAll(selection, identifiers));
      },
      clear: () => {
        session.changeSelection(() => emptySelection);
      },
    };
  }, [session, shown]);
}
