import { isGap } from '#domain/reading.ts';
import { type Cell, type CellCounts, countText, gapCell, safeText } from './cell.ts';
import type { Sheet } from './sheet.ts';

const byteOrderMark = '\uFEFF';
const rowsPerChunk = 50;

/**
 * A table as CSV by RFC 4180: header and rows, nothing else; UTF-8 with a byte order mark, CRLF, text always quoted,
 * numbers never. Comes in chunks, so that a caller can pause between them. (Writing it is a few lines; reading
 * foreign CSV is what needs a library, and the tests read these files back with one.)
 */
export function* csvChunks<Row>(sheet: Sheet<Row>, counts?: CellCounts): Generator<string, void> {
  let lines = [byteOrderMark + toLine(sheet.columns.map((column) => column.header))];
  for (const row of sheet.rows()) {
    const cells = sheet.columns.map((column) => column.cell(row));
    if (counts !== undefined) countCells(cells, counts);
    lines.push(toLine(cells));
    if (lines.length >= rowsPerChunk) {
      yield lines.join('');
      lines = [];
    }
  }
  if (lines.length > 0) yield lines.join('');
}

/** The whole table as one string; for small tables and tests. */
export function toCsv<Row>(sheet: Sheet<Row>, counts?: CellCounts): string {
  return [...csvChunks(sheet, counts)].join('');
}

function countCells(cells: readonly Cell[], counts: CellCounts): void {
  for (const cell of cells) if (typeof cell === 'string') countText(counts, cell);
}

function toLine(cells: readonly Cell[]): string {
  return `${cells.map(toField).join(',')}\r\n`;
}

function toField(cell: Cell): string {
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : quote('[invalid value]');
  if (typeof cell === 'boolean') return String(cell);
  return quote(isGap(cell) ? safeText(gapCell(cell)) : safeText(cell));
}

function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
