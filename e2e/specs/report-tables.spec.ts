import Ajv from 'ajv/dist/2020.js';
import schema from '../../public/schemas/verdict-desk-report-1.0.schema.json' with { type: 'json' };
import { reportSchema } from '#contract/report.ts';
import { readTextCell } from '#domain/report/cell.ts';
import { xlsxSheets } from '#domain/report/xlsx-sheets.ts';
import { lookUp, readCsv, rowOf, saveText } from '../fixtures/desk-actions.ts';
import { type HeldCell, readSheets } from '../fixtures/open-document.ts';
import { openReport, saveReport } from '../fixtures/report-actions.ts';
import { convertTable } from '../fixtures/system-tools.ts';
import { expect, test } from '../fixtures/test.ts';
import { asRow, asRows } from '../fixtures/upstream.ts';

// The table files and the JSON of a report, read back with programs of other makers.

test.setTimeout(180_000);

const formulaCells = /table:formula=/gu;

/** Sheets of a flat OpenDocument file: names and texts of cells are all these tests need of it. */
function sheetNames(document: string): string[] {
  return [...document.matchAll(/<table:table table:name="([^"]+)"/gu)].map(([, name = '']) => name);
}

/** Numbers that LibreOffice holds as numbers. */
function numericCells(document: string): Set<number> {
  return new Set([...document.matchAll(/office:value="([^"]+)"/gu)].map(([, value]) => Number(value)));
}

/** A row as a spreadsheet holds it: numbers to the 15 digits it keeps, yes and no in its own spelling. */
function asHeld(row: Readonly<Record<string, string>>): Record<string, string> {
  const held = (value: string) =>
    /^-?\d+(?:\.\d+)?$/u.test(value)
      ? Number(value).toPrecision(14)
      : value.replace(/^(?:true|false)$/u, (word) => word.toUpperCase());
  return Object.fromEntries(Object.entries(row).map(([column, value]) => [column, held(value)]));
}

/** A cell as LibreOffice writes it: numbers to the 15 digits it keeps. */
function asHeldCell(cell: HeldCell): HeldCell {
  return typeof cell === 'number' ? Number(cell.toPrecision(15)) : cell;
}

/** Empty cells at the end of a row are not written. */
function withoutTail(row: readonly HeldCell[]): HeldCell[] {
  const last = row.findLastIndex((cell) => cell !== '');
  return row.slice(0, last + 1).map(asHeldCell);
}

const hostile = [
  'row-text-formula',
  'row-text-formula-tab',
  'row-text-formula-wide',
  'row-text-markup',
  'row-text-template',
  'row-text-reversed',
  'row-text-invisible',
  'row-text-terminal',
  'row-link-script',
];

test('the table on screen, the CSV and what LibreOffice reads of it give the same numbers', async ({
  page,
  desk,
  upstream,
}, testInfo) => {
  const asked = upstream.samples.slice(0, 8);
  await lookUp(page, desk.url, [...asked, 'never-heard-of']);
  await expect(rowOf(page, 'never-heard-of')).toContainText('Not returned');
  const text = await saveText(page, /^CSV/u);
  const rows = readCsv(text);
  expect(rows.map(({ identifier }) => identifier)).toEqual([...asked, 'never-heard-of']);
  const confidences = rows.map((row) => Number(row['verdict confidence (as given, 0 to 1)']));
  const answered = rows.filter((_, index) => Number.isFinite(confidences[index]));
  expect(answered.length).toBeGreaterThan(4);
  for (const row of answered) {
    const confidence = Number(row['verdict confidence (as given, 0 to 1)']);
    const shown = rowOf(page, row['name'] ?? '');
    await expect(shown).toContainText(confidence.toPrecision(3));
    await expect(shown).toContainText(row['state in words'] ?? '');
  }
  const opened = readCsv(
    await convertTable(testInfo.outputDir, {
      name: 'videos.csv',
      bytes: new TextEncoder().encode(text),
      to: 'csv',
    }),
  );
  expect(opened.map(asHeld)).toEqual(rows.map(asHeld));
});

test('every cell of the workbook is in LibreOffice what the report says, numbers are numbers, none is a formula', async ({
  page,
  desk,
  upstream,
}, testInfo) => {
  await openReport(page, desk.url, upstream.samples.slice(0, 3));
  const csv = readCsv(new TextDecoder().decode((await saveReport(page, 'CSV')).bytes));
  const scores = readCsv(new TextDecoder().decode((await saveReport(page, 'CSV of all scores')).bytes));
  const report = reportSchema.parse(
    JSON.parse(new TextDecoder().decode((await saveReport(page, 'JSON')).bytes)),
  );
  const workbook = await saveReport(page, 'Excel workbook');
  expect(workbook.name).toMatch(/^verdict-desk-tables-\d{4}-\d{2}-\d{2}\.xlsx$/u);

  const opened = await convertTable(testInfo.outputDir, { ...workbook, name: 'tables.xlsx', to: 'fods' });
  expect(sheetNames(opened)).toEqual(['Videos', 'Heuristics', 'Frames', 'Clips', 'Read me']);
  expect(opened.match(formulaCells)).toBeNull();
  const held = readSheets(opened);
  let compared = 0;
  // The sheet about the file counts its steps of saving, which differ from file to file.
  const sheets = xlsxSheets(report, workbook.name).filter(({ name }) => name !== 'Read me');
  for (const { name, headers, rows } of sheets) {
    const [heldHeaders = [], ...heldRows] = held.get(name) ?? [];
    expect(heldHeaders, name).toEqual(headers);
    const given = [...rows()];
    expect(heldRows.map(withoutTail), name).toEqual(given.map((row) => withoutTail(row.map(asHeldCell))));
    compared += given.flat().filter((cell) => typeof cell === 'number').length;
  }
  expect(compared, 'numbers compared').toBeGreaterThan(150);
  const numbers = numericCells(opened);
  const given = csv.flatMap((row) =>
    Object.entries(row).flatMap(([column, value]) => (/confidence|count/u.test(column) ? [value] : [])),
  );
  const numeric = given.filter((value) => value !== '' && Number.isFinite(Number(value)));
  expect(numeric.length).toBeGreaterThan(30);
  expect(numeric.filter((value) => !numbers.has(Number(value)))).toEqual([]);

  const verdicts = scores.filter(({ record }) => record === 'main verdict');
  expect(verdicts.length).toBeGreaterThan(20);
  const preview = page.getByRole('article', { name: 'Preview of the report' });
  await expect(preview).toContainText(csv[0]?.['name'] ?? '');
  await expect(preview).toContainText(
    Number(csv[0]?.['verdict confidence (as given, 0 to 1)']).toPrecision(3),
  );
});

test('hostile texts run nowhere: not as formulas, and what is read back is what was given', async ({
  page,
  desk,
}, testInfo) => {
  await openReport(page, desk.url, hostile);
  const csv = await saveReport(page, 'CSV');
  const json: unknown = JSON.parse(new TextDecoder().decode((await saveReport(page, 'JSON')).bytes));
  const names = namesOf(json);
  expect(names['row-text-formula']).toBe('=HYPERLINK("http://evil.example","click")');
  expect(names['row-text-formula-tab']).toBe('\t=1+1');

  const rows = readCsv(new TextDecoder().decode(csv.bytes));
  const readBack = Object.fromEntries(
    rows.map((row) => [row['identifier'] ?? '', readTextCell(row['name'] ?? '')]),
  );
  expect(readBack).toEqual(names);
  expect(rows.map(({ name = '' }) => name).filter((name) => /^[=+\-@\t\r\n＝]/u.test(name))).toEqual([]);
  // Nothing invisible and nothing that turns text around is left in the file.
  expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(csv.bytes).slice(1)).not.toMatch(
    /[\u202A-\u202E\u2066-\u2069\u200B\uFEFF\0]/u,
  );

  const opened = await convertTable(testInfo.outputDir, { ...csv, name: 'hostile.csv', to: 'fods' });
  expect(opened.match(formulaCells)).toBeNull();
  const workbook = await saveReport(page, 'Excel workbook');
  const sheets = await convertTable(testInfo.outputDir, { ...workbook, name: 'hostile.xlsx', to: 'fods' });
  expect(sheets.match(formulaCells)).toBeNull();
  expect(sheets).not.toContain('xlink:href="http://evil.example"');
});

