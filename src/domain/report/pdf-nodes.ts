import type { DocumentBlock, DocumentCell, DocumentColumn } from './document.ts';
import { type Drawing, drawingWidth, matrixLabelWidth, type Shape } from './drawing.ts';
import { paintColours, paper, stateLooks } from './palette.ts';
import type { PdfNode, Printable } from './pdf.ts';

/** A complete table: its header repeats on every page, its rows never break across pages. */
export function tableNode(
  { columns, rows, caption }: Extract<DocumentBlock, { kind: 'table' }>,
  text: Printable,
): PdfNode {
  const headed = columns.some(({ label }) => label !== '');
  const header = columns.map((column) => ({
    text: text(column.label),
    color: paper.muted,
    fontSize: 7,
    ...(column.numeric === true ? { alignment: 'right' } : {}),
  }));
  const body = rows.map((row) => row.map((cell, index) => cellNode(cell, columns[index], text)));
  const table: PdfNode = {
    table: {
      headerRows: headed ? 1 : 0,
      dontBreakRows: true,
      widths: columns.map(({ share }) => (share / 100) * drawingWidth - cellPadding),
      body: headed ? [header, ...body] : body,
    },
    layout: 'ruled',
    fontSize: 8,
    margin: [0, 0, 0, 6],
  };
  return caption === '' || !headed
    ? table
    : { stack: [{ text: text(caption), color: paper.muted, fontSize: 7.5, margin: [0, 3, 0, 2] }, table] };
}

/** Room between columns; the layout puts it at the right of every cell. */
export const cellPadding = 7;

function cellNode(cell: DocumentCell, column: DocumentColumn | undefined, text: Printable): PdfNode {
  const right = column?.numeric === true ? { alignment: 'right' } : {};
  if (cell.state !== undefined) {
    const look = stateLooks[cell.state];
    return { text: `${look.sign} ${text(cell.text)}`, color: look.text, bold: true, ...right };
  }
  if (cell.bar !== undefined) return barNode(cell.bar, text(cell.text));
  return { text: text(cell.text), ...toneOf(cell), ...right };
}

function toneOf({ tone, text }: DocumentCell): PdfNode {
  switch (tone) {
    case 'muted':
      return { color: paper.muted };
    case 'strong':
      return { bold: true };
    case 'code':
      return { font: 'Mono', fontSize: 7, wordBreak: 'break-all' };
    default:
      return text.split(/\s/).some((word) => word.length > 28) ? { wordBreak: 'break-all' } : {};
  }
}

const barWidth = 84;

/** A bar from its middle: human to the left, AI-made to the right, as long as the confidence. */
function barNode(bar: number, number: string): PdfNode {
  const half = barWidth / 2;
  const length = Math.abs(bar) * half;
  const colour = bar < 0 ? paintColours.human : paintColours.artificial;
  return {
    columns: [
      {
        width: barWidth,
        canvas: [
          { type: 'rect', x: 0, y: 1, w: barWidth, h: 8, color: paper.sunken },
          { type: 'rect', x: bar < 0 ? half - length : half, y: 2, w: length, h: 6, color: colour },
          { type: 'line', x1: half, y1: 0, x2: half, y2: 10, lineWidth: 0.6, lineColor: paper.ink },
        ],
      },
      { text: number, alignment: 'right' },
    ],
  };
}

/** A vector drawing with its axis in words beneath and its caption. */
export function drawingNodes(
  { drawing, caption }: Extract<DocumentBlock, { kind: 'drawing' }>,
  text: Printable,
): PdfNode[] {
  const left = drawing.rowLabels.length > 0 ? matrixLabelWidth : 0;
  const canvas: PdfNode = { canvas: drawing.shapes.map(toVector), width: drawing.width };
  const labels: PdfNode = {
    width: left,
    stack: drawing.rowLabels.map((label) => ({
      text: text(label.length > 26 ? `${label.slice(0, 25)}…` : label),
      fontSize: 7,
      lineHeight: 1,
      margin: [0, 0.6, 6, 1.8],
      alignment: 'right',
      color: paper.muted,
      noWrap: true,
    })),
  };
  return [
    {
      stack: [
        { text: text(caption), color: paper.muted, fontSize: 7.5, margin: [0, 4, 0, 3] },
        left > 0 ? { columns: [labels, canvas], columnGap: 0 } : canvas,
        axisNode(drawing, left, text),
      ],
      unbreakable: drawing.height < 300,
      margin: [0, 0, 0, 4],
    },
  ];
}

function axisNode({ axis, width }: Drawing, left: number, text: Printable): PdfNode {
  const alignments = ['left', 'center', 'right'] as const;
  return {
    columns: axis.map((label, index) => ({
      text: text(label === '' ? ' ' : label),
      alignment: alignments[index],
      fontSize: 7,
      color: paper.muted,
      width: width / 3,
    })),
    columnGap: 0,
    margin: [left, 2, 0, 0],
  };
}

function toVector(shape: Shape): PdfNode {
  if (shape.kind === 'line')
    return {
      type: 'line',
      x1: shape.x1,
      y1: shape.y1,
      x2: shape.x2,
      y2: shape.y2,
      lineWidth: 0.6,
      lineColor: paintColours[shape.paint],
    };
  return {
    type: 'rect',
    x: shape.x,
    y: shape.y,
    w: shape.width,
    h: shape.height,
    color: paintColours[shape.paint],
    ...(shape.opacity === undefined ? {} : { fillOpacity: shape.opacity }),
  };
}
