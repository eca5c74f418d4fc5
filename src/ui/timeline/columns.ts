import type { BandMark, Tone } from './lanes.ts';
import { toX, type Viewport } from './viewport.ts';

/** How many marks of each tone touch a column of the screen. */
export type Column = { x: number; counts: ReadonlyMap<Tone, number> };

export const columnWidth = 3;

/** Marks become too thin to be drawn one by one below this width, in pixels. */
const thinnest = 4;

/** True when so many marks share the view that a typical one is thinner than a few pixels. */
export function isCrowded(marks: readonly BandMark[], view: Viewport, width: number): boolean {
  const inView = marks.filter((mark) => mark.end > view.start && mark.start < view.end);
  if (inView.length < 2) return false;
  const perSecond = width / (view.end - view.start);
  const thin = inView.filter((mark) => (mark.end - mark.start) * perSecond < thinnest);
  return thin.length > inView.length / 2;
}

/**
 * Folds marks into columns of a few pixels. Every mark in view counts in every column it touches and in
 * one at least, so that folding never hides a lone one.
 */
export function toColumns(marks: readonly BandMark[], view: Viewport, width: number): Column[] {
  const columns = Math.max(1, Math.ceil(width / columnWidth));
  const counts = new Map<number, Map<Tone, number>>();
  for (const mark of marks) {
    if (mark.end <= view.start || mark.start >= view.end) continue;
    const first = columnAt(toX(mark.start, view, width), columns);
    const last = Math.max(first, columnAt(toX(mark.end, view, width) - 0.001, columns));
    for (let column = first; column <= last; column += 1) {
      const tally = counts.get(column) ?? new Map<Tone, number>();
      tally.set(mark.tone, (tally.get(mark.tone) ?? 0) + 1);
      counts.set(column, tally);
    }
  }
  return [...counts].map(([column, tally]) => ({ x: column * columnWidth, counts: tally }));
}

function columnAt(x: number, columns: number): number {
  return Math.min(Math.max(Math.floor(x / columnWidth), 0), columns - 1);
}

/** The order in which the tones of a column are stacked, from the bottom. */
const stackOrder: readonly Tone[] = ['human', 'pending', 'none', 'unknown', 'errored', 'artificial'];

/** Share of a column's height for each tone; whatever is present gets enough to be seen. */
export function stackShares(column: Column, leastShare: number): { tone: Tone; from: number; to: number }[] {
  const present = stackOrder.filter((tone) => (column.counts.get(tone) ?? 0) > 0);
  const total = present.reduce((sum, tone) => sum + (column.counts.get(tone) ?? 0), 0);
  const raised = present.map((tone) => Math.max((column.counts.get(tone) ?? 0) / total, leastShare));
  const scale = raised.reduce((sum, share) => sum + share, 0);
  let from = 0;
  return present.map((tone, index) => {
    const to = from + (raised[index] ?? 0) / scale;
    const part = { tone, from, to };
    from = to;
    return part;
  });
}
