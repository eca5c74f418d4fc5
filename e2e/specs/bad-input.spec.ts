import { paste, rowOf } from '../fixtures/desk-actions.ts';
import { expect, test } from '../fixtures/test.ts';

test('an empty box cannot be looked up and says what to do', async ({ page, desk, upstream }) => {
  await page.goto(desk.url);
  await page.getByRole('textbox', { name: 'Identifiers' }).fill(' \n\t ');
  await expect(page.getByRole('button', { name: 'Look up', exact: true })).toBeDisabled();
  await expect(page.getByText('Nothing to look up yet.')).toBeVisible();
  expect(upstream.requests).toHaveLength(0);
});

test('wrong lines are named with their line and reason, the good ones are looked up', async ({
  page,
  desk,
  upstream,
}) => {
  await page.goto(desk.url);
  await page
    .getByRole('textbox', { name: 'Identifiers' })
    .fill('plain-a\n../../admin\na%2e%2eb\nplain-a\nno\u202Egood\n<script>alert(1)</script>\nplain-b');
  await expect(page.getByText(/^2 identifiers accepted/u)).toBeVisible();
  const main = page.getByRole('main');
  for (const line of ['2', '3', '5', '6'])
    await expect(main.getByRole('rowheader', { name: `line ${line}`, exact: true })).toBeVisible();
  await expect(main).toContainText('\\u202E');
  await page.getByRole('textbox', { name: 'Identifiers' }).press('Control+Enter');
  await expect(rowOf(page, 'plain-a')).toContainText(/Human-made|AI-made/u);
  await expect(rowOf(page, 'plain-b')).toContainText(/Human-made|AI-made/u);
  expect(upstream.requests).toHaveLength(1);
  expect(upstream.requests[0]?.path).toBe(
    '/api/classifications_video?identifiers[]=plain-a&identifiers[]=plain-b',
  );
});

test('101 identifiers are two reads, said before they are made', async ({ page, desk, upstream }) => {
  await page.goto(desk.url);
  const many = Array.from({ length: 101 }, (_, index) => `plain-${index}`);
  await page.getByRole('textbox', { name: 'Identifiers' }).fill(many.join(', '));
  await expect(page.getByText(/2 reads of identifAI/u)).toBeVisible();
  await page.getByRole('button', { name: 'Look up', exact: true }).click();
  await expect(page.getByRole('table', { name: 'Verdicts' })).toHaveAttribute('aria-rowcount', '102');
  await expect.poll(() => upstream.requests.length).toBe(2);
});

test('five megabytes of identifiers are read without freezing; what is past 10,000 is said', async ({
  page,
  desk,
}) => {
  await page.goto(desk.url);
  const box = page.getByRole('textbox', { name: 'Identifiers' });
  const text = Array.from({ length: 80_000 }, (_, index) => `${index}`.padStart(64, 'a')).join('\n');
  await paste(box, text);
  await expect(page.getByText(/^10,000 identifiers accepted/u)).toBeVisible({ timeout: 15_000 });
  await expect(page.getByRole('main')).toContainText(/70,000/u);
});

test('an address that does not exist is a page that says so', async ({ page, desk }) => {
  await page.goto(`${desk.url}/nowhere/at/all`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    /not found|no such page|nothing here/iu,
  );
  await page.getByRole('main').getByRole('link').first().click();
  await expect(page.getByRole('textbox', { name: 'Identifiers' })).toBeVisible();
});

test('a video whose identifier is none is refused in words, with no upstream read', async ({
  page,
  desk,
  upstream,
  guard,
}) => {
  guard.allow(/40[04]/u);
  await page.goto(`${desk.url}/video/-1`);
  await expect(page.getByRole('main')).toContainText(/identifier/iu);
  expect(upstream.requests).toHaveLength(0);
});

test('a page whose script never comes says so instead of staying empty', async ({ page, desk, guard }) => {
  guard.allow(/ERR_FAILED|preload/u);
  await page.route('**/assets/index-*.js', (route) => route.abort());
  await page.goto(desk.url);
  const late = page.getByText('Verdict Desk is taking long to start');
  await expect(late).toBeHidden();
  await expect(late).toBeVisible({ timeout: 15_000 });
});
