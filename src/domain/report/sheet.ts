import type { Cell } from './cell.ts';

/** One column of a table file; the header names the unit. */
export type Column<Row> = { header: string; cell: (row: Row) => Cell; width?: number };

/**
 * A table as CSV and XLSX share it: the same columns, rows and cells. Rows are made on demand, so that 10,000 videos
 * are never held twice.
 */
export type Sheet<Row> = { name: string; columns: readonly Column<Row>[]; rows: () => Iterable<Row> };
