import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { openReport, saveReport, textOf, unzip } from '../fixtures/report-actions.ts';
import { runTool, unpack } from '../fixtures/system-tools.ts';
import { expect, test } from '../fixtures/test.ts';

// A bundle in Italian, opened whole: nothing that the same bundle says in English is left in it.

test.setTimeout(180_000);

type Files = ReturnType<typeof unzip>;

/** Every text that a page of a bundle shows or keeps for its script. */
async function textsOfPage(page: Page, path: string): Promise<string[]> {
  await page.goto(pathToFileURL(path).href);
  return page.locator('body').evaluate((body) => {
    const texts: string[] = [];
    const nodes = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    for (let node = nodes.nextNode(); node !== null; node = nodes.nextNode())
      if (node.parentElement?.tagName !== 'SCRIPT') texts.push(node.textContent?.trim() ?? '');
    return texts;
  });
}

/** The texts of a bundle that people read, in lines or pieces. */
async function textsOf(page: Page, folder: string, files: Files): Promise<Set<string>> {
  await unpack(folder, files);
  const pdf = await runTool('pdftotext', ['-enc', 'UTF-8', join(folder, 'data/report.pdf'), '-']);
  return new Set([
    ...[textOf(files, 'README.txt'), textOf(files, 'data/about.txt'), pdf].flatMap((text) =>
      text.split(/\r?\n|\f/u).map((line) => line.trim()),
    ),
    ...(await textsOfPage(page, join(folder, 'data/report.html'))),
    ...(await textsOfPage(page, join(folder, 'verify.html'))),
  ]);
}

/** Every text in a JSON value: what the service sent, and what is named for programs. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

function wordsIn(text: string): string[] {
  return text.split(/[\s,.:;()“”]+/u).filter((word) => /\p{L}/u.test(word));
}

/** The same in both languages, as whole texts: names, commands. */
const languageless =
  /^(?:Verdict Desk.*|Video|Record|C2PA|NSFW|NO|SHA-256|Content Credentials \(C2PA\)|ISO\/IEC 27037|NIST AI 100-4|(?:macOS: )?(?:shasum|sha256sum|openssl) .*|-in attestation\S.*|\S*\d\S*)$/u;
const units: ReadonlySet<string> = new Set(['s', 'UTC']);

test('an Italian bundle has no sentence or label of the English one, in any of its files', async ({
  page,
  desk,
  upstream,
}, testInfo) => {
  const asked = [
    ...upstream.samples.slice(0, 2),
    'row-twice-different',
    'row-errors-null',
    'row-bare',
    'nobody',
  ];
  const save = async (language: 'en' | 'it') => {
    await openReport(page, `${desk.url}?lang=${language}`, asked);
    const files = unzip((await saveReport(page, 'Evidence bundle')).bytes);
    return { files, texts: await textsOf(page, testInfo.outputPath(language), files) };
  };
  const english = await save('en');
  const italian = await save('it');

  await runTool('sha256sum', ['-c', '--quiet', 'manifest-sha256.txt'], testInfo.outputPath('it'));
  await runTool('sha256sum', ['-c', '--quiet', 'tagmanifest-sha256.txt'], testInfo.outputPath('it'));
  for (const path of ['data/report.html', 'verify.html'])
    expect(textOf(italian.files, path)).toContain('<html lang="it">');
  expect(italian.texts).toContain('Controllo di questo fascicolo delle prove');

  const data = new Set(stringsIn(JSON.parse(textOf(italian.files, 'data/report.json'))).flatMap(wordsIn));
  const isGiven = (text: string) =>
    wordsIn(text).every((word) => data.has(word) || units.has(word) || /^\d{4}-|^\d+Z$/u.test(word));
  const left = [...italian.texts].filter(
    (text) => english.texts.has(text) && !languageless.test(text) && !isGiven(text),
  );
  expect(english.texts.size).toBeGreaterThan(300);
  expect(left).toEqual([]);
});

test('the offline page of an Italian bundle says in Italian what became of a file', async ({
  page,
  desk,
  upstream,
}, testInfo) => {
  await openReport(page, `${desk.url}?lang=it`, upstream.samples.slice(0, 1));
  const files = unzip((await saveReport(page, 'Evidence bundle')).bytes);
  const folder = testInfo.outputPath('bundle');
  await unpack(folder, files);
  await page.goto(pathToFileURL(join(folder, 'verify.html')).href);
  const status = page.getByRole('status');
  await expect(status).toHaveText('Nulla è ancora stato controllato.');
  await page.getByLabel('Cartella estratta').setInputFiles(folder);
  await expect(status).toContainText(/Tutti i \d+ file corrispondono all’elenco\./u);
  await expect(status).toContainText('Non firmato: nulla lega questo fascicolo a un server.');
  await unpack(folder, { 'data/videos.csv': new TextEncoder().encode('"cambiato"\r\n') });
  await page.reload();
  await page.getByLabel('Cartella estratta').setInputFiles(folder);
  await expect(status).toContainText(/File che non corrispondono all’elenco: 1 su \d+\./u);
  await expect(status).toContainText('data/videos.csv: MODIFICATO');
  await page.getByLabel('File ZIP').setInputFiles({
    name: 'cut.zip',
    mimeType: 'application/zip',
    buffer: Buffer.from('PK'),
  });
  await expect(status).toHaveText(/^Il controllo non è riuscito\./u);
});
