import { columnWidth, isCrowded, stackShares, toColumns } from './columns.ts';
import type { BandMark, LanePlace, NamedSpan } from './lanes.ts';
import { type Paint, toneToken } from './paint.ts';
import { toX, type Viewport } from './viewport.ts';

type BandsPlace = LanePlace & { lane: { kind: 'bands' } };
type Axis = { view: Viewport; width: number };
type Box = { x: number; y: number; width: number; height: number };

/** Room above the rows for the names of gaps and overlaps. */
const spanLine = 8;
const narrowestLabel = 44;
const narrowestFrame = 7;

/** A lane of stretches with outcomes; gaps and overlaps are marked even where nothing else is. */
export function drawBands(paint: Paint, place: BandsPlace, axis: Axis): void {
  const { lane, top, height } = place;
  for (const span of lane.spans) drawSpan(paint, span, spanBox(span, place, axis));
  const inside = { top: top + spanLine, height: height - spanLine };
  if (isCrowded(lane.marks, axis.view, axis.width)) drawColumns(paint, lane.marks, { ...axis, ...inside });
  else {
    const rowHeight = inside.height / Math.max(lane.rows, 1);
    for (const mark of lane.marks) {
      const box = markBox(mark, axis);
      if (box === null) continue;
      const y = inside.top + mark.row * rowHeight;
      drawBand(paint, mark, { ...box, y, height: Math.max(rowHeight - 2, 1) });
    }
  }
}

/** Left edge and width of a stretch on screen, at least a pixel wide; null when it is out of view. */
export function markBox(
  mark: { start: number; end: number },
  { view, width }: Axis,
): { x: number; width: number } | null {
  if (mark.end <= view.start || mark.start >= view.end) return null;
  const left = Math.max(toX(mark.start, view, width), -4);
  const right = Math.min(toX(mark.end, view, width), width + 4);
  return { x: left, width: Math.max(right - left, 1) };
}

function drawBand(paint: Paint, mark: BandMark, box: Box): void {
  const { context, colour } = paint;
  const fill = colour(toneToken(mark.tone, 'fill'));
  const gap = box.width > 4 ? 1 : 0;
  const width = box.width - gap;
  if (box.width < narrowestFrame) {
    context.fillStyle = fill;
    context.fillRect(box.x, box.y, width, box.height);
    return;
  }
  context.fillStyle = colour(mark.tone === 'none' ? '--surface' : toneToken(mark.tone, 'tint'));
  context.fillRect(box.x, box.y, width, box.height);
  const pattern = paint.pattern(mark.tone);
  if (pattern !== null) {
    context.fillStyle = pattern;
    context.fillRect(box.x, box.y, width, box.height);
  }
  context.fillStyle = fill;
  context.fillRect(box.x, box.y, Math.min(3, width), box.height);
  context.strokeStyle = fill;
  context.lineWidth = 1;
  if (mark.tone === 'none') context.setLineDash([3, 2]);
  context.strokeRect(box.x + 0.5, box.y + 0.5, width - 1, box.height - 1);
  context.setLineDash([]);
  if (mark.flagged) drawFlag(paint, { ...box, width });
  drawWord(paint, mark, box);
}

/** The outcome's word on a clean ground, where there is room for it. */
function drawWord(paint: Paint, mark: BandMark, box: Box): void {
  const { context, colour } = paint;
  const { word } = mark;
  if (box.width < narrowestLabel || box.height < 13) return;
  const left = Math.max(box.x, 0) + 8;
  const textWidth = context.measureText(word).width;
  if (left + textWidth + 4 > box.x + box.width) return;
  const middle = box.y + box.height / 2;
  context.fillStyle = colour(mark.tone === 'none' ? '--surface' : toneToken(mark.tone, 'tint'));
  context.fillRect(left - 3, middle - 7, textWidth + 6, 14);
  context.fillStyle = colour(toneToken(mark.tone, 'text'));
  context.textBaseline = 'middle';
  context.textAlign = 'left';
  context.fillText(word, left, middle + 0.5);
}

/** A small corner: this mark has something to say about its place. */
function drawFlag({ context, colour }: Paint, box: Box): void {
  const right = box.x + box.width;
  context.fillStyle = colour('--notice-text');
  context.beginPath();
  context.moveTo(right - 7, box.y);
  context.lineTo(right, box.y);
  context.lineTo(right, box.y + 7);
  context.fill();
}

/** Too many to draw apart: columns that keep the share of each outcome. */
function drawColumns(
  { context, colour }: Paint,
  marks: readonly BandMark[],
  area: Axis & { top: number; height: number },
): void {
  for (const column of toColumns(marks, area.view, area.width)) {
    for (const part of stackShares(column, 3 / area.height)) {
      context.fillStyle = colour(toneToken(part.tone, 'fill'));
      const bottom = area.top + area.height * (1 - part.from);
      context.fillRect(
        column.x,
        area.top + area.height * (1 - part.to),
        columnWidth,
        bottom - area.top - area.height * (1 - part.to),
      );
    }
  }
}

function spanBox(span: NamedSpan, place: LanePlace, axis: Axis): Box | null {
  const box = markBox(span, axis);
  return box === null ? null : { ...box, y: place.top, height: place.height };
}

function drawSpan(paint: Paint, span: NamedSpan, box: Box | null): void {
  if (box === null) return;
  const { context, colour } = paint;
  if (span.kind === 'gap') {
    context.fillStyle = colour('--surface-sunken');
    context.fillRect(box.x, box.y + spanLine, box.width, box.height - spanLine);
    context.strokeStyle = colour('--line-strong');
    context.lineWidth = 1;
    context.setLineDash([2, 3]);
    context.strokeRect(
      box.x + 0.5,
      box.y + spanLine + 0.5,
      Math.max(box.width - 1, 0),
      box.height - spanLine - 1,
    );
    context.setLineDash([]);
    if (box.width > 60) {
      context.fillStyle = colour('--ink-faint');
      context.textAlign = 'center';
      context.textBaseline = 'middle';
      context.fillText('no clip', box.x + box.width / 2, box.y + spanLine + (box.height - spanLine) / 2);
    }
    return;
  }
  // An overlap is a bracket over the rows it spans.
  context.fillStyle = colour('--notice-text');
  context.fillRect(box.x, box.y + 2, box.width, 2);
  context.fillRect(box.x, box.y + 2, 1, 5);
  context.fillRect(box.x + box.width - 1, box.y + 2, 1, 5);
}
