import type { Drawing, Shape } from './drawing.ts';
import { matrixLabelWidth } from './drawing.ts';
import { escapeHtml } from './html-escape.ts';

/** A drawing as inline SVG with a name for readers who cannot see it. */
export function drawingToSvg(drawing: Drawing): string {
  const left = drawing.rowLabels.length > 0 ? matrixLabelWidth : 0;
  const width = drawing.width + left;
  const height = drawing.height + 12;
  const rowHeight = drawing.rowLabels.length > 0 ? drawing.height / drawing.rowLabels.length : 0;
  const rows = drawing.rowLabels.map(
    (label, row) =>
      `<text x="${left - 6}" y="${(row + 0.7) * rowHeight}" text-anchor="end">${escapeHtml(clip(label))}</text>`,
  );
  const [start, middle, end] = drawing.axis.map(escapeHtml);
  const base = drawing.height + 9;
  return [
    `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeHtml(drawing.label)}">`,
    `<g transform="translate(${left} 0)">${drawing.shapes.map(shapeToSvg).join('')}</g>`,
    ...rows,
    `<text x="${left}" y="${base}">${start}</text>`,
    `<text x="${left + drawing.width / 2}" y="${base}" text-anchor="middle">${middle}</text>`,
    `<text x="${width}" y="${base}" text-anchor="end">${end}</text></svg>`,
  ].join('');
}

/** Names of models are short; a hostile one must not run out of the drawing. The table has it whole. */
function clip(label: string): string {
  return label.length > 24 ? `${label.slice(0, 23)}…` : label;
}

function shapeToSvg(shape: Shape): string {
  if (shape.kind === 'line')
    return `<path class="${shape.paint}" d="M${round(shape.x1)} ${round(shape.y1)}L${round(shape.x2)} ${round(shape.y2)}"/>`;
  if (shape.kind === 'polygon') {
    const points = shape.points.map(([x, y]) => `${round(x)},${round(y)}`).join(' ');
    return `<polygon class="${shape.paint}" points="${points}"/>`;
  }
  return `<rect class="${shape.paint}" x="${round(shape.x)}" y="${round(shape.y)}" width="${round(shape.width)}" height="${round(shape.height)}"/>`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
