import type { Page } from '@playwright/test';
import { lookUp, paste, rowOf } from '../fixtures/desk-actions.ts';
import { expect, test } from '../fixtures/test.ts';

// A list as long as one paste may be, and rows that are not finished yet.

/** The browser's own folder stands in for the dialog, which nobody is here to answer. */
function saveWithoutDialog(): void {
  Reflect.set(
    globalThis,
    'showSaveFilePicker',
    async ({ suggestedName }: { suggestedName: string }): Promise<FileSystemFileHandle> =>
      (await navigator.storage.getDirectory()).getFileHandle(suggestedName, { create: true }),
  );
}

/** Exports the batch as one kind of file and reads what came to stand on the disk. */
async function saveToDisk(page: Page, entry: RegExp): Promise<string> {
  await page.getByRole('button', { name: 'Export', exact: true }).press('Enter');
  await page.getByRole('menuitem', { name: entry }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Saved' });
  const name = (await dialog.getByText(/^verdict-desk.*\.(csv|json)$/u).textContent()) ?? '';
  const content = await page.evaluate(async (fileName) => {
    const folder = await navigator.storage.getDirectory();
    return (await (await folder.getFileHandle(fileName)).getFile()).text();
  }, name);
  await dialog.getByRole('button', { name: 'Done' }).press('Enter');
  return content;
}

test.describe('with the quota lifted', () => {
  test.use({ pace: { perSecond: 5, perMinute: 6000 } });

  test('10,000 identifiers fill the table as they come; pause, cancel and a reload lose nothing, and exports are whole', async ({
    page,
    desk,
    upstream,
  }) => {
    test.setTimeout(150_000);
    await page.addInitScript(saveWithoutDialog);
    const answers: Promise<string>[] = [];
    page.on('response', (response) => {
      if (response.url().endsWith('/api/videos/lookup')) answers.push(response.text().catch(() => ''));
    });
    await page.goto(desk.url);
    const identifiers = Array.from({ length: 10_000 }, (_, place) =>
      place % 100 === 0 ? `plain-${place}` : `unknown-${place}`,
    );
    const box = page.getByRole('textbox', { name: 'Identifiers' });
    await paste(box, identifiers.join('\n'));
    await expect(page.getByText(/^10,000 identifiers accepted/u)).toBeVisible();
    await expect(page.getByText(/100 reads of identifAI/u)).toBeVisible();
    await box.press('Control+Enter');

    const table = page.getByRole('table', { name: 'Verdicts' });
    await expect(table).toHaveAttribute('aria-rowcount', '10001');
    await expect(table.getByRole('row').nth(1)).toContainText(/Human-made|AI-made/u);
    await expect(page.getByText(/ of 10,000, about .+ left/u)).toBeVisible();

    await page.getByRole('button', { name: 'Pause' }).press('Enter');
    await expect(page.getByRole('progressbar', { name: 'Paused' })).toBeVisible();
    await page.getByRole('button', { name: 'Resume' }).press('Enter');
    await page.getByRole('button', { name: 'Cancel', exact: true }).press('Enter');
    await expect(
      page.getByRole('progressbar', { name: 'Cancelled: the rest was not looked up' }),
    ).toBeVisible();
    await page.getByRole('button', { name: 'Look up the rest' }).press('Enter');
    await expect.poll(() => upstream.requests.length).toBeGreaterThan(30);
    expect(upstream.requests.length).toBeLessThan(90);

    await page.reload();
    await expect(table).toHaveAttribute('aria-rowcount', '10001');
    await expect(page.getByText(/answers kept from an earlier visit/u)).toBeVisible({ timeout: 60_000 });
    await expect(page.getByRole('button', { name: /^Not returned/u })).toContainText('9,900');
    // A few reads were under way at the cancel and at the reload, and are made again; the rest never is.
    expect(upstream.requests.length).toBeLessThan(115);

    const texts = await Promise.all(answers);
    expect(texts.length).toBeGreaterThan(50);
    expect(
      texts.filter((text) => /"(?:ref_id|is_nsfw|force_classification|has_heatmap)"/u.test(text)),
    ).toEqual([]);

    // A file of so many videos goes to disk while it is made.
    const csv = await saveToDisk(page, /^CSV/u);
    const lines = csv.trimEnd().split('\r\n').slice(1);
    expect(lines.map((line) => line.split(',')[1])).toEqual(
      identifiers.map((identifier) => `"${identifier}"`),
    );
    const report: unknown = JSON.parse(await saveToDisk(page, /^JSON/u));
    expect(report).toMatchObject({ total: 10_000, counts: { not_returned: 9_900 } });
    expect(report).toHaveProperty('videos.9999.identifier', 'unknown-9999');
    // The export of the table before it is one line of the log.
    expect(report).toMatchObject({
      events: [{ covers: { videos: 10_000 } }, { covers: { videos: 10_000 } }],
    });
  });
});

test('a used-up quota is a wait with its time, not a failure', async ({ page, desk, guard }) => {
  guard.allow(/429/u);
  await page.goto(`${desk.url}/batch?ids=fault-429-7,plain-a`);
  await expect(
    page.getByText(/The quota is used up for the moment; the next read leaves in \d+ s/u),
  ).toBeVisible();
  await expect(rowOf(page, 'plain-a')).toContainText('Waiting');
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a wait for the quota ends by itself', async ({ page, desk, guard }) => {
  guard.allow(/429/u);
  await page.goto(`${desk.url}/batch?ids=fault-429-once,plain-a`);
  await expect(rowOf(page, 'plain-a')).toContainText(/Human-made|AI-made/u);
});

test('one tab asks for all that show the list, and both turn done', async ({
  page,
  desk,
  upstream,
  context,
}) => {
  let finished = false;
  upstream.edit('plain-slow', (row) => {
    if (finished) return;
    Object.assign(row, { status: 'new', verdict: null, verdicts: [], results: null });
  });
  await lookUp(page, desk.url, ['plain-slow', 'plain-a']);
  await expect(rowOf(page, 'plain-slow')).toContainText('Processing');
  await expect(page.getByText(/Next check in/u)).toBeVisible();
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.getByText('Another open tab checks for this one.')).toBeVisible();
  const before = upstream.requests.length;
  finished = true;
  await page.getByRole('button', { name: 'Check now' }).press('Enter');
  await expect(rowOf(page, 'plain-slow')).toContainText(/Human-made|AI-made/u);
  await expect(rowOf(other, 'plain-slow')).toContainText(/Human-made|AI-made/u);
  const checks = upstream.requests.slice(before);
  expect(checks.map(({ identifiers }) => identifiers)).toEqual([['plain-slow']]);
});
