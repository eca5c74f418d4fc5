import type { DataColumn } from './define-columns.ts';
import type { PlacedColumn } from './table-row.tsx';

/** The part of a TanStack table that placing columns needs. */
type ColumnSource = {
  getVisibleLeafColumns: () => {
    id: string;
    getSize: () => number;
    getIsPinned: () => 'start' | 'end' | false;
  }[];
};

/** Width of the checkbox column in CSS pixels; the stylesheet agrees. */
export const selectWidth = 40;
const narrowName = 152;

/** Works out where each visible column stands: pinned ones first. */
export function placeColumns<R>(
  table: ColumnSource,
  columns: readonly DataColumn<R>[],
  isNarrow: boolean,
): { columns: readonly PlacedColumn<R>[]; totalWidth: number } {
  const leaves = table.getVisibleLeafColumns();
  const start = leaves.filter((leaf) => leaf.getIsPinned() === 'start');
  const inOrder = [...start, ...leaves.filter((leaf) => leaf.getIsPinned() !== 'start')];
  let totalWidth = selectWidth;
  const placed = inOrder.flatMap((leaf, index): PlacedColumn<R>[] => {
    const column = columns.find((candidate) => candidate.id === leaf.id);
    if (column === undefined) return [];
    const pinned = start.includes(leaf);
    const inlineSize = pinned && isNarrow ? Math.min(narrowName, leaf.getSize()) : leaf.getSize();
    totalWidth += inlineSize;
    return [
      {
        column,
        pinned,
        width: inlineSize,
        place: index + 2,
        edge: leaf === start.at(-1),
        clips: column.fits !== true || inlineSize < column.width,
        style: { inlineSize },
      },
    ];
  });
  return { columns: placed, totalWidth };
}