test('LibreOffice does run a formula that nobody guarded: the tests above can fail', async ({}, testInfo) => {
  const bytes = new TextEncoder().encode('\uFEFF"name"\r\n"=1+1"\r\n');
  const opened = await convertTable(testInfo.outputDir, { name: 'control.csv', bytes, to: 'fods' });
  expect(opened.match(formulaCells)).toHaveLength(1);
});

test('the JSON fits its published schema and says which step of the work it is', async ({
  page,
  desk,
  upstream,
}) => {
  await openReport(page, desk.url, [...upstream.samples.slice(0, 2), 'never-heard-of', 'row-errors-null']);
  await page.getByRole('textbox', { name: 'Case number' }).fill('2026/117');
  const { bytes, name } = await saveReport(page, 'JSON');
  expect(name).toMatch(/\.json$/u);
  const report: unknown = JSON.parse(new TextDecoder().decode(bytes));
  const check = new Ajv({ strict: false, validateFormats: false }).compile(schema);
  expect(check(report), JSON.stringify(check.errors)).toBe(true);
  expect(report).toMatchObject({ schemaVersion: '1.0', total: 4, typed: { caseNumber: '2026/117' } });
  expect(report).toHaveProperty('events.0.action', 'exported');
  expect(report).toHaveProperty('videos.2.state', 'not_returned');
  const published = await page.request.get(`${desk.url}/schemas/verdict-desk-report-1.0.schema.json`);
  expect(await published.json()).toEqual(schema);
});

test('masked names are in none of the table files', async ({ page, desk, upstream }) => {
  const [identifier = ''] = upstream.samples;
  await openReport(page, `${desk.url}?mask=all`, [identifier]);
  for (const file of ['CSV', 'CSV of all scores', 'JSON']) {
    const text = new TextDecoder().decode((await saveReport(page, file)).bytes);
    expect(text, file).not.toContain(identifier);
    expect(text, file).not.toContain('mayor-statement-council-hall');
    expect(text, file).toContain('masked-1');
  }
});

/** The names of a report's videos by identifier, as the JSON file has them. */
function namesOf(report: unknown): Record<string, unknown> {
  const videos = asRows(asRow(report)['videos']);
  return Object.fromEntries(
    videos.map((video) => [String(video['identifier']), asRow(video['summary'])['name']]),
  );
}
