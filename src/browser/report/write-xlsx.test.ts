import { unzipSync } from 'fflate/node';
import { describe, expect, it } from 'vitest';
import { buildReport } from '#domain/report/build-report.ts';
import { xlsxSheets } from '#domain/report/xlsx-sheets.ts';
import { buildVideoFound } from '#testing/builders.ts';
import { writeXlsx } from './write-xlsx.ts';

const hostile = '=HYPERLINK("http://evil.example")';

async function workbook() {
  const report = buildReport({
    generatedAt: '2026-11-22T10:00:00.000Z',
    meta: { mode: 'identifai', upstreamOrigin: 'https://backend.identifai.net', version: '1.0.0' },
    outcomes: [buildVideoFound({ name: hostile, refId: '\u0000\u202Ex', errors: 'x'.repeat(40_000) })],
  });
  const sheets = xlsxSheets(report, 'tables.xlsx').map(({ rows, ...sheet }) => ({
    ...sheet,
    rows: [...rows()],
  }));
  const parts = unzipSync(await writeXlsx(sheets));
  const text = (name: string) => new TextDecoder().decode(parts[name]);
  return { names: Object.keys(parts), text, all: Object.keys(parts).map(text).join('\n') };
}

describe('the workbook', () => {
  it('has the five sheets with a frozen head', async () => {
    const { text } = await workbook();
    const names = [...text('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(
      ([, name]) => name,
    );
    expect(names).toEqual(['Videos', 'Heuristics', 'Frames', 'Clips', 'Read me']);
    expect(text('xl/worksheets/sheet1.xml')).toContain('state="frozen"');
  });

  it('holds no formula, no link and no macro, and numbers as numbers', async () => {
    const { all, names, text } = await workbook();
    expect(all).not.toMatch(/<f[ >]/);
    expect(names.filter((name) => /external|vba|hyperlink/i.test(name))).toEqual([]);
    // Confidence 1 of the main verdict: a plain number cell, without a type.
    expect(text('xl/worksheets/sheet1.xml')).toMatch(/<c r="L2"( s="\d+")?><v>1<\/v><\/c>/);
  });

  it('spells hidden characters out, marks what it shortens, and says both in Read me', async () => {
    const { text } = await workbook();
    const strings = text('xl/sharedStrings.xml');
    expect(strings).toContain(String.raw`\u0000\u202Ex`);
    expect(strings).toContain('[shortened, 40000 characters]');
    expect(strings).toContain('guarded against formulas: 2 cells');
    expect(strings).toContain('shortened: 1 cells');
  });
});
