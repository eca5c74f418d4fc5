import { join } from 'node:path';
import { type Page } from '@playwright/test';
import { openReport } from '../fixtures/report-actions.ts';
import { runTool, unpack } from '../fixtures/system-tools.ts';
import { expect, test } from '../fixtures/test.ts';

// Pages of the app as the browser prints them: complete, without controls, dark on white.

test.setTimeout(120_000);

/** The text of a page as it is printed, with every run of white space as one space. */
async function print(page: Page, folder: string): Promise<string> {
  await unpack(folder, { 'printed.pdf': await page.pdf({ format: 'A4', preferCSSPageSize: true }) });
  const text = await runTool('pdftotext', ['-enc', 'UTF-8', join(folder, 'printed.pdf'), '-']);
  return text.replaceAll(/\s+/gu, ' ');
}

/** Cells whose box hides a part of their text. */
function cutCells(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main :is(td, th), main :is(td, th) *')]
      .filter((element) => element.checkVisibility() && element.clientWidth > 1)
      .filter((element) => getComputedStyle(element).overflowX !== 'visible')
      .filter((element) => element.scrollWidth > element.clientWidth + 1)
      .map((element) => element.textContent),
  );
}

/** Words that stick out of the sheet, by the places that poppler gives them. */
async function wordsOutside(folder: string): Promise<string[]> {
  const places = await runTool('pdftotext', ['-bbox', join(folder, 'printed.pdf'), '-']);
  const width = Number(/<page width="([\d.]+)"/u.exec(places)?.[1]);
  const words = [...places.matchAll(/xMin="([-\d.]+)"[^>]*xMax="([-\d.]+)"[^>]*>([^<]*)</gu)];
  expect(words.length).toBeGreaterThan(100);
  return words
    .filter(([, left, right]) => Number(left) < 0 || Number(right) > width)
    .map(([, , , word = '']) => word);
}

const controls = 'button, input, select, textarea, [role=switch], [role=slider], [role=radio]';

/** Names of controls that would be printed, but names of rows. */
async function printedControls(page: Page): Promise<string[]> {
  const names: string[] = [];
  for (const control of await page.locator('main').locator(controls).all()) {
    const isRowName = await control.evaluate((element) => element.closest('th, td') !== null);
    if (!isRowName && (await control.isVisible())) names.push(await control.innerText());
  }
  return names;
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the report prints as its preview, dark on white, from a ${colorScheme} screen`, async ({
    page,
    desk,
    upstream,
  }, testInfo) => {
    await openReport(page, desk.url, upstream.samples.slice(0, 1));
    const preview = page.getByRole('article', { name: 'Preview of the report' });
    const headings = await preview.getByRole('heading').allInnerTexts();
    const cells = await preview.getByRole('cell').allInnerTexts();
    await page.emulateMedia({ media: 'print', colorScheme });
    expect(await printedControls(page)).toEqual([]);
    expect(await cutCells(page)).toEqual([]);
    const ink = await preview.evaluate((element) => getComputedStyle(element).color);
    const light = [...ink.matchAll(/[\d.]+/gu)].slice(0, 3).map(([channel]) => Number(channel));
    expect(Math.max(...light), `${ink} on white`).toBeLessThan(120);
    const text = await print(page, testInfo.outputDir);
    expect(await wordsOutside(testInfo.outputDir)).toEqual([]);
    expect(headings.length).toBeGreaterThan(8);
    for (const words of [...headings, ...cells.flatMap((cell) => cell.match(/\d\.\d{3}/gu) ?? [])])
      expect(text).toContain(words.replaceAll(/\s+/gu, ' ').trim());
    await expect(page.getByRole('textbox', { name: 'Made for' })).toBeHidden();
  });
}

test('the page of a video prints its evidence whole, without controls', async ({
  page,
  desk,
  upstream,
}, testInfo) => {
  const [identifier = ''] = upstream.samples;
  await page.goto(`${desk.url}/video/${identifier}`);
  await expect(page.getByRole('heading', { name: 'Heuristics' }).first()).toBeVisible();
  const sentence = await page
    .getByText(/^identifAI says/u)
    .first()
    .innerText();
  await page.emulateMedia({ media: 'print' });
  expect(await cutCells(page)).toEqual([]);
  for (const name of ['Export', 'Choose a file', 'Show heatmap', 'Show as table'])
    await expect(page.getByRole('button', { name })).toHaveCount(0);
  const text = await print(page, testInfo.outputDir);
  expect(await wordsOutside(testInfo.outputDir)).toEqual([]);
  expect(text).toContain(sentence.replaceAll(/\s+/gu, ' '));
  expect(text.replaceAll(' ', '')).toContain(identifier);
  for (const words of ['Heuristics', 'Frames', 'Provenance', 'Record']) expect(text).toContain(words);
});

test('the page of a video with 300 frames prints every one of them', async ({ page, desk }, testInfo) => {
  await page.goto(`${desk.url}/video/bench-300f-0c-print`);
  const sheet = page.getByRole('region', { name: 'Contact sheet of frames' });
  await expect(sheet.getByRole('button').first()).toBeVisible();
  expect(await sheet.getByRole('button').count()).toBeLessThan(200);
  const text = await print(page, testInfo.outputDir);
  const votes = text.match(/\d+ AI · \d+ human/gu) ?? [];
  expect(votes.length).toBeGreaterThanOrEqual(300);
  // After printing only what is in view is drawn again.
  await expect.poll(() => sheet.getByRole('button').count()).toBeLessThan(200);
});
