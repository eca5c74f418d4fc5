import { sampleIdentifier } from '#server/demo/stories.ts';
import { canaryKey, Proxy } from '../fixtures/proxy.ts';
import { expect, test } from '../fixtures/test.ts';
import { asRow, asRows, type Upstream, type UpstreamRow } from '../fixtures/upstream.ts';
import { frameOf, openVideo, partOf } from '../fixtures/video-page.ts';

// The frames: found by filter and key, never a picture that the service did not send.

const contested = sampleIdentifier('contested');

const framesOf = (row: UpstreamRow) => asRows(asRow(row['results'])['images']);

const heatmapReads = (upstream: Upstream) => upstream.requests.filter(({ path }) => path.includes('heatmap'));

// Long walks by key through a large page; the machine may be busy.
test.describe.configure({ timeout: 120_000 });

test('frames are narrowed by outcome and walked by key, and the address keeps both', async ({
  page,
  desk,
}) => {
  await openVideo(page, desk.url, `${contested}?frame=0`);
  const frames = partOf(page, 'Frames');
  await frames.getByRole('button', { name: 'Artificial 4' }).press('Enter');
  await expect(page).toHaveURL(/filter=artificial/u);
  const sheet = partOf(page, 'Contact sheet of frames');
  await expect(sheet.getByRole('button')).toHaveCount(4);
  await expect(sheet.getByRole('button').first()).toHaveText(/^4.*AI-made.*8 AI · 1 human/u);

  await page.keyboard.press('m');
  await expect(frameOf(page, 4)).toBeVisible();
  await page.keyboard.press('m');
  await expect(frameOf(page, 5)).toBeVisible();
  await page.keyboard.press('Shift+M');
  await expect(frameOf(page, 4)).toBeVisible();
  await page.keyboard.press('k');
  await expect(frameOf(page, 3)).toContainText('Human-made');
  await expect(page).toHaveURL(/frame=2/u);

  await page.reload();
  await expect(frameOf(page, 3)).toBeVisible();
  await expect(frames.getByRole('button', { name: 'Artificial 4' })).toHaveAttribute('aria-pressed', 'true');
});

test('the strip is a slider that says each frame in words, with a table of the same', async ({
  page,
  desk,
}) => {
  await openVideo(page, desk.url, contested);
  const strip = page.getByRole('slider', { name: 'Selected frame' });
  await strip.press('End');
  await expect(strip).toHaveAttribute(
    'aria-valuetext',
    /^Frame 10: Human-made 0\.720; models: 2 artificial/u,
  );
  await expect(frameOf(page, 10)).toBeVisible();
  await strip.press('Home');
  await strip.press('ArrowRight');
  await expect(frameOf(page, 2)).toBeVisible();
  const frames = partOf(page, 'Frames');
  await frames.getByRole('button', { name: 'Show as table' }).press('Enter');
  await expect(frames.getByRole('row', { name: /^4 .*AI-made/u })).toBeVisible();
});

test('errored and unknown frames say so and are never blank or zero', async ({ page, desk, upstream }) => {
  upstream.edit(contested, (row) => {
    const rows = framesOf(row);
    Object.assign(rows[2] ?? {}, {
      status: 'errored',
      errors: 'decoder gave up',
      verdict: null,
      verdicts: [],
      results: [],
      details: [],
    });
    asRow(rows[5]?.['verdict'])['unknown'] = true;
  });
  await openVideo(page, desk.url, `${contested}?frame=0`);
  const frames = partOf(page, 'Frames');
  await frames.getByRole('button', { name: 'Errored 1' }).press('Enter');
  await page.keyboard.press('m');
  const errored = frameOf(page, 3);
  await expect(errored).toContainText('Errored');
  await expect(errored).toContainText('decoder gave up');
  await expect(errored).toContainText('No model gave a result.');
  await expect(errored).not.toContainText(/0\.000|AI-made|Human-made/u);
  await frames.getByRole('button', { name: 'Unknown 1' }).press('Enter');
  await page.keyboard.press('m');
  await expect(frameOf(page, 6)).toContainText('Unknown');
});

