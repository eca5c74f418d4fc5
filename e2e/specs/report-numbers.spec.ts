import { join } from 'node:path';
import { type Page } from '@playwright/test';
import { type Report, reportSchema, type ReportVideo } from '#contract/report.ts';
import { formatConfidence } from '#domain/format.ts';
import { isGap } from '#domain/reading.ts';
import { appendPointer } from '#lib/json-pointer.ts';
import { sampleIdentifier } from '#server/demo/stories.ts';
import { readCsv } from '../fixtures/desk-actions.ts';
import { type HeldCell, readSheets } from '../fixtures/open-document.ts';
import { openReport, saveReport } from '../fixtures/report-actions.ts';
import { lacking, numbersBelow, numbersIn } from '../fixtures/service-numbers.ts';
import { convertTable, runTool, unpack } from '../fixtures/system-tools.ts';
import { expect, test } from '../fixtures/test.ts';
import { openVideo } from '../fixtures/video-page.ts';

// Every number in every file and on the screen against the bytes the service answered with.

test.setTimeout(180_000);

const contested = sampleIdentifier('contested');
const samples = [contested, sampleIdentifier('interview'), sampleIdentifier('tampered')];

/** Numbers by where they stand: digest of the answer, then the pointer into it. */
type Numbers = ReadonlyMap<string, number>;

const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

async function saveJson(page: Page): Promise<Report> {
  return reportSchema.parse(JSON.parse(decode((await saveReport(page, 'JSON')).bytes)));
}

async function numbersSent(page: Page, url: string, report: Report): Promise<Numbers> {
  const sent = new Map<string, number>();
  for (const { source } of report.videos) {
    const { sha256, pointer } = source ?? { sha256: '', pointer: '' };
    const answer: unknown = await (await page.request.get(`${url}/api/responses/${sha256}`)).json();
    for (const [at, number] of numbersBelow(answer))
      if (at.startsWith(`${pointer}/`)) sent.set(sha256 + at, number);
  }
  return sent;
}

type Place = readonly [place: string, number: number];

/** The numbers of one video in the JSON file. Our names become the service's, and paths inside credentials whole ones. */
function numbersReported({ source, video, fieldNames }: ReportVideo): Place[] {
  const row = (source?.sha256 ?? '') + (source?.pointer ?? '');
  const names = new Map(Object.values(fieldNames ?? {}).flatMap((fields) => Object.entries(fields)));
  const frames = video === null || isGap(video.frames) ? [] : video.frames;
  const credentials = frames.flatMap(({ c2pa }) =>
    isGap(c2pa) ? [] : numbersAt(video?.credentials[c2pa.index], { base: row + c2pa.at, names }),
  );
  return [...numbersAt({ ...video, credentials: [] }, { base: row, names }), ...credentials];
}

type Naming = { base: string; names: ReadonlyMap<string, string> };

/** Numbers of objects that say `at` which place they stood; places in lists are ours. */
function numbersAt(item: unknown, { base, names }: Naming): Place[] {
  if (typeof item !== 'object' || item === null) return [];
  const at = 'at' in item ? String(item.at) : '';
  return Object.entries(item).flatMap(([name, value]: [string, unknown]): Place[] => {
    if (name === 'position' || name === 'c2pa') return [];
    if (typeof value !== 'number') return numbersAt(value, { base, names });
    // A leaf of a free-form object is called `value` by us and has a path of its own.
    return [[base + (name === 'value' ? at : appendPointer(at, names.get(name) ?? name)), value]];
  });
}

test('the JSON file holds every number that the service sent, where it stood, and no other', async ({
  page,
  desk,
}) => {
  await openReport(page, desk.url, samples);
  const report = await saveJson(page);
  const sent = await numbersSent(page, desk.url, report);
  expect(sent.size).toBeGreaterThan(1500);
  const reported = report.videos.flatMap(numbersReported);
  expect(reported.filter(([place, number]) => sent.get(place) !== number)).toEqual([]);
  const held = new Map(reported);
  expect([...sent].filter(([place]) => !held.has(place))).toEqual([]);
});

type Row = Readonly<Record<string, HeldCell>>;

/** The numbers of a row's columns and, beside each, what the service sent at the row's pointer. */
function numbersOfRow(row: Row, sent: Numbers, fields: Readonly<Record<string, string>>) {
  const place = `${sentFrom(row)}${row['JSON pointer'] ?? ''}`;
  return Object.entries(fields).flatMap(([column, field]) => {
    const cell = row[column] ?? '';
    const isNumber = cell !== '' && Number.isFinite(Number(cell));
    return isNumber ? [{ place, column, number: Number(cell), sent: sent.get(place + field) }] : [];
  });
}

function sentFrom(row: Row): string {
  return String(row['response SHA-256'] ?? '');
}

/** Where the label of a model's score stands in the answer; the service may order labels as it likes. */
function scoreOf(row: Row, sent: Numbers, label: 'human' | 'artificial'): number | undefined {
  const place = `${sentFrom(row)}${row['JSON pointer'] ?? ''}`;
  const scores = [...sent].filter(([at]) => at.startsWith(`${place}/`));
  const wanted = Number(row[`score ${label} (0 to 1)`]);
  return scores.find(([, number]) => number === wanted)?.[1];
}

/** Spreadsheets keep 14 to 15 digits of a number. */
const isSame = (number: number, given: number) => Math.abs(number - given) <= Math.abs(given) * 1e-14;

const verdictFields = { 'verdict confidence (as given, 0 to 1)': '/verdict/confidence' };

