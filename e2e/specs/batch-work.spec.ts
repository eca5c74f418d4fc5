import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { lookUp, readCsv, rowOf, saveText } from '../fixtures/desk-actions.ts';
import { expect, test } from '../fixtures/test.ts';
import { asRow } from '../fixtures/upstream.ts';

// Working through a batch: columns, selection, charts, re-checks, rehearsal, keys.

const says = (page: Page) => page.getByRole('region', { name: 'What identifAI says' });

test('columns are chosen, moved, kept in view and widened by keyboard and pointer, and stay so after a reload', async ({
  page,
  desk,
}) => {
  await lookUp(page, desk.url, ['plain-a', 'plain-b']);
  const table = page.getByRole('table', { name: 'Verdicts' });
  await page.keyboard.press('c');
  const chooser = page.getByRole('dialog', { name: 'Columns' });
  await chooser.getByRole('checkbox', { name: 'Confidence' }).press('Space');
  await chooser.getByRole('button', { name: 'Move Contested up' }).press('Enter');
  await chooser.getByRole('button', { name: 'Keep Status in view' }).press('Enter');
  await chooser.getByRole('radio', { name: 'Compact' }).press('Space');
  await page.keyboard.press('Escape');
  await expect(chooser).toBeHidden();
  const grip = table.getByRole('separator', { name: 'Width of Name' });
  const width = Number(await grip.getAttribute('aria-valuenow'));
  await grip.press('ArrowRight');
  await expect(grip).toHaveAttribute('aria-valuenow', String(width + 16));
  await grip.hover();
  const edge = await grip.boundingBox();
  await page.mouse.down();
  await page.mouse.move((edge?.x ?? 0) + 44, (edge?.y ?? 0) + 12);
  await page.mouse.up();
  const widened = Number(await grip.getAttribute('aria-valuenow'));
  expect(widened).toBeGreaterThan(width + 40);

  await page.reload();
  await expect(grip).toHaveAttribute('aria-valuenow', String(widened));
  await expect(table.getByRole('columnheader', { name: 'Confidence', exact: true })).toHaveCount(0);
  await page.keyboard.press('c');
  await expect(chooser.getByRole('radio', { name: 'Compact' })).toBeChecked();
  await expect(chooser.getByRole('button', { name: 'Keep Status in view' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
});

test('rows are chosen by click and shift, all that match at once, copied, and opened one after another', async ({
  page,
  desk,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const identifiers = ['plain-a', 'plain-b', 'plain-c', 'plain-d'];
  await lookUp(page, desk.url, identifiers);
  await rowOf(page, 'plain-a').getByRole('checkbox').click();
  await rowOf(page, 'plain-c')
    .getByRole('checkbox')
    .click({ modifiers: ['Shift'] });
  const chosen = page.getByRole('group', { name: 'Chosen rows' });
  await expect(chosen).toContainText('3 chosen');
  const csv = readCsv(await saveText(page, /^CSV/u, chosen));
  expect(csv.map((row) => row['identifier'])).toEqual(identifiers.slice(0, 3));
  await chosen.getByRole('button', { name: 'Choose all 4 that match' }).press('Enter');
  await expect(chosen).toContainText('4 chosen');
  await chosen.getByRole('button', { name: 'Copy identifiers' }).press('Enter');
  await expect(page.getByText('Copied 4 identifiers.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(identifiers.join('\n'));
  await chosen.getByRole('button', { name: 'Open one after another' }).press('Enter');
  await expect(page.getByText('Video 1 of 4')).toBeVisible();
  await expect(page).toHaveURL(/\/video\/plain-a/u);
  await page.keyboard.press('Shift+j');
  await expect(page.getByText('Video 2 of 4')).toBeVisible();
  await expect(page).toHaveURL(/\/video\/plain-b/u);
  await page.keyboard.press('Shift+k');
  await expect(page.getByText('Video 1 of 4')).toBeVisible();
});

test('each chart has its table, filters by a press, and is saved as SVG and PNG', async ({
  page,
  desk,
  upstream,
}) => {
  await lookUp(page, desk.url, upstream.samples);
  await expect(page.getByText('24 rows', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Charts' }).press('Enter');
  const tabs = [
    'Confidence',
    'Agreement of models',
    'Agreement of heuristics',
    'Status over the batch',
    'Verdicts per heuristic',
  ];
  await page.getByRole('tab', { name: 'Verdicts per heuristic' }).focus();
  for (const name of tabs) {
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    const tab = page.getByRole('tab', { name, selected: true });
    await expect(tab).toBeFocused();
    await page.getByRole('button', { name: 'Show as table' }).press('Enter');
    await expect(page.getByRole('tabpanel').getByRole('table')).toBeVisible();
    await page.getByRole('button', { name: 'Hide table' }).press('Enter');
    await tab.focus();
  }
  for (const [entry, start] of [
    [/^SVG/u, '<svg'],
    [/^PNG/u, '\u{89}PNG'],
  ] as const) {
    await page.getByRole('button', { name: 'Save chart' }).press('Enter');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: entry }).press('Enter'),
    ]);
    const bytes = await readFile(await download.path());
    expect(bytes.toString('latin1')).toContain(start);
  }
  await page.getByRole('button', { name: 'Show as table' }).press('Enter');
  await page.getByRole('button', { name: /^Main verdict, AI-made: \d+\. Show these rows/u }).press('Enter');
  await expect(page).toHaveURL(/outcome=artificial/u);
  await expect(page.getByText(/^\d+ of 24 rows$/u)).toBeVisible();
});

test('models are compared over the batch as the service scored them, and lead to the videos they differ on', async ({
  page,
  desk,
  upstream,
}) => {
  const score = (model: string, human: number) => ({
    model,
    classification: [
      { label: 'human', score: human },
      { label: 'artificial', score: 1 - human },
    ],
  });
  const giveScores = (identifier: string, second: number) =>
    upstream.edit(identifier, (row) => {
      const frame = { status: 'done', results: [score('V01', 0.9), score('Never seen before', second)] };
      row['results'] = { images: [frame, frame, frame], audios: [] };
    });
  giveScores('plain-a', 0.8);
  giveScores('plain-b', 0.3);
  await lookUp(page, desk.url, ['plain-a', 'plain-b']);
  await page.getByRole('button', { name: 'Charts' }).press('Enter');
  await page.getByRole('tab', { name: 'Agreement of models' }).press('Enter');
  await page.getByRole('button', { name: 'Show as table' }).press('Enter');
  const table = page.getByRole('table', { name: 'Agreement of models' });
  await expect(table.getByRole('row', { name: /^Never seen before/u })).toHaveText(/2\D*6\D*3\D*3\D*50 %/u);
  await table.getByRole('button', { name: /^Never seen before, other side: 3/u }).press('Enter');
  await expect(page).toHaveURL(/model=Never(?:\+|%20)seen(?:\+|%20)before!other/u);
  await expect(page.getByText('1 of 2 rows', { exact: true })).toBeVisible();
  await expect(rowOf(page, 'plain-b')).toBeVisible();
  await page
    .getByRole('button', { name: 'Remove filter Never seen before takes the other side than another model' })
    .press('Enter');
  await expect(page.getByText('2 rows', { exact: true })).toBeVisible();
});

test('a re-check asks the service again and shows what changed, with both digests', async ({
  page,
  desk,
  upstream,
}) => {
  await lookUp(page, desk.url, ['plain-a', 'plain-b']);
  await expect(rowOf(page, 'plain-a')).toContainText(/Human-made|AI-made/u);
  upstream.edit('plain-a', (row) => {
    asRow(row['verdict'])['confidence'] = 0.4321;
    row['force_classification'] = 'human';
  });
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await page.getByRole('button', { name: 'Re-check' }).press('Enter');
  const change = page.getByRole('article').filter({ hasText: 'Forced classification' });
  await expect(change.getByRole('row', { name: /^Forced classification/u })).toContainText('human');
  await expect(change.getByRole('row', { name: /^Main verdict/u })).toContainText('0.4321');
  await expect(change.getByRole('row', { name: /^Response body/u })).toContainText(
    /[0-9a-f]{12}.+[0-9a-f]{12}/u,
  );
  await expect(rowOf(page, 'plain-a').first()).toContainText('0.432');
  await change.getByText('All re-checks of this video').press('Enter');
  await expect(change.getByRole('listitem')).toHaveCount(1);
  await expect(page).toHaveURL(/panel=changes/u);

  await page.reload();
  await expect(change.getByRole('row', { name: /^Forced classification/u })).toContainText('human');
  await expect(change.getByRole('row', { name: /^Response body/u })).toContainText(
    /[0-9a-f]{12}.+[0-9a-f]{12}/u,
  );
  await page.keyboard.press('f');
  await page.getByRole('checkbox', { name: /Changed at a re-check/u }).press('Space');
  await expect(page.getByText('1 of 2 rows', { exact: true })).toBeVisible();
});

test('a cut-off of one’s own moves videos on paper only, under assumptions that are stamped', async ({
  page,
  desk,
  upstream,
}) => {
  await lookUp(page, desk.url, upstream.samples);
  await expect(page.getByText('24 rows', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Threshold rehearsal' }).press('Enter');
  const cut = page.getByRole('slider', { name: 'Cut-off' });
  await cut.press('End');
  await expect(page).toHaveURL(/cut=1/u);
  await expect(page.getByText(/^[1-9]\d* videos would move\.$/u)).toBeVisible();
  await expect(page.getByRole('list', { name: 'Videos that would move' })).toContainText('a person');
  await expect(page.getByText('Your assumptions', { exact: true })).toBeVisible();
  await page.getByRole('textbox', { name: 'AI-made among all, %' }).fill('10');
  await page.getByRole('textbox', { name: 'Human-made called AI, %' }).fill('5');
  await page.getByRole('textbox', { name: 'AI-made called human, %' }).fill('20');
  await expect(page.getByText(/of videos called AI-made 64 %.+Assumed, not measured/u)).toBeVisible();
});

test('the whole batch can be worked by keys', async ({ page, desk }) => {
  await lookUp(page, desk.url, ['plain-a', 'plain-b', 'plain-c', 'plain-d']);
  await expect(rowOf(page, 'plain-d')).toContainText(/Human-made|AI-made/u);
  for (const key of ['j', 'j', 'k', 'x', 'j', 'j', 'Shift+X']) await page.keyboard.press(key);
  await expect(page.getByRole('group', { name: 'Chosen rows' })).toContainText('3 chosen');
  await expect(rowOf(page, 'plain-d').getByRole('checkbox')).not.toBeChecked();
  const help = page.getByRole('dialog').filter({ hasText: 'Choose up to the row' });
  for (const [key, popup] of [
    ['f', page.getByRole('dialog', { name: 'Filters' })],
    ['c', page.getByRole('dialog', { name: 'Columns' })],
    ['e', page.getByRole('menuitem', { name: /^CSV/u })],
    ['?', help],
  ] as const) {
    await page.keyboard.press(key);
    await expect(popup).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(popup).toBeHidden();
  }
  await page.getByRole('heading', { level: 1 }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/video\/plain-c/u);
  await page.goBack();
  await expect(rowOf(page, 'plain-d')).toBeVisible();
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.press('Control+k');
  // Typed blind: the words must land in the box without a click.
  await expect(page.getByRole('combobox', { name: 'Identifier, name or page' })).toBeFocused();
  await page.keyboard.type('plain-zz');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/video\/plain-zz/u);
  await expect(says(page)).toContainText('identifAI says');
});