test('a heatmap is one read, made when it is asked for, with an opacity of its own', async ({
  page,
  desk,
  upstream,
}) => {
  await openVideo(page, desk.url, `${contested}?frame=0`);
  await expect(frameOf(page, 1).getByRole('button', { name: 'Show heatmap' })).toBeVisible();
  expect(heatmapReads(upstream)).toHaveLength(0);
  await page.keyboard.press('h');
  await expect(page.getByRole('img', { name: 'Heatmap of frame 1 by identifAI' })).toBeVisible();
  expect(heatmapReads(upstream)).toHaveLength(1);

  const opacity = page.getByRole('slider', { name: 'Heatmap opacity' });
  await expect(opacity).toHaveAttribute('aria-valuetext', '100 %');
  await opacity.press('ArrowLeft');
  await expect(opacity).toHaveAttribute('aria-valuetext', '95 %');
  await opacity.press('Home');
  await expect(opacity).toHaveAttribute('aria-valuetext', '0 %');

  await page.keyboard.press('h');
  await expect(page.getByRole('img', { name: /^Heatmap of frame/u })).toHaveCount(0);
  await page.keyboard.press('j');
  await expect(frameOf(page, 2)).toBeVisible();
  await expect(page.getByRole('img', { name: /^Heatmap of frame/u })).toHaveCount(0);
  await page.keyboard.press('k');
  await page.keyboard.press('h');
  await expect(page.getByRole('img', { name: 'Heatmap of frame 1 by identifAI' })).toBeVisible();
  expect(heatmapReads(upstream)).toHaveLength(1);
});

test('a heatmap that has to wait for the quota says how long', async ({ page, upstream, guard }) => {
  guard.allow(/429/u);
  const desk = await Proxy.start({
    IDENTIFAI_API_KEY: canaryKey,
    IDENTIFAI_BASE_URL: upstream.origin,
    READS_PER_MINUTE: '1',
  });
  try {
    await openVideo(page, desk.url, `${contested}?frame=0`);
    await frameOf(page, 1).getByRole('button', { name: 'Show heatmap' }).press('Enter');
    await expect(frameOf(page, 1)).toContainText(/quota of reads is used up; it is tried again in \d+/u);
    await expect(page.getByRole('alert')).toHaveCount(0);
    expect(heatmapReads(upstream)).toHaveLength(0);
  } finally {
    await desk.stop();
  }
});

test('what may be sensitive stays covered until it is revealed', async ({ page, desk, upstream }) => {
  upstream.edit(contested, (row) => {
    Object.assign(framesOf(row)[0] ?? {}, { is_nsfw: true });
  });
  await openVideo(page, desk.url, `${contested}?frame=0`);
  const frame = frameOf(page, 1);
  await expect(frame.getByRole('button', { name: 'Show heatmap' })).toBeDisabled();
  await page.keyboard.press('h');
  expect(heatmapReads(upstream)).toHaveLength(0);
  await page.keyboard.press('r');
  await expect(frame.getByRole('button', { name: 'Hide sensitive media' })).toBeVisible();
  await page.keyboard.press('h');
  const heatmap = page.getByRole('img', { name: 'Heatmap of frame 1 by identifAI' });
  await expect(heatmap).toBeVisible();
  await frame.getByRole('button', { name: 'Hide sensitive media' }).click();
  await expect(heatmap).toHaveCount(0);
  await frame.getByRole('button', { name: /^Reveal media/u }).click();
  await expect(frame.getByRole('button', { name: 'Show heatmap' }).or(heatmap)).toBeVisible();
});

test('boxes are drawn with the unit that was assumed, and corners that make no sense are listed', async ({
  page,
  desk,
  upstream,
}) => {
  await openVideo(page, desk.url, 'plain-a?frame=1');
  await expect(frameOf(page, 2)).toContainText('Assumed: corners are shares of the frame');
  await expect(frameOf(page, 2)).toContainText('Plain canvas: the service sends no picture of this frame.');

  upstream.edit(contested, (row) => {
    for (const details of framesOf(row).flatMap((frame) => asRows(frame['details'] ?? []))) {
      for (const detection of asRows(details['detections'])) {
        detection['box'] = { x1: 100, y1: 80, x2: 200, y2: 150 };
      }
    }
  });
  await openVideo(page, desk.url, `${contested}?frame=1`);
  const frame = frameOf(page, 2);
  await expect(frame).toContainText('Assumed: corners are pixels; the size of the frame is not known');
  await page.keyboard.press('h');
  await expect(frame).toContainText(/Assumed: corners are pixels of the heatmap \(\d+ × \d+\)/u);

  await openVideo(page, desk.url, 'row-boxes-odd?frame=3');
  await expect(frameOf(page, 4)).toContainText('Box: empty (null)');
});
