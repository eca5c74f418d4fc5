import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback } from 'react';

/** Up to here all rows are in the document, so that the browser's own search and printing find them. */
export const smallTable = 60;

export type WindowedRow = { index: number; /** null = in the normal flow. */ top: number | null };

export type RowWindow = {
  rows: readonly WindowedRow[];
  /** Height of all rows together; null = let them make it. */
  height: number | null;
  reveal: (index: number) => void;
};

/** Which of many rows are near enough to the view to be in the document. */
export function useRowWindow(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  { rowHeight, headerHeight }: { rowHeight: number; headerHeight: number },
): RowWindow {
  const isSmall = count <= smallTable;
  // The virtualizer keeps its measurements until the key function changes: a new row height needs a new one.
  const getItemKey = useCallback((index: number) => `${rowHeight}/${index}`, [rowHeight]);
  const virtualizer = useVirtualizer({
    count,
    enabled: !isSmall,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey,
    overscan: 8,
    scrollPaddingStart: headerHeight,
    // Before the first measurement: about one screen, so that the first frame already shows rows.
    initialRect: { width: 1024, height: 800 },
  });
  const reveal = (index: number) => {
    if (!isSmall) virtualizer.scrollToIndex(index, { align: 'auto' });
  };
  if (isSmall) {
    return {
      rows: Array.from({ length: count }, (_, index) => ({ index, top: null })),
      height: null,
      reveal,
    };
  }
  return {
    rows: virtualizer.getVirtualItems().map(({ index, start }) => ({ index, top: start })),
    height: virtualizer.getTotalSize(),
    reveal,
  };
}
