import { type Page } from '@playwright/test';
import { sampleIdentifier } from '#server/demo/stories.ts';
import { expect, test } from '../fixtures/test.ts';
import { openVideo, partOf, saysOf } from '../fixtures/video-page.ts';

// An analysis that is not finished: the page asks again by itself, says when, and rests while nobody looks.

/** What the browser does to a tab that is put behind another one. */
async function setHidden(page: Page, hidden: boolean) {
  await page.evaluate(
    (state) => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, value: state });
      document.dispatchEvent(new Event('visibilitychange'));
    },
    hidden ? 'hidden' : 'visible',
  );
}

const minutes = 60_000;

test('the page of an analysis under way turns into its result by itself', async ({ page, demo }) => {
  await openVideo(page, demo.url, sampleIdentifier('finishing'));
  await expect(saysOf(page)).toContainText('Processing');
  await expect(page.getByText('The analysis is not finished.')).toBeVisible();
  await expect(page.getByText(/^Next check in \d+ s\.$/u)).toBeVisible();
  await expect(page.getByText('The analysis has finished while this page was open.')).toBeVisible({
    timeout: 40_000,
  });
  await expect(saysOf(page)).toContainText(/identifAI says (human|artificial)/u);
  await expect(page.getByRole('slider', { name: 'Selected frame' })).toBeVisible();
  await expect(page.getByText(/Next check in/u)).toHaveCount(0);
});

test('checks come at growing intervals, rest while the tab is hidden, and end after half an hour', async ({
  page,
  desk,
  upstream,
}) => {
  const waiting = sampleIdentifier('waiting');
  const reads = () => upstream.requests.length;
  await page.clock.install();
  await openVideo(page, desk.url, waiting);
  await expect(page.getByText(/^Next check in [4-6] s\.$/u)).toBeVisible();

  let before = reads();
  await page.clock.fastForward(6_500);
  await expect.poll(reads).toBe(before + 1);
  await expect(page.getByText(/^Next check in/u)).toBeVisible();

  await setHidden(page, true);
  before = reads();
  await page.clock.runFor(10 * minutes);
  expect(reads()).toBe(before);

  // What is overdue is asked about at once; the next interval follows the age.
  await setHidden(page, false);
  await page.clock.fastForward(2_000);
  await expect.poll(reads).toBe(before + 1);
  await expect(page.getByText(/^Next check in (4[5-9]|[56]\d|7[0-2]) s\.$/u)).toBeVisible();

  await page.clock.fastForward(25 * minutes);
  await expect(page.getByText('Automatic checks ended after 30 minutes.')).toBeVisible();
  before = reads();
  await page.clock.fastForward(10 * minutes);
  expect(reads()).toBe(before);
  await page.getByRole('button', { name: 'Check now' }).press('Enter');
  await expect.poll(reads).toBe(before + 1);
  await expect(page.getByText(/^Next check in/u)).toBeVisible();
});

test('of two tabs with the same video one asks, and both show the result', async ({
  page,
  context,
  desk,
  upstream,
}) => {
  let finished = false;
  upstream.edit('plain-slow', (row) => {
    if (finished) return;
    Object.assign(row, { status: 'new', verdict: null, verdicts: [], results: null });
  });
  await openVideo(page, desk.url, 'plain-slow');
  await expect(page.getByText(/^Next check in/u)).toBeVisible();
  const other = await context.newPage();
  await openVideo(other, desk.url, 'plain-slow');
  await expect(other.getByText('Another open tab checks for this one.')).toBeVisible();
  const before = upstream.requests.length;
  finished = true;
  await page.getByRole('button', { name: 'Check now' }).press('Enter');
  for (const tab of [page, other]) {
    await expect(saysOf(tab)).toContainText(/identifAI says/u);
    await expect(partOf(tab, 'Frames')).toBeVisible();
  }
  expect(upstream.requests.length).toBe(before + 1);
});
