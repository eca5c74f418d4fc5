import { columnWidth, isCrowded, toScoreColumns } from './columns.ts';
import { markBox } from './draw-bands.ts';
import type { LanePlace, ScoreMark } from './lanes.ts';
import type { Paint } from './paint.ts';
import type { Viewport } from './viewport.ts';

type Axis = { view: Viewport; width: number };
type ScoresPlace = LanePlace & { lane: { kind: 'scores' } };
type Box = { x: number; width: number };
/** A score's place: `reach` is how far it goes from the 50/50 line, in pixels, up for artificial. */
type Bar = Box & { reach: number };

/** Narrower bars would be mostly edge. */
const narrowestEdge = 5;
/** Narrower bars have no room for a pattern. */
const narrowestPattern = 7;

/**
 * One model over time: bars from the 50/50 line, up for artificial and down for human. A clip without a
 * usable score gets a dotted box on the line, so that it is neither blank nor 50/50.
 */
export function drawScores(paint: Paint, place: ScoresPlace, axis: Axis): void {
  const { context, colour } = paint;
  const { top, height, lane } = place;
  const middle = top + height / 2;
  context.fillStyle = colour('--surface-sunken');
  context.fillRect(0, top, axis.width, height);
  if (isCrowded(lane.marks, axis.view, axis.width)) drawFolded(paint, place, axis);
  else drawApart(paint, place, axis);
  context.fillStyle = colour('--line-strong');
  context.fillRect(0, Math.round(middle) - 0.5, axis.width, 1);
}

/** Too many to draw apart: each column of the screen with its furthest scores. */
function drawFolded(paint: Paint, { lane, top, height }: ScoresPlace, axis: Axis): void {
  const { context, colour } = paint;
  const middle = top + height / 2;
  const columns = toScoreColumns(lane.marks, axis.view, axis.width);
  const bars = (side: 'artificial' | 'human', sign: 1 | -1): Bar[] =>
    columns
      .filter((column) => column[side] > 0)
      .map((column) => ({ x: column.x, width: columnWidth, reach: sign * column[side] * height }));
  drawBars(paint, bars('human', -1), middle);
  drawBars(paint, bars('artificial', 1), middle);
  const evens = columns.filter((column) => column.even && column.artificial + column.human === 0);
  drawEvens(
    paint,
    evens.map(({ x }) => ({ x, width: columnWidth })),
    middle,
  );
  context.fillStyle = colour('--unknown-fill');
  for (const { x, unusable } of columns) if (unusable) context.fillRect(x + 1, middle - 5.5, 1, 11);
}

function drawApart(paint: Paint, { lane, top, height }: ScoresPlace, axis: Axis): void {
  const { context, colour } = paint;
  const middle = top + height / 2;
  const boxes = boxesOf(lane.marks, axis);
  const bars = boxes.flatMap(({ value, ...box }): Bar[] =>
    value === null || value === 0.5 ? [] : [{ ...box, reach: (value - 0.5) * height }],
  );
  const artificial = bars.filter(({ reach }) => reach > 0);
  drawBars(
    paint,
    bars.filter(({ reach }) => reach < 0),
    middle,
  );
  drawBars(paint, artificial, middle);
  drawEvens(
    paint,
    boxes.filter(({ value }) => value === 0.5),
    middle,
  );
  const pattern = paint.pattern('artificial');
  if (pattern !== null) {
    context.fillStyle = pattern;
    for (const { x, width, reach } of artificial)
      if (width >= narrowestPattern) context.fillRect(x, middle - reach, width, reach);
  }
  drawUnusable(
    paint,
    boxes.filter(({ value }) => value === null),
    middle,
  );
  // Bars that touch or overlap are told apart by a line at the start of each.
  context.fillStyle = colour('--surface-sunken');
  for (const { x, width } of boxes)
    if (width >= narrowestEdge) context.fillRect(Math.round(x), top, 1, height);
}

/** The scores in view, with a gap between bars as soon as there is room. */
function boxesOf(marks: readonly ScoreMark[], axis: Axis): (Box & { value: number | null })[] {
  return marks.flatMap((mark) => {
    const box = markBox(mark, axis);
    if (box === null) return [];
    return [{ x: box.x, width: box.width > 3 ? box.width - 1 : box.width, value: mark.value }];
  });
}

/** Bars of one side: the colour is set once for all of them. */
function drawBars({ context, colour }: Paint, bars: readonly Bar[], middle: number): void {
  context.fillStyle = colour((bars[0]?.reach ?? 0) > 0 ? '--artificial-fill' : '--human-fill');
  for (const { x, width, reach } of bars)
    context.fillRect(x, Math.min(middle, middle - reach), width, Math.max(Math.abs(reach), 1.5));
}

/** A score of exactly 50/50 is a line of its own, not nothing. */
function drawEvens({ context, colour }: Paint, boxes: readonly Box[], middle: number): void {
  context.fillStyle = colour('--ink-muted');
  for (const { x, width } of boxes) context.fillRect(x, middle - 1, width, 1.5);
}

function drawUnusable({ context, colour }: Paint, boxes: readonly Box[], middle: number): void {
  context.strokeStyle = colour('--unknown-fill');
  context.lineWidth = 1;
  context.setLineDash([2, 2]);
  for (const { x, width } of boxes) context.strokeRect(x + 0.5, middle - 5.5, Math.max(width - 1, 1), 11);
  context.setLineDash([]);
}
