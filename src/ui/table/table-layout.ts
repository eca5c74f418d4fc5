/** How a person has arranged a table: kept as a preference, so every field may name columns that no longer exist. */
export type TableLayout = {
  hidden: readonly string[];
  /** Columns in their order; those not named follow in the order they are defined. */
  order: readonly string[];
  /** Columns that stay in view at the start. */
  pinned: readonly string[];
  /** Widths in CSS pixels. */
  widths: Readonly<Record<string, number>>;
  density: Density;
};

export type Density = 'compact' | 'regular' | 'roomy';

/** Row heights in CSS pixels, by density. */
export const rowHeights: Readonly<Record<Density, number>> = { compact: 32, regular: 40, roomy: 52 };

type Identified = { readonly id: string };

/** Columns in the order a person gave them; new ones keep their place by definition after the known one before them. */
export function orderColumns<C extends Identified>(columns: readonly C[], order: readonly string[]): C[] {
  const ordered = order.flatMap((id) => columns.filter((column) => column.id === id));
  for (const [place, column] of columns.entries()) {
    if (ordered.includes(column)) continue;
    const before = columns[place - 1];
    ordered.splice(before === undefined ? 0 : ordered.indexOf(before) + 1, 0, column);
  }
  return ordered;
}

/** Moves a column by one place among the columns shown in the chooser. */
export function moveColumn(order: readonly string[], id: string, by: -1 | 1): string[] {
  const from = order.indexOf(id);
  const to = from + by;
  if (from === -1 || to < 0 || to >= order.length) return [...order];
  const moved = order.filter((other) => other !== id);
  moved.splice(to, 0, id);
  return moved;
}

function toggled(ids: readonly string[], id: string): string[] {
  return ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id];
}

export function toggleHidden(layout: TableLayout, id: string): TableLayout {
  return { ...layout, hidden: toggled(layout.hidden, id) };
}

export function togglePinned(layout: TableLayout, id: string): TableLayout {
  return { ...layout, pinned: toggled(layout.pinned, id) };
}

const narrowest = 48;
const widest = 640;

/** Sets a width, within what a cell can bear. */
export function resizeColumn(layout: TableLayout, id: string, width: number): TableLayout {
  const bounded = Math.round(Math.min(widest, Math.max(narrowest, width)));
  return { ...layout, widths: { ...layout.widths, [id]: bounded } };
}
