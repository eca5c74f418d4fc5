import type { BandMark, ScoreMark, Tone } from './lanes.ts';
import { toX, type Viewport } from './viewport.ts';

/** How many marks of each tone touch a column of the screen. */
export type Column = { x: number; counts: ReadonlyMap<Tone, number> };

/** The scores that touch a column of the screen: how far they reach to either side of 50/50, and what has no side. */
export type ScoreColumn = {
  x: number;
  /** Furthest score over 0.5, as its distance from it; 0 when there is none. The same for scores under 0.5. */
  artificial: number;
  human: number;
  even: boolean;
  unusable: boolean;
};

type Stretch = { start: number; end: number };

export const columnWidth = 3;

/** Marks become too thin to be drawn one by one below this width, in pixels. */
const thinnest = 4;

/** True when so many marks share the view that a typical one is thinner than a few pixels. */
export function isCrowded(marks: readonly Stretch[], view: Viewport, width: number): boolean {
  const thinnestSeconds = (thinnest * (view.end - view.start)) / width;
  let inView = 0;
  let thin = 0;
  for (const mark of marks) {
    if (mark.end <= view.start || mark.start >= view.end) continue;
    inView += 1;
    if (mark.end - mark.start < thinnestSeconds) thin += 1;
  }
  return inView >= 2 && thin > inView / 2;
}

/**
 * Folds marks into columns of a few pixels. Every mark in view counts in every column it touches and in
 * one at least, so that folding never hides a lone one.
 */
export function toColumns(marks: readonly BandMark[], view: Viewport, width: number): Column[] {
  const counts = new Map<number, Map<Tone, number>>();
  for (const mark of marks) {
    const { first, last } = columnsUnder(mark, view, width);
    for (let column = first; column <= last; column += 1) {
      const tally = counts.get(column) ?? new Map<Tone, number>();
      tally.set(mark.tone, (tally.get(mark.tone) ?? 0) + 1);
      counts.set(column, tally);
    }
  }
  return [...counts].map(([column, tally]) => ({ x: column * columnWidth, counts: tally }));
}

/** The same for scores: what a column is drawn with are its furthest scores, so that a lone spike is never lost. */
export function toScoreColumns(marks: readonly ScoreMark[], view: Viewport, width: number): ScoreColumn[] {
  const columns = Array.from({ length: countColumns(width) }, (_, index): ScoreColumn => {
    return { x: index * columnWidth, artificial: 0, human: 0, even: false, unusable: false };
  });
  for (const { start, end, value } of marks) {
    const { first, last } = columnsUnder({ start, end }, view, width);
    for (let index = first; index <= last; index += 1) {
      const column = columns[index];
      if (column === undefined) continue;
      if (value === null) column.unusable = true;
      else if (value === 0.5) column.even = true;
      else if (value > 0.5) column.artificial = Math.max(column.artificial, value - 0.5);
      else column.human = Math.max(column.human, 0.5 - value);
    }
  }
  return columns;
}

const outOfView = { first: 0, last: -1 };

/** Numbers of the first and the last column that a mark touches. */
function columnsUnder(mark: Stretch, view: Viewport, width: number): { first: number; last: number } {
  if (mark.end <= view.start || mark.start >= view.end) return outOfView;
  const count = countColumns(width);
  const first = columnAt(toX(mark.start, view, width), count);
  return { first, last: Math.max(first, columnAt(toX(mark.end, view, width) - 0.001, count)) };
}

function countColumns(width: number): number {
  return Math.max(1, Math.ceil(width / columnWidth));
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
