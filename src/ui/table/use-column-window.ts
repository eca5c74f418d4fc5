import { useEffect, useMemo, useRef, useState } from 'react';
import { selectWidth } from './place-columns.ts';
import type { PlacedColumn } from './table-row.tsx';
import { type Show, watchScroller } from './watch-scroller.ts';

/** The columns that rows draw, and the widths of those left out on either side of the scrolling part. */
export type ColumnWindow<R> = {
  pinned: readonly PlacedColumn<R>[];
  scrolling: readonly PlacedColumn<R>[];
  before: number;
  after: number;
};

/** Width in CSS pixels that a table had last, so that the next one does not draw its columns twice. */
let lastWidth = 1280;

/** In CSS pixels: columns are kept ready at least so far beyond the view, which is looked at in steps, not at every pixel. */
const [margin, step] = [48, 160];

/** Which columns are near enough to the view to be drawn, or all of them. */
export function useColumnWindow<R>(
  scroller: () => HTMLElement | null,
  columns: readonly PlacedColumn<R>[],
  showsAll: boolean,
): ColumnWindow<R> {
  const [seen, setSeen] = useState(() => roundOutwards(0, lastWidth));
  const latest = useRef(seen);

  // Outside React: the sideways scroll position and the width of an element.
  useEffect(() => {
    const element = scroller();
    if (element === null) return undefined;
    const look = (width: number, show: Show) => {
      lastWidth = width;
      const left = element.scrollLeft;
      // Unmoved, pinned columns stand where they would anyway: only then is no layer needed for each row of them.
      element.toggleAttribute('data-shifted', left !== 0);
      const next = roundOutwards(left, width);
      if (next.from === latest.current.from && next.to === latest.current.to) return;
      latest.current = next;
      show(() => setSeen(next));
    };
    return watchScroller(element, { size: lastWidth, measure: () => element.clientWidth, look });
  }, [scroller]);

  const pinnedCount = columns.findIndex((column) => !column.pinned);
  const fixed = pinnedCount === -1 ? columns.length : pinnedCount;
  const { first, end } = showsAll ? { first: 0, end: columns.length } : columnsIn(columns, fixed, seen);
  // Rows compare this to know whether to draw again.
  return useMemo(() => {
    const scrolling = columns.slice(fixed);
    return {
      pinned: columns.slice(0, fixed),
      scrolling: scrolling.slice(first, end),
      before: widthOf(scrolling.slice(0, first)),
      after: widthOf(scrolling.slice(end)),
    };
  }, [columns, fixed, first, end]);
}

type Stretch = { from: number; to: number };

function roundOutwards(left: number, width: number): Stretch {
  return {
    from: Math.floor((left - margin) / step) * step,
    to: Math.ceil((left + width + margin) / step) * step,
  };
}

/** The first of the scrolling columns that reaches into a stretch, and the one behind the last. */
function columnsIn(
  columns: readonly { width: number }[],
  fixed: number,
  { from, to }: Stretch,
): { first: number; end: number } {
  const scrolling = columns.slice(fixed);
  let right = selectWidth + widthOf(columns.slice(0, fixed));
  let first = scrolling.length;
  let end = 0;
  for (const [place, { width }] of scrolling.entries()) {
    const left = right;
    right += width;
    if (right <= from || left >= to) continue;
    first = Math.min(first, place);
    end = place + 1;
  }
  return { first: Math.min(first, end), end };
}

function widthOf(columns: readonly { width: number }[]): number {
  return columns.reduce((sum, column) => sum + column.width, 0);
}
