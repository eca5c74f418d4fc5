import Papa from 'papaparse';
import { lineBreak } from './read-list.ts';
import { readToken, trimToken } from './read-token.ts';
import { createSource, type Source } from './source.ts';

/** Headers of the column we need, best first; compared without case, blanks, hyphens and underscores. */
const headerNames = ['identifier', 'identifiers', 'videoidentifier', 'videoid'] as const;
/** A lone `id` could be an identifier itself, so it only counts beside other columns. */
const headerNamesInTables = [...headerNames, 'id'] as const;

type Layout = {
  delimiter: string;
  column: number;
  header: string;
  /** Lines up to and including the header. */
  headerLines: number;
};

/** Reads a table with a header in which one column holds the identifiers; null when the text has no such header. */
export function readTable(text: string): Source | null {
  const layout = findLayout(text);
  if (layout === null) return null;
  const source = createSource(`table, column “${layout.header}”`);
  const { data } = Papa.parse<string[]>(text, { delimiter: layout.delimiter, skipEmptyLines: false });
  let line = 1;
  for (const cells of data) {
    const place = { unit: 'line', number: line } as const;
    // A quoted cell may run over several lines.
    line +=
      1 + cells.reduce((breaks, cell) => breaks + (cell.includes('\n') ? cell.split('\n').length - 1 : 0), 0);
    if (place.number <= layout.headerLines || cells.every((cell) => trimToken(cell) === '')) continue;
    const cell = cells[layout.column] ?? '';
    if (trimToken(cell) === '')
      source.reject(cells.join(layout.delimiter), place, () => `has nothing under “${layout.header}”`);
    else readToken(source, cell, place);
  }
  return source.done();
}

/** Looks for the header in the first lines: blank lines and the `sep=` line of spreadsheets may come before it. */
function findLayout(text: string): Layout | null {
  const head = text.slice(0, 20_000).split(lineBreak, 5);
  for (const [index, line] of head.entries()) {
    const trimmed = trimToken(line);
    if (trimmed === '' || /^"?sep=/i.test(trimmed)) continue;
    const delimiter = ['\t', ';', ','].find((candidate) => trimmed.includes(candidate)) ?? ',';
    const cells = trimmed.split(delimiter).map((cell) => trimToken(cell).replaceAll(/^"|"$/g, ''));
    const names = cells.length > 1 ? headerNamesInTables : headerNames;
    const normalised = cells.map((cell) => cell.toLowerCase().replaceAll(/[\s_-]/g, ''));
    const name = names.find((candidate) => normalised.includes(candidate));
    if (name === undefined) return null;
    const column = normalised.indexOf(name);
    return { delimiter, column, header: cells[column] ?? name, headerLines: index + 1 };
  }
  return null;
}
