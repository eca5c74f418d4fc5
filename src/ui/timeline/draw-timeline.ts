import { drawBands, markBox } from './draw-bands.ts';
import { drawScores } from './draw-scores.ts';
import { drawWave } from './draw-wave.ts';
import { type LaneLayout, type LanePlace, rulerHeight } from './lanes.ts';
import type { Paint } from './paint.ts';
import { timeTicks } from './ticks.ts';
import { toX, type Viewport } from './viewport.ts';

export type Scene = {
  layout: LaneLayout;
  view: Viewport;
  /** Where the axis ends, in seconds. */
  extent: number;
  width: number;
  /** Id of the selected mark. */
  selected: number | null;
};

/** Draws the ruler and all lanes of one track for one view. */
export function drawTimeline(paint: Paint, scene: Scene): void {
  const { context, colour } = paint;
  context.clearRect(0, 0, scene.width, scene.layout.height);
  drawRuler(paint, scene);
  const chosen = selectedBox(scene);
  if (chosen !== null) {
    context.fillStyle = colour('--accent-tint');
    context.fillRect(chosen.x, rulerHeight, chosen.width, scene.layout.height - rulerHeight);
  }
  for (const place of scene.layout.places) drawLane(paint, place, scene);
  if (chosen !== null) {
    context.strokeStyle = colour('--accent');
    context.lineWidth = 2;
    context.strokeRect(chosen.x, rulerHeight + 1, chosen.width, scene.layout.height - rulerHeight - 2);
  }
}

function drawLane(paint: Paint, place: LanePlace, scene: Scene): void {
  const { lane } = place;
  switch (lane.kind) {
    case 'bands':
      drawBands(paint, { ...place, lane }, scene);
      break;
    case 'scores':
      drawScores(paint, { ...place, lane }, scene);
      break;
    case 'wave':
      drawWave(paint, { ...place, lane }, scene);
      break;
  }
}

function drawRuler({ context, colour }: Paint, { view, width, layout }: Scene): void {
  context.textBaseline = 'middle';
  context.textAlign = 'left';
  for (const tick of timeTicks(view, width)) {
    const x = Math.round(toX(tick.seconds, view, width));
    context.fillStyle = colour('--line');
    context.fillRect(Math.min(x, width - 1), 0, 1, layout.height);
    const text = context.measureText(tick.label).width;
    if (x + 4 + text > width) continue;
    context.fillStyle = colour('--ink-muted');
    context.fillText(tick.label, x + 4, rulerHeight / 2);
  }
  context.fillStyle = colour('--line');
  context.fillRect(0, rulerHeight, width, 1);
}

function selectedBox({ layout, selected, view, width }: Scene): { x: number; width: number } | null {
  if (selected === null) return null;
  for (const { lane } of layout.places) {
    if (lane.kind !== 'bands') continue;
    const mark = lane.marks.find((candidate) => candidate.id === selected);
    if (mark !== undefined) return markBox(mark, { view, width });
  }
  return null;
}
