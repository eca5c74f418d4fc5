import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo } from 'react';
import { selectWidth } from './place-columns.ts';
import type { PlacedColumn } from './table-row.tsx';

/** The columns that rows draw, and the widths of those left out on either side of the scrolling part. */
export type ColumnWindow<R> = {
  pinned: readonly PlacedColumn<R>[];
  scrolling: readonly PlacedColumn<R>[];
  before: number;
  after: number;
};

/** Size in CSS pixels that a table had last, so that the next one does not draw its columns twice. */
let lastRect = { width: 1280, height: 800 };

/** Which columns are near enough to the view to be drawn; all of them while the table is small. */
export function useColumnWindow<R>(
  scroller: () => HTMLElement | null,
  columns: readonly PlacedColumn<R>[],
  isSmall: boolean,
): ColumnWindow<R> {
  const pinnedCount = columns.findIndex((column) => !column.pinned);
  const fixed = pinnedCount === -1 ? columns.length : pinnedCount;
  // The virtualizer keeps its measurements until the key function changes: other columns need a new one.
  const getItemKey = useCallback(
    (place: number) => columns[fixed + place]?.column.id ?? place,
    [columns, fixed],
  );
  const virtualizer = useVirtualizer({
    horizontal: true,
    count: columns.length - fixed,
    enabled: !isSmall,
    getScrollElement: scroller,
    estimateSize: (place) => columns[fixed + place]?.width ?? 0,
    getItemKey,
    paddingStart: selectWidth + widthOf(columns.slice(0, fixed)),
    overscan: 1,
    initialRect: lastRect,
  });
  const { scrollRect } = virtualizer;
  useEffect(() => {
    if (scrollRect !== null) lastRect = scrollRect;
  }, [scrollRect]);
  const items = virtualizer.getVirtualItems();
  const first = isSmall ? 0 : (items[0]?.index ?? 0);
  const last = isSmall ? columns.length : (items.at(-1)?.index ?? -1);
  // Rows compare this to know whether to draw again.
  return useMemo(() => {
    const scrolling = columns.slice(fixed);
    return {
      pinned: columns.slice(0, fixed),
      scrolling: scrolling.slice(first, last + 1),
      before: widthOf(scrolling.slice(0, first)),
      after: widthOf(scrolling.slice(last + 1)),
    };
  }, [columns, fixed, first, last]);
}

function widthOf(columns: readonly { width: number }[]): number {
  return columns.reduce((sum, column) => sum + column.width, 0);
}
