import * as fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { formulaTexts } from '#testing/formula-texts.ts';
import { type Cell, guardText, readTextCell, safeText } from './cell.ts';
import { toCsv } from './csv.ts';
import type { Sheet } from './sheet.ts';

function table(cells: readonly Cell[]): Sheet<Cell> {
  return { name: 'T', columns: [{ header: 'value', cell: (cell) => cell }], rows: () => cells };
}

function parseBack(csv: string): string[] {
  return Papa.parse<string[]>(csv.slice(1), { skipEmptyLines: false, newline: '\r\n' })
    .data.slice(1, -1)
    .map(([cell]) => cell ?? '');
}

describe('text in table files', () => {
  it.each(formulaTexts)('%j cannot run as a formula and reads back as it was', (formula) => {
    expect(guardText(formula)).toBe(`'${formula}`);
    expect(readTextCell(safeText(formula))).toBe(formula);
  });

  it.each(['plain', "it's", 'a=b', '', 'Ardē', 'Ελληνικά', 'Кириллица', 'multi\r\nline; "quoted", text'])(
    '%j is left as it is',
    (text) => {
      expect(safeText(text)).toBe(text);
    },
  );

  it('a right-to-left override in a name is spelled out, not obeyed', () => {
    expect(safeText('photo\u202Egnp.exe')).toBe(String.raw`photo\u202Egnp.exe`);
  });

  it('text that only looks like an escape or like a guarded cell still reads back as it was', () => {
    for (const text of [
      String.raw`\u202E`,
      String.raw`\u005Cu202E`,
      "'=1",
      "''+x",
      String.raw`C:\users\u0041bc`,
    ]) {
      expect(readTextCell(safeText(text))).toBe(text);
    }
  });

  it('any text at all reads back exactly after a spreadsheet library has parsed the file', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(...formulaTexts),
      fc.string({
        unit: fc.constantFrom('\\', 'u', '2', '0', 'E', "'", '=', '"', ',', '\r', '\n', '{', '}', '\u202E'),
      }),
    );
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (texts) => {
        expect(parseBack(toCsv(table(texts))).map(readTextCell)).toEqual(texts);
      }),
    );
  });
});

describe('CSV files', () => {
  it('begin with a byte order mark and end every line with CRLF', () => {
    expect(toCsv(table(['a', 1]))).toBe('\uFEFF"value"\r\n"a"\r\n1\r\n');
  });

  it('keep numbers as numbers, negative and tiny ones too, and quote all text', () => {
    expect(toCsv(table([-0.5, 0, 1e-7, '7', true]))).toBe(
      '\uFEFF"value"\r\n-0.5\r\n0\r\n1e-7\r\n"7"\r\ntrue\r\n',
    );
  });

  it('tell missing, null, invalid and zero apart', () => {
    const cells: Cell[] = [{ gap: 'missing' }, { gap: 'null' }, { gap: 'invalid', given: '=9' }, 0, ''];
    expect(new Set(parseBack(toCsv(table(cells)))).size).toBe(cells.length);
  });

  it('never print a number that is none', () => {
    expect(parseBack(toCsv(table([Number.NaN, Number.POSITIVE_INFINITY])))).toEqual([
      '[invalid value]',
      '[invalid value]',
    ]);
  });
});
