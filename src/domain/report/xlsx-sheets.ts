import type { Report } from '#contract/report.ts';
import { isGap } from '#domain/reading.ts';
import { aboutText, type AboutFile, type RowKind } from './about.ts';
import { type Cell, type CellCounts, countText, gapCell, safeText } from './cell.ts';
import { heuristicsSheet } from './heuristics-sheet.ts';
import { clipsSheet, framesSheet } from './part-sheets.ts';
import type { Column, Sheet } from './sheet.ts';
import { fileWordsOf } from './words/languages.ts';
import { videosSheet } from './videos-sheet.ts';

/**
 * A cell as a spreadsheet file stores it. A yes-or-no value is a word: LibreOffice opens a typed one as the formula
 * TRUE(), and no cell of ours may be a formula.
 */
export type TypedCell = string | number;

export type TypedSheet = {
  name: string;
  headers: readonly string[];
  widths: readonly number[];
  rows: () => Iterable<readonly TypedCell[]>;
};

/** Most characters a spreadsheet cell holds; the JSON file has longer texts whole. */
const maxCellLength = 32_000;
const defaultWidth = 12;

/** The workbook: Videos, Heuristics, Frames, Clips, and a sheet Read me with the rules, counts and what was left out. */
export function xlsxSheets(report: Report, fileName: string): TypedSheet[] {
  const about: AboutFile[] = [];
  const words = fileWordsOf(report);
  const nameOf = (sheet: string) => words.sheetOf(fileName, sheet);
  return [
    typed(videosSheet(report), { nameOf, rowIs: 'video', about }),
    typed(heuristicsSheet(report), { nameOf, rowIs: 'heuristic', about }),
    typed(framesSheet(report), { nameOf, rowIs: 'frame', about }),
    typed(clipsSheet(report), { nameOf, rowIs: 'clip', about }),
    {
      name: 'Read me',
      headers: [words.readMeSheet],
      widths: [120],
      // Made last, when the counts of the other sheets are known.
      *rows() {
        for (const line of aboutText(report, about).split('\r\n')) yield [line];
      },
    },
  ];
}

function typed<Row>(
  sheet: Sheet<Row>,
  { nameOf, rowIs, about }: { nameOf: (sheet: string) => string; rowIs: RowKind; about: AboutFile[] },
): TypedSheet {
  return {
    name: sheet.name,
    headers: sheet.columns.map(({ header }) => safeText(header)),
    widths: sheet.columns.map(({ width }) => width ?? defaultWidth),
    *rows() {
      const counts: CellCounts = { guarded: 0, spelled: 0, clipped: 0 };
      let rows = 0;
      for (const row of sheet.rows()) {
        rows += 1;
        yield sheet.columns.map((column) => typedCell(row, { column, counts }));
      }
      about.push({ name: nameOf(sheet.name), rows, rowIs, counts });
    },
  };
}

function typedCell<Row>(
  row: Row,
  { column, counts }: { column: Column<Row>; counts: CellCounts },
): TypedCell {
  const cell: Cell = column.cell(row);
  if (typeof cell === 'boolean') return String(cell);
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : '[invalid value]';
  if (isGap(cell)) return safeText(gapCell(cell));
  countText(counts, cell);
  const text = safeText(cell);
  if (text.length <= maxCellLength) return text;
  counts.clipped += 1;
  return `${text.slice(0, maxCellLength)} [shortened, ${text.length} characters]`;
}
