import { markBox } from './draw-bands.ts';
import type { LanePlace } from './lanes.ts';
import type { Paint } from './paint.ts';
import type { Viewport } from './viewport.ts';

type Axis = { view: Viewport; width: number };
type ScoresPlace = LanePlace & { lane: { kind: 'scores' } };

/** Narrower bars would be mostly edge. */
const narrowestEdge = 6;

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
  for (const mark of lane.marks) {
    const box = markBox(mark, axis);
    if (box === null) continue;
    const width = box.width > 3 ? box.width - 1 : box.width;
    if (mark.value === null) {
      drawNoScore(paint, { x: box.x, width, middle });
      continue;
    }
    const reach = (mark.value - 0.5) * height;
    context.fillStyle = colour(mark.value > 0.5 ? '--artificial-fill' : '--human-fill');
    // A score of exactly 50/50 is a line of its own, not nothing.
    if (reach === 0) context.fillStyle = colour('--ink-muted');
    context.fillRect(
      box.x,
      Math.min(middle, middle - reach) - (reach === 0 ? 1 : 0),
      width,
      Math.max(Math.abs(reach), 1.5),
    );
    if (mark.value > 0.5 && width >= 7) {
      const pattern = paint.pattern('artificial');
      if (pattern !== null) {
        context.fillStyle = pattern;
        context.fillRect(box.x, middle - reach, width, reach);
      }
    }
  }
  drawEdges(paint, place, axis);
  context.fillStyle = colour('--line-strong');
  context.fillRect(0, Math.round(middle) - 0.5, axis.width, 1);
}

/** Bars that touch or overlap are told apart by a line at the start of each. */
function drawEdges({ context, colour }: Paint, { lane, top, height }: ScoresPlace, axis: Axis): void {
  context.fillStyle = colour('--surface-sunken');
  for (const mark of lane.marks) {
    const box = markBox(mark, axis);
    if (box !== null && box.width >= narrowestEdge) context.fillRect(Math.round(box.x), top, 1, height);
  }
}

function drawNoScore({ context, colour }: Paint, box: { x: number; width: number; middle: number }): void {
  context.strokeStyle = colour('--unknown-fill');
  context.lineWidth = 1;
  context.setLineDash([2, 2]);
  context.strokeRect(box.x + 0.5, box.middle - 5.5, Math.max(box.width - 1, 1), 11);
  context.setLineDash([]);
}
