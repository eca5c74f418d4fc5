import { useEffect, useRef, useState } from 'react';
import { type Show, watchScroller } from './watch-scroller.ts';

/** Up to here all rows are in the document, so that the browser's own search and printing find them. */
export const smallTable = 60;

export type WindowedRow = { index: number; /** null = in the normal flow. */ top: number | null };

export type RowWindow = {
  rows: readonly WindowedRow[];
  /** Height of all rows together; null = let them make it. */
  height: number | null;
  reveal: (index: number) => void;
};

/** Rows kept ready beyond the edge of the view towards which one scrolls, and beyond the other. */
const [rowsAhead, rowsBehind] = [6, 2];

/** Height in CSS pixels that a table had last: the next one, or the same one after a look at a video, opens with it. */
let lastView = 800;

/** How much of that stood in the window: the page may go on below it. */
let lastInWindow = 800;

type RowSizes = {
  rowHeight: number;
  headerHeight: number;
  painted: PaintedPart;
};

/** What of a table has been painted: only then are rows beyond the view drawn, in its first frame even by a small table. */
export type PaintedPart = 'nothing' | 'earlier rows' | 'view';

/**
 * Which of many rows are near enough to the view to be in the document. All rows are equally high, so their places
 * are worked out instead of kept: nothing here grows with the number of rows.
 */
export function useRowWindow(
  scroller: () => HTMLElement | null,
  count: number,
  { rowHeight, headerHeight, painted }: RowSizes,
): RowWindow {
  const isSmall = count <= smallTable;
  const [seen, setSeen] = useState(() => ({ first: 0, rows: rowsIn(lastView, rowHeight), isUpwards: false }));
  const [firstRows] = useState(() => rowsIn(lastInWindow, rowHeight));
  const latest = useRef(seen);

  // Outside React: the scroll position and the height of an element.
  useEffect(() => {
    const element = scroller();
    if (isSmall || element === null) return undefined;
    const look = (view: number, show: Show) => {
      lastView = view;
      const before = latest.current;
      const first = Math.max(0, Math.floor(element.scrollTop / rowHeight));
      const inView = rowsIn(view, rowHeight);
      if (first === before.first && inView === before.rows) return;
      const isUpwards = first === before.first ? before.isUpwards : first < before.first;
      latest.current = { first, rows: inView, isUpwards };
      show(() => setSeen(latest.current));
    };
    const measure = () => {
      const top = element.getBoundingClientRect().top + headerHeight;
      const view = element.clientHeight - headerHeight;
      lastInWindow = Math.min(view, Math.max(0, innerHeight - top));
      return view;
    };
    return watchScroller(element, { size: lastView, measure, look });
  }, [scroller, isSmall, rowHeight, headerHeight]);

  const reveal = (index: number) => {
    const element = scroller();
    if (isSmall || element === null) return;
    const top = index * rowHeight;
    const lowest = top + headerHeight + rowHeight - element.clientHeight;
    if (element.scrollTop > top) element.scrollTop = top;
    else if (element.scrollTop < lowest) element.scrollTop = lowest;
  };
  const isFirst = painted === 'nothing';
  const inView = isFirst ? Math.min(seen.rows, firstRows) : seen.rows;
  if (isSmall) {
    return {
      rows: Array.from({ length: isFirst ? Math.min(count, inView) : count }, (_, index) => ({
        index,
        top: null,
      })),
      height: isFirst ? count * rowHeight : null,
      reveal,
    };
  }
  // Fewer rows than a moment ago: the scroll position follows only after they are laid out.
  const top = Math.min(seen.first, count - seen.rows);
  const [above, below] = spareRows(painted, seen.isUpwards);
  const first = Math.max(0, top - above);
  const end = Math.min(count, top + inView + below);
  return {
    rows: Array.from({ length: Math.max(0, end - first) }, (_, place) => ({
      index: first + place,
      top: (first + place) * rowHeight,
    })),
    height: count * rowHeight,
    reveal,
  };
}

function spareRows(painted: PaintedPart, isUpwards: boolean): readonly [above: number, below: number] {
  if (painted !== 'view') return [0, 0];
  return isUpwards ? [rowsAhead, rowsBehind] : [rowsBehind, rowsAhead];
}

/** Rows of which at least a part is in a view of this height, wherever it stands. */
function rowsIn(view: number, rowHeight: number): number {
  return Math.ceil(view / rowHeight) + 1;
}
