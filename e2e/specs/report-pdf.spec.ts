import { join } from 'node:path';
import { readCsv } from '../fixtures/desk-actions.ts';
import { openReport, saveReport } from '../fixtures/report-actions.ts';
import { runTool, unpack } from '../fixtures/system-tools.ts';
import { expect, test } from '../fixtures/test.ts';

// The PDF as a reader without the app opens it: checked by qpdf, read by poppler.

test.setTimeout(180_000);

/** Everything by which a PDF can do something by itself when it is opened or clicked. */
const active = /\/(?:JavaScript|JS|Launch|OpenAction|AA|EmbeddedFile|RichMedia|SubmitForm|GoToR|URI)\b/u;

async function keep(folder: string, bytes: Uint8Array): Promise<string> {
  await unpack(folder, { 'report.pdf': bytes });
  return join(folder, 'report.pdf');
}

/** The text in reading order, with every run of white space as one space. */
async function read(path: string): Promise<string> {
  return (await runTool('pdftotext', ['-enc', 'UTF-8', path, '-'])).replaceAll(/\s+/gu, ' ');
}

test('qpdf finds no fault, nothing in it can act, every font is in it, and it says what it is', async ({
  page,
  desk,
  upstream,
}, testInfo) => {
  await openReport(page, desk.url, upstream.samples.slice(0, 2));
  const { name, bytes } = await saveReport(page, 'PDF');
  expect(name).toMatch(/^verdict-desk-report-\d{4}-\d{2}-\d{2}\.pdf$/u);
  const path = await keep(testInfo.outputDir, bytes);
  expect(await runTool('qpdf', ['--check', path])).toContain('No syntax or stream encoding errors found');
  const plain = await runTool('qpdf', ['--qdf', '--object-streams=disable', path, '-']);
  expect(active.exec(plain)).toBeNull();
  expect(plain).toMatch(/\/Lang \(en/u);
  expect(plain).toContain('/DisplayDocTitle true');
  expect(plain).toContain('/Outlines');
  expect(await runTool('pdfinfo', [path])).toMatch(/Title:\s+\S+/u);
  expect(await runTool('pdfinfo', [path])).toMatch(/JavaScript:\s+no/u);
  const fonts = (await runTool('pdffonts', [path])).trim().split('\n').slice(2);
  expect(fonts.length).toBeGreaterThan(2);
  expect(fonts.filter((line) => !/\syes\s+yes\s+yes\s/u.test(line))).toEqual([]);
});

test('the PDF reads in the order of the preview, with the numbers of the screen', async ({
  page,
  desk,
  upstream,
}, testInfo) => {
  const [identifier = ''] = upstream.samples;
  await openReport(page, desk.url, [identifier]);
  await page.getByRole('textbox', { name: 'Made for' }).fill('Κώστας & Борис');
  const preview = page.getByRole('article', { name: 'Preview of the report' });
  await expect(preview).toContainText('Κώστας & Борис');
  const headings = (await preview.getByRole('heading').allTextContents()).map((text) =>
    text.replaceAll(/\s+/gu, ' ').trim(),
  );
  const cells = await preview.getByRole('cell').allTextContents();
  const rows = readCsv(new TextDecoder().decode((await saveReport(page, 'CSV')).bytes));
  const text = await read(await keep(testInfo.outputDir, (await saveReport(page, 'PDF')).bytes));

  expect(text).toContain('Κώστας & Борис');
  expect(text).toContain('Ardē');
  let from = 0;
  for (const heading of headings) {
    const at = text.indexOf(heading, from);
    expect(at, `${heading} comes after the headings before it`).toBeGreaterThanOrEqual(from);
    from = at + heading.length;
  }
  const numbers = cells.flatMap((cell) => cell.match(/\d+\.\d+/gu) ?? []);
  expect(numbers.length).toBeGreaterThan(20);
  expect(numbers.filter((number) => !text.includes(number))).toEqual([]);
  const confidence = Number(rows[0]?.['verdict confidence (as given, 0 to 1)']).toPrecision(3);
  await expect(preview).toContainText(confidence);
  expect(text).toContain(confidence);
  expect(text).toMatch(/page 1 of \d+/iu);
  expect(text).toContain(rows[0]?.['response SHA-256'] ?? 'no digest');
});

test('page one of an Italian report is Italian and says so to screen readers', async ({
  page,
  desk,
  upstream,
}, testInfo) => {
  await openReport(page, `${desk.url}?lang=it`, upstream.samples.slice(0, 2));
  const preview = page.getByRole('article', { name: 'Preview of the report' });
  await expect(preview).toHaveAttribute('lang', 'it');
  await expect(preview.getByRole('heading', { name: 'Limiti', exact: false }).first()).toBeVisible();
  const path = await keep(testInfo.outputDir, (await saveReport(page, 'PDF')).bytes);
  const plain = await runTool('qpdf', ['--qdf', '--object-streams=disable', path, '-']);
  expect(plain).toMatch(/\/Lang \(it/u);
  const text = await read(path);
  expect(text).toMatch(/pagina 1 di \d+/iu);
  expect(text).toContain('Limiti');
});

test('hostile texts are only text in the PDF and in the HTML file', async ({
  page,
  desk,
  guard,
}, testInfo) => {
  const asked = [
    'row-text-markup',
    'row-text-template',
    'row-text-reversed',
    'row-text-terminal',
    'row-text-emoji',
    'row-text-surrogate',
    'row-link-script',
    'row-link-data',
    'row-link-user',
  ];
  await openReport(page, desk.url, asked);
  const path = await keep(testInfo.outputDir, (await saveReport(page, 'PDF')).bytes);
  expect(await runTool('qpdf', ['--check', path])).toContain('No syntax or stream encoding errors found');
  expect(active.exec(await runTool('qpdf', ['--qdf', '--object-streams=disable', path, '-']))).toBeNull();
  const text = await read(path);
  expect(text).toContain('<script>alert(1)</script>');
  expect(text).toContain(String.raw`\u202E`);
  expect(text).not.toMatch(/[\u202A-\u202E\u001B]/u);

  const html = await saveReport(page, 'Printable HTML');
  const saved = join(testInfo.outputDir, 'report.html');
  await unpack(testInfo.outputDir, { 'report.html': html.bytes });
  const seen: string[] = [];
  page.on('request', (request) => seen.push(request.url()));
  page.on('dialog', (dialog) => {
    seen.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(`file://${saved}`);
  await expect(page.getByText('<script>alert(1)</script>').first()).toBeVisible();
  expect(seen).toEqual([`file://${saved}`]);
  await expect(page.getByRole('link')).toHaveCount(0);
  expect(guard.complaints).toEqual([]);
});
