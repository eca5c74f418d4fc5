import { sampleIdentifier } from '#server/demo/stories.ts';
import { expect, test } from '../fixtures/test.ts';
import { asRow, asRows } from '../fixtures/upstream.ts';
import { frameOf, openVideo, partOf } from '../fixtures/video-page.ts';

// What holds for the whole page: every field has a place, keys are told, narrow screens hold it.

const contested = sampleIdentifier('contested');

// Long walks by key through a large page; the machine may be busy.
test.describe.configure({ timeout: 120_000 });

test('fields of the video, its frames, tracks and clips stand on the page as fields', async ({
  page,
  desk,
  upstream,
}) => {
  upstream.edit(contested, (row) => {
    const [frame] = asRows(asRow(row['results'])['images']);
    const [track] = asRows(asRow(row['results'])['audios']);
    Object.assign(row, {
      ref_id: 'CASE-77',
      force_classification: 'artificial',
      is_nsfw: null,
      api_version: '1.1.9',
      errors: 'late warning',
      result_url: 'https://dashboard.identifai.example/video/of-this-case',
    });
    Object.assign(frame ?? {}, {
      name: 'still-0001.png',
      ref_id: 'CASE-77-F1',
      force_classification: 'human',
      errors: 'frame warning',
      is_nsfw: true,
    });
    const [result] = asRows(frame?.['results']);
    Object.assign(result ?? {}, { elapsed_time: 7.25, classification_details: { calibration: 'set-9' } });
    Object.assign(track ?? {}, { name: 'left-channel.wav', status: 'new', errors: 'track warning' });
    Object.assign(asRows(asRow(track?.['details'])['clips'])[0] ?? {}, { index: 41 });
  });
  await openVideo(page, desk.url, `${contested}?frame=0&clip=0-0`);
  const record = partOf(page, 'Record');
  for (const text of ['CASE-77', '1.1.9', 'late warning', 'not checked']) {
    await expect(record).toContainText(text);
  }
  await expect(record).toContainText(/Forced classification\s*artificial/u);
  await expect(partOf(page, 'Where the evidence points')).toContainText(
    'The classification was forced to artificial, but the machine’s verdict says human.',
  );
  const frame = frameOf(page, 1);
  for (const text of [
    'still-0001.png',
    'CASE-77-F1',
    'forced to human',
    'frame warning',
    '7.25 s',
    'set-9',
  ]) {
    await expect(frame).toContainText(text);
  }
  const track = page.getByRole('article', { name: 'Track 1' });
  for (const text of ['left-channel.wav', 'track warning', 'The analysis of this track is not finished']) {
    await expect(track).toContainText(text);
  }
  await expect(partOf(page, 'Clip 1')).toContainText(/Index\s*41/u);
  await expect(
    page
      .getByRole('banner')
      .or(page.getByRole('main'))
      .getByRole('link', { name: /^Open in identifAI/u })
      .first(),
  ).toHaveAttribute('href', 'https://dashboard.identifai.example/video/of-this-case');
});

test('an address that is not safe is shown as text, never as a link', async ({ page, desk }) => {
  await openVideo(page, desk.url, 'row-link-script');
  const record = partOf(page, 'Record');
  await expect(record).toContainText(/javascript:alert\(1\)/u);
  await expect(record.getByRole('link')).toHaveCount(0);
});

test('the help lists the keys that work here, and keys rest while one types', async ({ page, desk }) => {
  await openVideo(page, desk.url, `${contested}?frame=0`);
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  for (const label of [
    'Next frame',
    'Previous frame',
    'Next frame that matches the filter',
    'Next clip',
    'Next contested clip',
    'Next video',
    'Show or hide the heatmap',
    'Reveal or hide sensitive media',
    'Save the decision and open the next video',
  ]) {
    await expect(help.getByText(label, { exact: true })).toBeVisible();
  }
  // Behind the dialog nothing moves.
  await page.keyboard.press('j');
  await page.keyboard.press('Escape');
  await expect(help).toHaveCount(0);
  await expect(frameOf(page, 1)).toBeVisible();

  const note = page.getByRole('textbox', { name: 'In your own words' });
  await note.press('j');
  await note.press('2');
  await note.press('?');
  await expect(note).toHaveValue('j2?');
  await expect(help).toHaveCount(0);
  await expect(frameOf(page, 1)).toBeVisible();
  await expect(page.getByRole('radio', { name: /AI-made 2/u })).not.toBeChecked();

  // On a page without frames there are no keys for them.
  await page.goto(desk.url);
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('?');
  await expect(help).toBeVisible();
  await expect(help.getByText('Next frame', { exact: true })).toHaveCount(0);
});

test('at 360 px everything stands in one column, nothing is cut off and the work can be done', async ({
  page,
  desk,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openVideo(page, desk.url, `${contested}?frame=0`);
  await expect(page.getByRole('table', { name: 'Track 1: clips' })).toBeVisible();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(360);
  // What each heuristic says of a frame stands on lines of its own; nothing of it has to be scrolled to.
  const verdicts = frameOf(page, 1).getByRole('table').filter({ hasText: 'Derivation' });
  await expect(verdicts.getByRole('row').filter({ hasText: 'Majority' })).toContainText('brokenwand2');
  const [own, room] = await verdicts.evaluate((table) => [
    table.scrollWidth,
    table.parentElement?.clientWidth ?? 0,
  ]);
  expect(own).toBeLessThanOrEqual(room ?? 0);
  const playhead = page.getByRole('slider', { name: 'Track 1 timeline: playhead' });
  await playhead.press('PageUp');
  await expect(playhead).toHaveAttribute('aria-valuetext', /^0:05\.0/u);
  await page.keyboard.press('h');
  await expect(page.getByRole('img', { name: 'Heatmap of frame 1 by identifAI' })).toBeVisible();
  await page.keyboard.press('2');
  await page.getByRole('button', { name: 'Save decision' }).press('Enter');
  await expect(partOf(page, 'Your decision')).toContainText('Differs from identifAI');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});