test('the numbers of the tables are those that the service sent', async ({ page, desk }, testInfo) => {
  await openReport(page, desk.url, samples);
  const sent = await numbersSent(page, desk.url, await saveJson(page));
  const videos = readCsv(decode((await saveReport(page, 'CSV')).bytes)).map((row) => ({
    ...row,
    'JSON pointer': row['JSON pointer of the row'] ?? '',
  }));
  const scores = readCsv(decode((await saveReport(page, 'CSV of all scores')).bytes));
  const workbook = await saveReport(page, 'Excel workbook');
  const opened = await convertTable(testInfo.outputDir, { ...workbook, name: 'tables.xlsx', to: 'fods' });
  const sheets = readSheets(opened);
  const sheet = (name: string): Row[] => {
    const [headers = [], ...rows] = sheets.get(name) ?? [];
    return rows.map((row) =>
      Object.fromEntries(headers.map((header, at) => [String(header), row[at] ?? ''])),
    );
  };
  const compared = [
    ...videos.flatMap((row) =>
      numbersOfRow(row, sent, { ...verdictFields, 'verdict count (as given)': '/verdict/count' }),
    ),
    ...scores.flatMap((row) => numbersOfRow(row, sent, { 'confidence (as given, 0 to 1)': '/confidence' })),
    ...sheet('Heuristics').flatMap((row) =>
      numbersOfRow(row, sent, {
        'confidence (as given, 0 to 1)': '/confidence',
        'count (as given)': '/count',
      }),
    ),
    ...sheet('Frames').flatMap((row) => numbersOfRow(row, sent, verdictFields)),
    ...sheet('Clips').flatMap((row) =>
      numbersOfRow(row, sent, {
        ...verdictFields,
        'start (s; unit undocumented)': '/start',
        'end (s; unit undocumented)': '/end',
      }),
    ),
  ];
  expect(compared.filter(({ number, sent: given }) => given === undefined || !isSame(number, given))).toEqual(
    [],
  );
  const confidences = [...sent.keys()].filter((place) => place.endsWith('/confidence'));
  expect(compared.length).toBeGreaterThan(confidences.length);
  const results = scores.filter(({ record }) => record === 'model score');
  expect(results.length).toBeGreaterThan(300);
  for (const row of results)
    for (const label of ['human', 'artificial'] as const)
      expect(scoreOf(row, sent, label), `${row['JSON pointer']} ${label}`).toBe(
        Number(row[`score ${label} (0 to 1)`]),
      );
});

/** The text of a PDF without what stands at the foot of every page. */
async function readPdf(page: Page, folder: string): Promise<string> {
  await unpack(folder, { 'report.pdf': (await saveReport(page, 'PDF')).bytes });
  const text = await runTool('pdftotext', ['-enc', 'UTF-8', join(folder, 'report.pdf'), '-']);
  return text.replaceAll(/(?:page|pagina) \d+ (?:of|di) \d+/gu, '');
}

/** Without the log's lines on files that were saved: each file has those that were saved before it. */
function withoutExports(text: string): string {
  return text.replaceAll(/(?:Exported|Esportato)\s+\d+ videos?\s+\d+ (?:responses?|rispost[ae])/gu, '');
}

/**
 * The verdicts that a report prints: of videos, their heuristics, frames, sound tracks and clips. Scores of models are
 * drawn; as numbers they stand in the tables and in the JSON file.
 */
const printed =
  /^\w{64}\/\d+\/(?:verdict|verdicts\/\d+|results\/(?:images|audios)\/\d+(?:\/details\/clips\/\d+)?\/verdict)\/confidence$/u;

const isConfidence = (number: string) => /^\d\.\d{3}$/u.test(number);

for (const language of ['en', 'it'])
  test(`preview, printable page and PDF say the same numbers, which are the service's (${language})`, async ({
    page,
    desk,
  }, testInfo) => {
    await openReport(page, `${desk.url}?lang=${language}`, samples);
    const report = await saveJson(page);
    const preview = page.getByRole('article', { name: 'Preview of the report' });
    const shown = numbersIn(withoutExports(await preview.innerText()));
    const confidences = [...(await numbersSent(page, desk.url, report))]
      .filter(([place]) => printed.test(place))
      .map(([, number]) => formatConfidence(number));
    expect(confidences.length).toBeGreaterThan(80);
    expect(lacking(shown, confidences)).toEqual([]);

    const inPdf = numbersIn(await readPdf(page, testInfo.outputDir));
    expect(lacking(inPdf, shown)).toEqual([]);
    expect(lacking(shown, inPdf).filter(isConfidence)).toEqual([]);

    const html = await saveReport(page, 'Printable HTML');
    await unpack(testInfo.outputDir, { 'report.html': html.bytes });
    await page.goto(`file://${join(testInfo.outputDir, 'report.html')}`);
    expect(numbersIn(withoutExports(await page.locator('body').innerText()))).toEqual(shown);
  });

test("the tables of a video's page show every confidence and every score that the service sent", async ({
  page,
  desk,
}) => {
  await openReport(page, desk.url, [contested]);
  const sent = [...(await numbersSent(page, desk.url, await saveJson(page)))];
  await openVideo(page, desk.url, contested);
  const heuristics = await page
    .getByRole('table', { name: /^Side: classification/u })

    .innerText();
  const given = (pattern: RegExp) =>
    sent.flatMap(([place, number]) => (pattern.test(place) ? [formatConfidence(number)] : []));
  expect(lacking(numbersIn(heuristics), given(/^\w{64}\/\d+\/verdicts\/\d+\/confidence$/u))).toEqual([]);
  await page
    .getByRole('figure', { name: /Frames in order/u })
    .getByRole('button', { name: 'Show as table' })
    .click();
  const frames = await page.getByRole('table', { name: /^Verdict of every frame/u }).innerText();
  expect(lacking(numbersIn(frames), given(/images\/\d+\/verdict\/confidence$/u))).toEqual([]);
});
