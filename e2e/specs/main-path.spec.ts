import { lookUp, readCsv, rowOf, saveText } from '../fixtures/desk-actions.ts';
import { expect, test } from '../fixtures/test.ts';
import { asRow, asRows } from '../fixtures/upstream.ts';

// The job a person comes for, on the built app, the real proxy and a service that speaks identifAI's API.

test('the sample leads to verdicts, and on to the contested video with its reasons in a sentence', async ({
  page,
  demo,
}) => {
  await page.goto(demo.url);
  await expect(page.getByText('Demo data', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Try the sample' }).click();
  await expect(page.getByRole('textbox', { name: 'Identifiers' })).not.toBeEmpty();
  await page.getByRole('button', { name: 'Look up', exact: true }).click();

  await expect(
    rowOf(page, 'mayor-statement-council-hall.webm').getByText('Human-made').first(),
  ).toBeVisible();
  await expect(page.getByRole('table', { name: 'Verdicts' })).toHaveAttribute('aria-rowcount', '25');
  await expect(page.getByText('Demo data', { exact: true })).toBeVisible();

  await page.getByRole('link', { name: 'mayor-statement-council-hall.webm' }).click();
  await expect(page.getByRole('region', { name: 'What identifAI says' })).toContainText(
    'identifAI says human; 6 of 10 frames and 0 of 1 sound track agree; 5 of 7 heuristics say artificial.',
  );
  await expect(
    page.getByText(
      'Picture and voice contradict each other: most frames say human, the sound says artificial.',
    ),
  ).toBeVisible();
  await expect(page.getByText('Demo data', { exact: true })).toBeVisible();
});

test('the identifiers asked for stand in the order pasted, and those not returned say so', async ({
  page,
  desk,
}) => {
  const asked = ['plain-b', 'never-heard-of', 'plain-a', 'row-errors-null', 'plain-c'];
  await lookUp(page, desk.url, asked);
  const table = page.getByRole('table', { name: 'Verdicts' });
  await expect(rowOf(page, 'never-heard-of')).toContainText('Not returned');
  await expect(table.getByRole('row').nth(5)).toContainText('plain-c');
  const copies = table.getByRole('button', { name: /^Copy identifier/u });
  await expect(copies).toHaveCount(5);
  const order = await copies.evaluateAll((buttons) =>
    buttons.map((button) => button.getAttribute('aria-label') ?? button.textContent),
  );
  expect(order.map((name) => name.replace('Copy identifier ', ''))).toEqual(asked);
});

test('one changed value upstream changes the table, the chart’s table, the video and both exports', async ({
  page,
  desk,
  upstream,
}) => {
  const [flagship = ''] = upstream.samples;
  upstream.edit(flagship, (row) => {
    const verdict = asRow(row['verdict']);
    verdict['confidence'] = 0.4321;
    verdict['classification'] = 'artificial';
    row['name'] = '=cmd|changed-upstream.webm';
    for (const one of asRows(row['verdicts'])) {
      if (one['heuristic'] === verdict['heuristic']) {
        one['confidence'] = 0.4321;
        one['classification'] = 'artificial';
      }
      if (one['heuristic'] === 'Majority') one['classification'] = 'artificial';
    }
  });
  await lookUp(page, desk.url, [flagship, 'plain-a']);

  const row = rowOf(page, 'changed-upstream.webm');
  await expect(row).toContainText('AI-made');
  await expect(row).toContainText('0.432');
  await page.getByRole('button', { name: 'Charts' }).click();
  await page.getByRole('button', { name: 'Show as table' }).click();
  const twin = page.getByRole('table', { name: /Verdicts per heuristic/u });
  // Both videos now: the changed one joins `plain-a`, which Majority calls artificial by itself.
  await expect(
    twin
      .getByRole('row', { name: /^Majority/u })
      .getByRole('cell')
      .first(),
  ).toHaveText('2');

  const csv = readCsv(await saveText(page, /^CSV/u));
  expect(csv).toHaveLength(2);
  expect(Object.values(csv[0] ?? {})).toContain('0.4321');
  expect(Object.values(csv[0] ?? {})).toContain('\u0027=cmd|changed-upstream.webm');
  const json: unknown = JSON.parse(await saveText(page, /^JSON/u));
  expect(JSON.stringify(json)).toContain('0.4321');
  expect(JSON.stringify(json)).toMatch(/"sha256":"[0-9a-f]{64}"/u);

  await page.getByRole('link', { name: 'changed-upstream.webm' }).click();
  await expect(page.getByRole('region', { name: 'What identifAI says' })).toContainText(
    'identifAI says artificial',
  );
  await expect(page.getByRole('region', { name: 'What identifAI says' })).toContainText('0.432');
  const ofVideo = readCsv(await saveText(page, /^CSV One row/u));
  expect(Object.values(ofVideo[0] ?? {})).toContain('0.4321');
});

test('a video that is processed turns done by itself', async ({ page, desk, upstream }) => {
  let finished = false;
  upstream.edit('plain-slow', (row) => {
    if (finished) return;
    Object.assign(row, { status: 'new', verdict: null, verdicts: [], results: null });
  });
  await lookUp(page, desk.url, ['plain-slow', 'plain-a']);
  await expect(rowOf(page, 'plain-slow')).toContainText('Processing');
  await expect(page.getByText(/Next check in/u)).toBeVisible();
  finished = true;
  await expect(rowOf(page, 'plain-slow')).toContainText(/Human-made|AI-made/u, { timeout: 15_000 });
  const polls = upstream.requests.filter(({ identifiers }) => identifiers.length === 1);
  expect(polls.every(({ identifiers }) => identifiers[0] === 'plain-slow')).toBe(true);
});

test('an errored video says so and shows no verdict, in the table and on its page', async ({
  page,
  desk,
}) => {
  await lookUp(page, desk.url, ['row-errors-null']);
  const row = rowOf(page, 'row-errors-null');
  await expect(row).toContainText('Errored');
  await expect(row).not.toContainText(/Human-made|AI-made/u);
  await row.getByRole('link').first().click();
  const says = page.getByRole('region', { name: 'What identifAI says' });
  await expect(says).toContainText(/could not|failed|errored/iu);
  await expect(says).not.toContainText(/says (human|artificial)/u);
});

test('the service goes down and comes back: nothing shown is lost, and the missing part recovers', async ({
  page,
  desk,
  upstream,
  guard,
}) => {
  guard.allow(/50[234]/u);
  await lookUp(page, desk.url, ['plain-a', 'plain-b']);
  await expect(rowOf(page, 'plain-a')).toContainText(/Human-made|AI-made/u);
  await upstream.down();
  await page.goto(`${desk.url}/batch?ids=plain-a,plain-b,plain-new`);
  await expect(page.getByText(/reach|unavailable|fail/iu).first()).toBeVisible({ timeout: 20_000 });
  await expect(rowOf(page, 'plain-new')).not.toContainText(/Human-made|AI-made/u);
  await upstream.up();
  await expect(rowOf(page, 'plain-new')).toContainText(/Human-made|AI-made/u, { timeout: 45_000 });
  await expect(rowOf(page, 'plain-a')).toContainText(/Human-made|AI-made/u);
});

test('reload and back keep what was searched, sorted and opened', async ({ page, desk, upstream }) => {
  await lookUp(page, desk.url, upstream.samples.slice(0, 12));
  await page.getByRole('searchbox', { name: /Search name/u }).fill('NEWS');
  await page.getByRole('table', { name: 'Verdicts' }).getByRole('button', { name: 'Confidence' }).click();
  await expect(page).toHaveURL(/NEWS/u);
  const table = page.getByRole('table', { name: 'Verdicts' });
  await expect(table.getByRole('columnheader', { name: /^Confidence/u })).toHaveAttribute(
    'aria-sort',
    /ing$/u,
  );
  const names = () => table.getByRole('link').allTextContents();
  const before = await names();
  await page.reload();
  await expect(page.getByRole('searchbox', { name: /Search name/u })).toHaveValue('NEWS');
  await expect.poll(names).toEqual(before);
  await table.getByRole('link').first().click();
  await expect(page.getByRole('region', { name: 'What identifAI says' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('searchbox', { name: /Search name/u })).toHaveValue('NEWS');
  await expect.poll(names).toEqual(before);
});

test('a finished lookup is answered from memory, and equal reads are one', async ({
  page,
  desk,
  upstream,
}) => {
  await lookUp(page, desk.url, ['plain-a', 'plain-b']);
  await expect(rowOf(page, 'plain-b')).toContainText(/Human-made|AI-made/u);
  const reads = upstream.requests.length;
  await rowOf(page, 'plain-a').getByRole('link').first().click();
  await expect(page.getByRole('region', { name: 'What identifAI says' })).toContainText('identifAI says');
  await page.reload();
  await expect(page.getByRole('region', { name: 'What identifAI says' })).toContainText('identifAI says');
  expect(upstream.requests).toHaveLength(reads);
});

test('pointing at a row prepares its video, which costs no read and is asked for once', async ({
  page,
  desk,
  upstream,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/api/videos/plain-a')) asked.push(request.headers()['cache-control'] ?? '');
  });
  await lookUp(page, desk.url, ['plain-a', 'plain-b']);
  const row = rowOf(page, 'plain-a');
  await expect(row).toContainText(/Human-made|AI-made/u);
  const reads = upstream.requests.length;
  const prepared = page.waitForResponse((response) => response.url().endsWith('/api/videos/plain-a'));
  await row.hover();
  expect((await prepared).status()).toBe(200);
  await row.getByRole('link').first().click();
  await expect(page.getByRole('region', { name: 'What identifAI says' })).toContainText('identifAI says');
  expect(asked).toEqual(['only-if-cached']);
  expect(upstream.requests).toHaveLength(reads);
});

test('a video that has been asked for again is shown as it is now, however lately it was opened', async ({
  page,
  desk,
  upstream,
}) => {
  const says = page.getByRole('region', { name: 'What identifAI says' });
  let name = 'before.mp4';
  upstream.edit('plain-a', (row) => {
    row['name'] = name;
  });
  await lookUp(page, desk.url, ['plain-a', 'plain-b']);
  await rowOf(page, 'before.mp4').getByRole('link').first().click();
  await expect(says).toBeVisible();
  await page.goBack();
  name = 'after.mp4';
  await rowOf(page, 'before.mp4').getByRole('checkbox').press('Space');
  await page.getByRole('button', { name: 'Re-check' }).press('Enter');
  await rowOf(page, 'after.mp4').getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('after.mp4');
});

test('the key is in no answer, whatever is asked', async ({ page, desk }) => {
  const seen: Promise<string>[] = [];
  page.on('response', (response) => {
    seen.push(
      response
        .body()
        .then((body) => `${JSON.stringify(response.headers())}\n${body.toString('latin1')}`)
        .catch(() => ''),
    );
  });
  await lookUp(page, desk.url, ['plain-a', 'row-errors-null']);
  await rowOf(page, 'plain-a').getByRole('link').first().click();
  await expect(page.getByRole('region', { name: 'What identifAI says' })).toContainText('identifAI says');
  const answers = await Promise.all(seen);
  expect(answers.length).toBeGreaterThan(5);
  expect(answers.filter((answer) => answer.includes('canary-Kq7vT2mXw9RzP4sLd8Bn'))).toEqual([]);
});

test('what is known of a video is fetched while the code of its page is', async ({ page, desk }) => {
  const asked = page.waitForRequest('**/api/videos/plain-a');
  await page.route('**/assets/video-screen-*.js', async (route) => {
    await asked;
    await route.continue();
  });
  await page.goto(`${desk.url}/video/plain-a`);
  await expect(page.getByRole('main')).toContainText('identifAI says');
});
