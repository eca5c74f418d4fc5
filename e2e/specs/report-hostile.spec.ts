import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readTextCell } from '#domain/report/cell.ts';
import { readCsv } from '../fixtures/desk-actions.ts';
import { hostileTexts, plantTexts } from '../fixtures/hostile-texts.ts';
import { readSheets } from '../fixtures/open-document.ts';
import { openReport, saveReport, textOf, unzip } from '../fixtures/report-actions.ts';
import { convertTable, runTool, unpack } from '../fixtures/system-tools.ts';
import { expect, test } from '../fixtures/test.ts';
import { asRow, asRows } from '../fixtures/upstream.ts';

// Every hostile text in every field of text, through the whole way: service, proxy, page, and every file of a bundle.

test.use({ pace: { perSecond: 1000, perMinute: 60_000 } });
test.setTimeout(300_000);

/** Everything by which a PDF can do something by itself when it is opened or clicked. */
const active = /\/(?:JavaScript|JS|Launch|OpenAction|AA|EmbeddedFile|RichMedia|SubmitForm|GoToR|URI)\b/u;
/** Characters that cannot be seen or turn text around; line ends and tabs are none of them. */
const hidden = /[\u202A-\u202E\u2066-\u2069\u001B\0]/u;
const formulaCells = /table:formula=/gu;

test('hostile text in every field of text is inert in every file of a bundle, and is there as it was given', async ({
  page,
  desk,
  upstream,
  guard,
}, testInfo) => {
  const asked = Array.from({ length: 2 * hostileTexts.length }, (_, turn) => `plain-hostile-${turn}`);
  asked.forEach((identifier, turn) => upstream.edit(identifier, (row) => plantTexts(row, turn)));
  await openReport(page, desk.url, asked);
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  const files = unzip((await saveReport(page, 'Evidence bundle')).bytes);
  const folder = join(testInfo.outputDir, 'bundle');
  await unpack(folder, files);
  await runTool('sha256sum', ['--quiet', '-c', 'manifest-sha256.txt'], folder);

  await test.step('JSON has every text exactly', () => {
    const report = asRow(JSON.parse(textOf(files, 'data/report.json')));
    const videos = asRows(report['videos']);
    expect(videos).toHaveLength(asked.length);
    // Very long text is cut by the server, with a mark; the raw response below has it whole.
    const placeOf = (name: string) =>
      hostileTexts.findIndex(
        (text) => text === name || (name.length > 2000 && `${text.slice(0, 2048)}…` === name),
      );
    const places = videos.map(({ video }) => placeOf(String(asRow(video)['name'])));
    expect(places.toSorted((one, other) => one - other)).toEqual(
      hostileTexts.flatMap((_, place) => [place, place]),
    );
    const raw = Object.keys(files).filter((path) => /responses\/[0-9a-f]{64}/u.test(path));
    const bodies = raw.map((path) => textOf(files, path)).join();
    expect(hostileTexts.filter((text) => !bodies.includes(JSON.stringify(text)))).toEqual([]);
  });

  await test.step('CSV has no formula, nothing hidden, and reads back as it was given', async () => {
    const report = asRow(JSON.parse(textOf(files, 'data/report.json')));
    for (const name of ['videos.csv', 'scores.csv']) {
      const text = textOf(files, `data/${name}`);
      expect(text.replace(/^\uFEFF/u, ''), name).not.toMatch(hidden);
      const rows = readCsv(text);
      const cells = rows.flatMap((row) => Object.values(row));
      expect(cells.filter((cell) => /^[=+@\t\r\n＝＋－＠]|^-(?!\d)/u.test(cell))).toEqual([]);
      const opened = await convertTable(testInfo.outputDir, {
        name,
        bytes: new TextEncoder().encode(text),
        to: 'fods',
      });
      expect(opened.match(formulaCells), name).toBeNull();
    }
    const names = readCsv(textOf(files, 'data/videos.csv')).map(({ name = '' }) => readTextCell(name));
    const given = asRows(report['videos']).map(({ summary }) => asRow(summary)['name']);
    expect(names).toEqual(given);
  });

  await test.step('the workbook has the same cells as the CSV, and no formula or link', async () => {
    const bytes = files['data/tables.xlsx'] ?? new Uint8Array();
    const opened = await convertTable(testInfo.outputDir, { name: 'tables.xlsx', bytes, to: 'fods' });
    expect(opened.match(formulaCells)).toBeNull();
    expect(opened).not.toContain('xlink:href="http');
    const [headers = [], ...rows] = readSheets(opened).get('Videos') ?? [];
    const csv = readCsv(textOf(files, 'data/videos.csv'));
    const column = headers.indexOf('name');
    // A spreadsheet holds every kind of line end as one.
    const asHeld = (text: string) => text.replaceAll(/\r\n?/gu, '\n');
    expect(rows.map((row) => asHeld(String(row[column])))).toEqual(csv.map(({ name = '' }) => asHeld(name)));
  });

  await test.step('the PDF is sound, can do nothing by itself, and prints what is hidden', async () => {
    const path = join(folder, 'data/report.pdf');
    expect(await runTool('qpdf', ['--check', path])).toContain('No syntax or stream encoding errors found');
    expect(active.exec(await runTool('qpdf', ['--qdf', '--object-streams=disable', path, '-']))).toBeNull();
    const text = (await runTool('pdftotext', ['-enc', 'UTF-8', path, '-'])).replaceAll(/\s/gu, '');
    expect(text).not.toMatch(hidden);
    for (const given of [
      '</title><script>alert(1)</script>',
      String.raw`photo\u202Egnp.exe`,
      '=1+1',
      String.raw`\u001B[31mred`,
    ])
      expect(text).toContain(given);
  });

  await test.step('the HTML file asks for nothing, runs nothing and links nowhere', async () => {
    const address = pathToFileURL(join(folder, 'data/report.html')).href;
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(address);
    await expect(page.getByText('</title><script>alert(1)</script>').first()).toBeVisible();
    expect(requests).toEqual([address]);
    await expect(page.getByRole('link')).toHaveCount(0);
    await expect(page.locator('script, iframe, object, embed, form, [onload], [onerror]')).toHaveCount(0);
    expect(await page.locator('body').innerText()).not.toMatch(hidden);
  });

  await test.step('texts beside the data carry nothing hidden either', () => {
    for (const path of ['README.txt', 'bag-info.txt', 'data/about.txt'])
      expect(textOf(files, path), path).not.toMatch(hidden);
  });

  expect(dialogs).toEqual([]);
  expect(guard.complaints).toEqual([]);
});
