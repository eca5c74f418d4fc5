import { type Locator, type Page } from '@playwright/test';
import { expect, test } from '../fixtures/test.ts';
import { openVideo } from '../fixtures/video-page.ts';

// The sound by mouse and by fingers: wheel, drag, pinch and the minimap. Keys and buttons: video-sound.spec.ts.

// Twenty-four seconds of sound.
const video = 'row-clips-odd';
const extent = 24;

test.describe.configure({ timeout: 120_000 });

type Box = { x: number; y: number; width: number; height: number };

/** The drawn part of the first timeline, in view. */
async function openTimeline(page: Page, url: string): Promise<Box> {
  await openVideo(page, url, video);
  const canvas = page.getByRole('group', { name: 'Track 1 timeline', exact: true }).locator('canvas').first();
  await canvas.scrollIntoViewIfNeeded();
  return boxOf(canvas);
}

async function boxOf(drawn: Locator): Promise<Box> {
  const box = await drawn.boundingBox();
  if (box === null) throw new Error('Nothing is drawn there.');
  return box;
}

/** The seconds on screen, from the address, once they rest; the whole track has no word there. */
function viewOf(page: Page): { start: number; end: number } {
  const words = new URL(page.url()).searchParams.get('zoom')?.split('-').map(Number) ?? [0, 0, extent];
  return { start: words[1] ?? 0, end: words[2] ?? 0 };
}

const lengthOf = (page: Page) => viewOf(page).end - viewOf(page).start;
const momentAt = (page: Page, share: number) => viewOf(page).start + share * lengthOf(page);

test('the wheel scrolls the page, zooms around the pointer once the timeline has the focus, and pans sideways', async ({
  page,
  desk,
}) => {
  const box = await openTimeline(page, desk.url);
  await page.mouse.move(box.x + box.width / 4, box.y + box.height / 2);
  const scrolled = await page.evaluate(() => window.scrollY);
  await page.mouse.wheel(0, -100);
  await expect.poll(() => page.evaluate(() => window.scrollY)).not.toBe(scrolled);
  expect(page.url()).not.toContain('zoom=');

  // With Ctrl, which is also what a trackpad’s pinch sends, no focus is needed.
  const moved = await openTimeline(page, desk.url);
  await page.mouse.move(moved.x + moved.width / 4, moved.y + moved.height / 2);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -200);
  await page.keyboard.up('Control');
  await expect.poll(() => lengthOf(page)).toBeCloseTo(extent / 1.35 ** 2, 1);
  expect(momentAt(page, 0.25), 'what lay under the pointer stays there').toBeCloseTo(extent / 4, 1);

  const before = viewOf(page);
  await page.mouse.wheel(100, 0);
  await expect.poll(() => viewOf(page).start).toBeGreaterThan(before.start);
  expect(lengthOf(page)).toBeCloseTo(before.end - before.start, 2);

  await page.getByRole('slider', { name: 'Track 1 timeline: playhead' }).focus();
  await page.mouse.wheel(0, 100);
  await expect.poll(() => lengthOf(page)).toBeCloseTo(extent / 1.35, 1);
});

test('a drag pans without moving the playhead, a press moves it, and the minimap goes anywhere', async ({
  page,
  desk,
}) => {
  const box = await openTimeline(page, desk.url);
  const playhead = page.getByRole('slider', { name: 'Track 1 timeline: playhead' });
  await playhead.press('+');
  await playhead.press('+');
  await expect.poll(() => lengthOf(page)).toBeLessThan(extent / 2);
  const before = viewOf(page);
  const [x, y] = [box.x + box.width / 2, box.y + 12];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - box.width / 8, y, { steps: 8 });
  await page.mouse.move(x - box.width / 4, y, { steps: 8 });
  await page.mouse.up();
  await expect.poll(() => viewOf(page).start).toBeCloseTo(before.start + (before.end - before.start) / 4, 1);
  await expect(playhead).toHaveAttribute('aria-valuenow', '0');

  const moment = momentAt(page, 0.5);
  await page.mouse.click(x, y);
  await expect.poll(async () => Number(await playhead.getAttribute('aria-valuenow'))).toBeCloseTo(moment, 1);

  // The line of the whole track lies below the timeline.
  const map = await boxOf(
    page.getByRole('group', { name: 'Track 1 timeline', exact: true }).locator('canvas').last(),
  );
  await page.mouse.click(map.x + map.width - 2, map.y + map.height / 2);
  await expect.poll(() => viewOf(page).end).toBeCloseTo(extent, 1);
});

test('two fingers zoom and one pans', async ({ page, desk }) => {
  const box = await openTimeline(page, desk.url);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 2 });
  const y = box.y + box.height / 2;
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', shares: readonly number[]) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: shares.map((share, id) => ({ id, x: box.x + share * box.width, y })),
    });

  // From a fifth of the width apart to two fifths, around the middle.
  await touch('touchStart', [0.4]);
  await touch('touchStart', [0.4, 0.6]);
  for (let step = 1; step <= 10; step += 1) await touch('touchMove', [0.4 - step / 100, 0.6 + step / 100]);
  await touch('touchEnd', []);
  await expect.poll(() => lengthOf(page)).toBeCloseTo(extent / 2, 0);
  expect(momentAt(page, 0.5)).toBeCloseTo(extent / 2, 0);

  const before = viewOf(page);
  await touch('touchStart', [0.3]);
  for (let step = 1; step <= 10; step += 1) await touch('touchMove', [0.3 + step / 50]);
  await touch('touchEnd', []);
  await expect.poll(() => viewOf(page).start).toBeCloseTo(before.start - (before.end - before.start) / 5, 0);
});
