import type { Page } from '@playwright/test';
import { setTimeout as wait } from 'node:timers/promises';
import { lookUp, rowOf } from '../fixtures/desk-actions.ts';
import { expect, test } from '../fixtures/test.ts';
import type { Upstream } from '../fixtures/upstream.ts';

// Rows that are not finished: who asks about them, how often, and what happens when nobody can.

/** The shortest interval between two checks of one tab: 5 s less its jitter. */
const shortestIntervalMs = 4_000;

/** Makes a video's analysis last until the test ends it. */
function keepUnfinished(upstream: Upstream, identifier: string): { finish: () => void } {
  let finished = false;
  upstream.edit(identifier, (row) => {
    if (finished) return;
    Object.assign(row, { status: 'new', verdict: null, verdicts: [], results: null });
  });
  return {
    finish: () => {
      finished = true;
    },
  };
}

/** Hides or shows the page as far as the page itself can tell. */
async function setVisible(page: Page, visible: boolean): Promise<void> {
  await page.evaluate(
    (state) => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state });
      document.dispatchEvent(new Event('visibilitychange'));
    },
    visible ? 'visible' : 'hidden',
  );
}

test('checks rest while the tab is hidden, and go on with their time visible when it is looked at', async ({
  page,
  desk,
  upstream,
}) => {
  const analysis = keepUnfinished(upstream, 'plain-slow');
  await lookUp(page, desk.url, ['plain-slow', 'plain-a']);
  await expect(page.getByText(/^Next check in \d+ s\.$/u)).toBeVisible();
  await setVisible(page, false);
  await expect(page.getByText('Checks rest while this tab is hidden.')).toBeVisible();
  const before = upstream.requests.length;
  await wait(8_000);
  expect(upstream.requests.length).toBe(before);

  analysis.finish();
  await setVisible(page, true);
  await expect(page.getByText(/^Next check in \d+ s\.$/u)).toBeVisible();
  await expect(rowOf(page, 'plain-slow')).toContainText(/Human-made|AI-made/u);
  expect(upstream.requests.slice(before).map(({ identifiers }) => identifiers)).toEqual([['plain-slow']]);
  await expect(page.getByText(/Next check in/u)).toHaveCount(0);
});

test('a lost network is said, loses no row, and a check that failed is made again by itself', async ({
  page,
  desk,
  upstream,
  context,
  guard,
}) => {
  guard.allow(/ERR_INTERNET_DISCONNECTED/u);
  const analysis = keepUnfinished(upstream, 'plain-slow');
  await lookUp(page, desk.url, ['plain-slow', 'plain-a']);
  await expect(rowOf(page, 'plain-a')).toContainText(/Human-made|AI-made/u);
  await context.setOffline(true);
  await expect(page.getByRole('status').filter({ hasText: /Offline|Server unreachable/u })).toBeVisible();
  await expect(
    page.getByText(/The last check failed: The Verdict Desk server cannot be reached\./u),
  ).toBeVisible();
  await expect(rowOf(page, 'plain-a')).toContainText(/Human-made|AI-made/u);
  await expect(rowOf(page, 'plain-slow')).toContainText('Processing');

  analysis.finish();
  await context.setOffline(false);
  await expect(rowOf(page, 'plain-slow')).toContainText(/Human-made|AI-made/u, { timeout: 20_000 });
  await expect(page.getByText(/The last check failed/u)).toHaveCount(0);
  await expect(page.getByRole('status').filter({ hasText: /Offline|Server unreachable/u })).toHaveCount(0);
});

test('a list that is being looked up waits for the network and goes on by itself', async ({
  page,
  desk,
  upstream,
  context,
  guard,
}) => {
  guard.allow(/ERR_INTERNET_DISCONNECTED/u);
  const identifiers = Array.from({ length: 800 }, (_, place) => `unknown-${place}`);
  await lookUp(page, desk.url, identifiers);
  await expect(page.getByRole('button', { name: /^Not returned/u })).toBeVisible();
  await context.setOffline(true);
  const hold = page.getByText(
    /The Verdict Desk server cannot be reached\. Next try in \d+ s\. What is here stays\./u,
  );
  await expect(hold).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByRole('button', { name: /^Not returned/u })).toContainText('800', {
    timeout: 30_000,
  });
  await expect(hold).toHaveCount(0);
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  expect(upstream.requests.length).toBeLessThanOrEqual(8 + 2);
});

test('two tabs of one browser make one read an interval', async ({ page, desk, upstream, context }) => {
  keepUnfinished(upstream, 'plain-slow');
  await lookUp(page, desk.url, ['plain-slow', 'plain-a']);
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.getByText('Another open tab checks for this one.')).toBeVisible();
  await expectOneReadAnInterval(upstream, 14_000);
  await page.close();
  await expect(other.getByText(/^Next check in \d+ s\.$/u)).toBeVisible();
});

test('three browsers and fifty other clients that poll one list make one read an interval', async ({
  page,
  desk,
  upstream,
  browser,
}) => {
  keepUnfinished(upstream, 'plain-slow');
  await lookUp(page, desk.url, ['plain-slow', 'plain-a']);
  const contexts = await Promise.all([browser.newContext(), browser.newContext()]);
  for (const context of contexts) {
    const tab = await context.newPage();
    await tab.goto(page.url());
    await expect(tab.getByText(/^Next check in \d+ s\.$/u)).toBeVisible();
  }
  const body = JSON.stringify({ identifiers: ['plain-slow'], acceptAgeMs: shortestIntervalMs });
  const poll = () =>
    fetch(`${desk.url}/api/videos/lookup`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body,
    });
  const polling = setInterval(() => {
    void Promise.all(Array.from({ length: 50 }, poll));
  }, 1_000);
  const answers = await Promise.all(Array.from({ length: 50 }, poll));
  expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([200]));
  await expectOneReadAnInterval(upstream, 14_000);
  clearInterval(polling);
  for (const context of contexts) await context.close();
});

/** Watches for a while: there is a read now and then, but never more than one in the shortest interval. */
async function expectOneReadAnInterval(upstream: Upstream, forMs: number): Promise<void> {
  const before = upstream.requests.length;
  const startedAt = performance.now();
  await wait(forMs);
  const most = Math.ceil((performance.now() - startedAt) / shortestIntervalMs);
  const reads = upstream.requests.length - before;
  expect(reads).toBeGreaterThanOrEqual(1);
  expect(reads).toBeLessThanOrEqual(most);
}
