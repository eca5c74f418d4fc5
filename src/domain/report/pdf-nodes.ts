import type { DocumentBlock, DocumentCell, DocumentColumn } from './document.ts';
import { type Drawing, drawingWidth, matrixLabelWidth, type Shape } from './drawing.ts';
import { paintColours, paper, stateLooks } from './palette.ts';
import type { PdfNode, Printable } from './pdf.ts';

/**
 * A complete table: its head (heading, caption, labels) repeats on every page and never stands without a row, its rows
 * never break across pages.
 */
export function tableNode(
  { columns, rows, caption }: Extract<DocumentBlock, { kind: 'table' }>,
  text: Printable,
  heading?: PdfNode,
): PdfNode {
  const captionNode = { text: text(caption), color: paper.muted, fontSize: 7.5, margin: [0, 3, 0, 0] };
  const above = [...(heading === undefined ? [] : [heading]), ...(caption === '' ? [] : [captionNode])];
  const span = columns.slice(1).map(() => ({}));
  const head = [
    ...(above.length === 0 ? [] : [[{ stack: above, colSpan: columns.length }, ...span]]),
    ...(columns.some(({ label }) => label !== '') ? [columns.map((column) => labelNode(column, text))] : []),
  ];
  return {
    table: {
      headerRows: head.length,
      ...(head.length > 0 ? { keepWithHeaderRows: 1 } : {}),
      dontBreakRows: true,
      widths: columns.map(({ share }) => (share / 100) * drawingWidth - cellPadding),
      body: [...head, ...rows.map((row) => row.map((cell, index) => cellNode(cell, columns[index], text)))],
    },
    layout: 'ruled',
    fontSize: 8,
    margin: [0, 0, 0, 6],
  };
}

function labelNode(column: DocumentColumn, text: Printable): PdfNode {
  return {
    text: text(column.label),
    color: paper.muted,
    fontSize: 7,
    ...(column.numeric === true ? { alignment: 'right' } : {}),
  };
}

/** Room between columns; the layout puts it at the right of every cell. */
const cellPadding = 11;

function cellNode(cell: DocumentCell, column: DocumentColumn | undefined, text: Printable): PdfNode {
  const right = column?.numeric === true ? { alignment: 'right', noWrap: true } : {};
  if (cell.state !== undefined) {
    const look = stateLooks[cell.state];
    return { text: `${look.sign} ${text(cell.text)}`, color: look.text, bold: true, noWrap: true, ...right };
  }
  if (cell.bar !== undefined) return barNode(cell.bar, text(cell.text));
  const words = text(cell.text);
  if (cell.tone === 'code') return { ...codeNode(words, column), ...right };
  return { text: words, ...toneOf(cell.tone), ...breaking(words), ...right };
}

function toneOf(tone: DocumentCell['tone']): PdfNode {
  if (tone === 'muted') return { color: paper.muted };
  return tone === 'strong' ? { bold: true } : {};
}

/**
 * Only words too long for any line may break anywhere: the library then treats every letter as a word of its own, which
 * takes many times as long.
 */
function breaking(words: string): PdfNode {
  return words.split(/\s/).some((word) => word.length > 28) ? { wordBreak: 'break-all' } : {};
}

const codeSize = 7;
/** Every glyph of the fixed-width face is 0.6 em wide. */
const codeGlyph = codeSize * 0.6;

function codeNode(words: string, column: DocumentColumn | undefined): PdfNode {
  const room = ((column?.share ?? 0) / 100) * drawingWidth - cellPadding;
  const fits = words.length * codeGlyph <= room;
  return {
    text: words,
    font: 'Mono',
    // Drawn character by character: `-->` as an arrow is not what was given, and the PDF library fails on this face's
    // contextual rules.
    fontFeatures: { calt: false, liga: false },
    fontSize: codeSize,
    ...(fits ? { noWrap: true } : { wordBreak: 'break-all' }),
  };
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
      margin: [0, 2.2, 6, 2.6],
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
