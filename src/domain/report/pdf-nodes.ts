import type { DocumentBlock, DocumentCell, DocumentColumn } from './document.ts';
import { type Drawing, drawingWidth, matrixLabelWidth, type Shape } from './drawing.ts';
import { paintColours, paper, stateLooks } from './palette.ts';
import type { PdfNode } from './pdf.ts';
import type { Face, TextStyle, Typesetter } from './typesetter.ts';

type DocumentTable = Extract<DocumentBlock, { kind: 'table' }>;

const facesOfPdf: Readonly<Record<Face, PdfNode>> = {
  inter: {},
  interBold: { bold: true },
  serif: { font: 'SourceSerif' },
  serifBold: { font: 'SourceSerif', bold: true },
  mono: { font: 'Mono' },
};

/** Text in as many lines as it takes, each a node that the library need not break again. */
export function textNode(
  text: string,
  { face, size, room, ...look }: TextStyle & PdfNode,
  setter: Typesetter,
): PdfNode {
  const lines = setter.lines(text, { face, size, room });
  const style = { ...facesOfPdf[face], fontSize: size, noWrap: true, ...look };
  return lines.length === 1 ? { text: lines[0], ...style } : { stack: lines, ...style };
}

/**
 * A complete table: its head (what leads to it, caption, labels) repeats on every page and never stands without a row, its rows
 * never break across pages.
 */
export function tableNode(
  table: DocumentTable,
  setter: Typesetter,
  leading: readonly PdfNode[] = [],
): PdfNode {
  const { columns, rows, caption } = table.halves === true ? inHalves(table) : table;
  const above = [...leading, ...(caption === '' ? [] : [captionNode(caption, [0, 3, 0, 0], setter)])];
  const span = columns.slice(1).map(() => ({}));
  const body = rows.map((row) =>
    columns.map((column, index) => cellNode(row[index] ?? { text: '' }, column, setter)),
  );
  const head = [
    ...(above.length === 0 ? [] : [[{ stack: above, colSpan: columns.length }, ...span]]),
    ...(columns.some(({ label }) => label !== '')
      ? [columns.map((column) => labelNode(column, setter))]
      : []),
  ];
  return {
    table: {
      headerRows: head.length,
      ...(head.length > 0 ? { keepWithHeaderRows: 1 } : {}),
      dontBreakRows: !body.every(isEven),
      widths: columns.map(roomOf),
      body: [...head, ...body],
    },
    layout: layoutOf(columns, rows.length),
    fontSize: cellSize,
    margin: [0, 0, 0, 6],
  };
}

/** The second half of the rows beside the first. */
function inHalves({ columns, rows, ...table }: DocumentTable): DocumentTable {
  const half = Math.ceil(rows.length / 2);
  return {
    ...table,
    columns: [...columns, ...columns].map((column) => ({ ...column, share: column.share / 2 })),
    rows: rows.slice(0, half).map((row, index) => [...row, ...(rows[half + index] ?? [])]),
  };
}

/** A row whose cells are all one line of one height cannot break, and keeping it whole need not cost time. */
function isEven(cells: readonly PdfNode[]): boolean {
  return cells.every(({ text, font }) => text !== undefined && font === undefined);
}

function layoutOf(columns: readonly DocumentColumn[], rows: number): string {
  if (columns.every(({ label }) => label === '')) return 'facts';
  return rows > longTable ? 'grouped' : 'ruled';
}

/** From how many rows on a table has a rule only under every fifth: easier to count in, and lighter. */
const longTable = 12;

const cellSize = 8;

/** Room between columns; the layout puts it at the right of every cell. */
export const cellPadding = 11;

function roomOf({ share }: DocumentColumn): number {
  return (share / 100) * drawingWidth - cellPadding;
}

function captionNode(caption: string, margin: readonly number[], setter: Typesetter): PdfNode {
  const room = drawingWidth - cellPadding;
  return textNode(caption, { face: 'inter', size: 7.5, room, color: paper.muted, margin }, setter);
}

function labelNode(column: DocumentColumn, setter: Typesetter): PdfNode {
  const style = { face: 'inter', size: 7, room: roomOf(column), color: paper.muted } as const;
  return textNode(column.label, { ...style, ...aligned(column) }, setter);
}

function aligned({ numeric }: DocumentColumn): PdfNode {
  return numeric === true ? { alignment: 'right' } : {};
}

function cellNode(cell: DocumentCell, column: DocumentColumn, setter: Typesetter): PdfNode {
  const place = { room: roomOf(column), ...aligned(column) };
  if (cell.bar !== undefined) return barNode(cell.bar, setter.print(cell.text));
  if (cell.state !== undefined) {
    const { sign, text: color } = stateLooks[cell.state];
    return textNode(`${sign} ${cell.text}`, { face: 'interBold', size: cellSize, color, ...place }, setter);
  }
  return textNode(cell.text, { ...toneStyles[cell.tone ?? 'plain'], ...place }, setter);
}

const toneStyles = {
  plain: { face: 'inter', size: cellSize },
  muted: { face: 'inter', size: cellSize, color: paper.muted },
  strong: { face: 'interBold', size: cellSize },
  code: { face: 'mono', size: 7 },
} as const;

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
      { text: number, alignment: 'right', noWrap: true },
    ],
  };
}

/** A vector drawing with its axis in words beneath and its caption. */
export function drawingNodes(
  { drawing, caption }: Extract<DocumentBlock, { kind: 'drawing' }>,
  setter: Typesetter,
): PdfNode[] {
  const left = drawing.rowLabels.length > 0 ? matrixLabelWidth : 0;
  const canvas: PdfNode = { canvas: drawing.shapes.map(toVector), width: drawing.width };
  const labels: PdfNode = {
    width: left,
    stack: drawing.rowLabels.map((label) => ({
      text: setter.print(label.length > 26 ? `${label.slice(0, 25)}…` : label),
      fontSize: 7,
      lineHeight: 1,
      margin: [0, 2.2, 6, 2.6],
      alignment: 'right',
      color: paper.muted,
      noWrap: true,
    })),
  };
  return [
    {
      stack: [
        captionNode(caption, [0, 4, 0, 3], setter),
        left > 0 ? { columns: [labels, canvas], columnGap: 0 } : canvas,
        axisNode(drawing, left, setter),
      ],
      unbreakable: drawing.height < 300,
      margin: [0, 0, 0, 4],
    },
  ];
}

function axisNode({ axis, width }: Drawing, left: number, setter: Typesetter): PdfNode {
  const alignments = ['left', 'center', 'right'] as const;
  return {
    columns: axis.map((label, index) => ({
      text: setter.print(label === '' ? ' ' : label),
      noWrap: true,
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
  switch (shape.kind) {
    case 'line':
      return { type: 'line', ...ends(shape), lineWidth: 0.6, lineColor: paintColours[shape.paint] };
    case 'polygon':
      return {
        type: 'polyline',
        closePath: true,
        points: shape.points.map(([x, y]) => ({ x, y })),
        color: paintColours[shape.paint],
      };
    case 'rect':
      return {
        type: 'rect',
        x: shape.x,
        y: shape.y,
        w: shape.width,
        h: shape.height,
        color: paintColours[shape.paint],
      };
  }
}

function ends({ x1, y1, x2, y2 }: Extract<Shape, { kind: 'line' }>): PdfNode {
  return { x1, y1, x2, y2 };
}
