import { type Bar, type BarKind, layoutBars } from './bars.ts';
import { barIn, type Slots } from './slots.ts';

/** One row of the sheet: a verdict or a model, with one bar a frame. */
export type SheetRow = { id: string; bars: readonly Bar[]; height: number };

/** Space between rows, in pixels. */
export const rowGap = 6;
/** Space under the rows for the ticks that mark matching frames. */
const matchBand = 6;

/** Height of the whole drawing. */
export function sheetHeight(rows: readonly Pick<SheetRow, 'height'>[]): number {
  return rows.reduce((sum, row) => sum + row.height + rowGap, 0) + matchBand;
}

/** The row under a point, or null between rows. */
export function rowAt(rows: readonly SheetRow[], y: number): SheetRow | null {
  let top = 0;
  for (const row of rows) {
    if (y < top) return null;
    if (y < top + row.height) return row;
    top += row.height + rowGap;
  }
  return null;
}

/** Token of each kind's colour. Only the two sides wear the hues of the verdict scale. */
const fills: Record<BarKind, string> = {
  human: '--human-fill',
  artificial: '--artificial-fill',
  even: '--line-strong',
  unknown: '--unknown-fill',
  errored: '--errored-fill',
  processing: '--pending-fill',
  none: '--line-strong',
  unrecognised: '--notice-line',
};

export const sheetTokens: readonly string[] = [
  ...new Set(Object.values(fills)),
  '--line',
  '--surface-sunken',
  '--accent',
];

/** Kinds in drawing order: what lies across the middle is never covered by a side. */
const order: readonly BarKind[] = [
  'human',
  'artificial',
  'even',
  'none',
  'unknown',
  'processing',
  'unrecognised',
  'errored',
];

/** Draws all rows, one below the other, and a tick under every frame that matches the filter. */
export function paintSheet(
  context: CanvasRenderingContext2D,
  sheet: { rows: readonly SheetRow[]; slots: Slots; matches: readonly number[] | null },
  colour: (token: string) => string,
): void {
  const { rows, slots, matches } = sheet;
  context.clearRect(0, 0, slots.width, sheetHeight(rows));
  const used = slots.count * slots.slot;
  let top = 0;
  for (const row of rows) {
    context.fillStyle = colour('--surface-sunken');
    context.fillRect(0, top, used, row.height);
    context.fillStyle = colour('--line');
    context.fillRect(0, top + Math.round(row.height / 2), used, 1);
    const layout = layoutBars(row.bars, slots, row.height);
    for (const kind of order) {
      context.fillStyle = colour(fills[kind]);
      for (const { x, y, width, height } of layout.get(kind) ?? [])
        context.fillRect(x, top + y, width, height);
    }
    top += row.height + rowGap;
  }
  if (matches === null) return;
  context.fillStyle = colour('--accent');
  for (const position of matches) {
    const { x, width } = barIn(slots, position);
    context.fillRect(x, top, width, 3);
  }
}
