import { readFile } from 'node:fs/promises';
import { lookUp, rowOf } from '../fixtures/desk-actions.ts';
import { expect, test } from '../fixtures/test.ts';

// Finding rows: what the heuristics say against each other, filters, saved views, ways to share.

test('heuristics stand as columns, contradictions are marked, and the most contested comes first', async ({
  page,
  desk,
  upstream,
}) => {
  await lookUp(page, desk.url, upstream.samples);
  const table = page.getByRole('table', { name: 'Verdicts' });
  const flagship = rowOf(page, 'mayor-statement-council-hall.webm');
  await expect(flagship).toContainText('5 of 7');
  await expect(flagship.getByText(', contradicts the main verdict').first()).toBeAttached();

  const warning = 'Heuristics are computed from the same models, so their agreement is no independent proof.';
  await expect(page.getByText('Marked cells contradict the main verdict.')).toBeVisible();
  await expect(page.getByText(warning)).toBeVisible();

  const header = table.getByRole('columnheader', { name: 'Contested', exact: true });
  const sort = header.getByRole('button', { name: 'Contested' });
  await expect(sort).toHaveAttribute('title', /differ from the main verdict.*Heuristics share models/u);
  await sort.press('Enter');
  await expect(header).toHaveAttribute('aria-sort', 'descending');
  await expect(page).toHaveURL(/sort=contested\.desc/u);
  await expect(table.getByRole('row').nth(1)).toContainText(/[1-9] of \d/u);
  await expect(table.getByRole('row').last()).toContainText(/not measurable|no video/u);

  await page.getByRole('combobox', { name: 'Reference' }).press('Enter');
  await page.getByRole('option', { name: 'Against Majority', exact: true }).press('Enter');
  await expect(page).toHaveURL(/reference=Majority/u);
  await expect(table.getByRole('columnheader', { name: 'Majority (reference)' })).toBeVisible();
  await expect(page.getByText('Marked cells contradict Majority.')).toBeVisible();
});

test('facets, ranges and text narrow the rows, stay in the address, and come back under a name', async ({
  page,
  desk,
  upstream,
}) => {
  await lookUp(page, desk.url, upstream.samples);
  await expect(page.getByText('24 rows', { exact: true })).toBeVisible();
  await page.keyboard.press('f');
  const filters = page.getByRole('dialog', { name: 'Filters' });
  await filters
    .getByRole('group', { name: 'Outcome' })
    .getByRole('checkbox', { name: 'AI-made' })
    .press('Space');
  await filters.getByRole('textbox', { name: 'Confidence as given, at least' }).fill('0.5');
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await page.keyboard.type('news');
  await expect(page).toHaveURL(/(?=.*outcome=artificial)(?=.*confidence=0\.5\.\.)(?=.*q=news)/u);
  const shown = page.getByText(/^\d+ of 24 rows$/u);
  const count = await shown.textContent();
  await page.reload();
  await expect(shown).toHaveText(count ?? '');

  await page.getByRole('button', { name: 'Views' }).press('Enter');
  await page.getByRole('textbox', { name: 'Save this view as' }).fill('AI in the news');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Clear filters' }).press('Enter');
  await expect(page.getByText('24 rows', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Views' }).press('Enter');
  await page.getByRole('button', { name: 'AI in the news', exact: true }).press('Enter');
  await expect(shown).toHaveText(count ?? '');
});

test('one file under several identifiers is said, and shown alone on wish', async ({
  page,
  desk,
  upstream,
}) => {
  for (const identifier of ['plain-a', 'plain-b'])
    upstream.edit(identifier, (row) => {
      row['hash'] = 'ab'.repeat(32);
    });
  await lookUp(page, desk.url, ['plain-a', 'plain-b', 'plain-c']);
  await expect(rowOf(page, 'plain-a')).toContainText('The same file stands under 2 identifiers of this list');
  await page.keyboard.press('f');
  await page.getByRole('checkbox', { name: '2 identifiers for 1 file' }).press('Space');
  await expect(page.getByText('2 of 3 rows', { exact: true })).toBeVisible();
  await expect(page).toHaveURL(/same=1/u);
});

test('a short list is shared by its link with the view, a long one by its file', async ({
  page,
  desk,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await lookUp(page, desk.url, ['plain-a', 'unknown-1']);
  await page.getByRole('button', { name: /^Not returned/u }).press('Enter');
  await expect(page.getByText('1 of 2 rows', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Share' }).press('Enter');
  await page.getByRole('menuitem', { name: /^Copy link/u }).press('Enter');
  await expect(page.getByText('Copied a link to this list and view.')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await page.goto(link);
  await expect(page.getByText('1 of 2 rows', { exact: true })).toBeVisible();

  const many = Array.from({ length: 900 }, (_, place) => `unknown-${place}`);
  await lookUp(page, desk.url, many);
  await page.getByRole('button', { name: 'Share' }).press('Enter');
  await expect(page.getByRole('menuitem', { name: /^Copy link/u })).toHaveAttribute('aria-disabled', 'true');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: /^Save list file/u }).press('Enter'),
  ]);
  const file = await readFile(await download.path());

  await page.goto(`${desk.url}/batch/elsewhere`);
  await expect(page.getByText('This browser does not have the list')).toBeVisible();
  await page.getByLabel('List file').setInputFiles({
    name: 'verdict-desk-list.txt',
    mimeType: 'text/plain',
    buffer: file,
  });
  await expect(page.getByRole('table', { name: 'Verdicts' })).toHaveAttribute('aria-rowcount', '901');
});
