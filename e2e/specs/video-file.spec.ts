import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Locator, type Page } from '@playwright/test';
import { sampleIdentifier } from '#server/demo/stories.ts';
import { expect, test } from '../fixtures/test.ts';
import { asRow, asRows } from '../fixtures/upstream.ts';
import { frameOf, openVideo, partOf } from '../fixtures/video-page.ts';

// The file itself: read, compared and played in the browser, and never sent anywhere.

const contested = sampleIdentifier('contested');

const ownFile = fileURLToPath(
  new URL('../../public/demo/mayor-statement-council-hall.webm', import.meta.url),
);

/** Two seconds with a manifest of their own; see e2e/media/make-signed-video.sh. */
const signedFile = fileURLToPath(new URL('../media/harbour-at-dawn.mp4', import.meta.url));

/** Chooses a file as a person without a mouse does. */
async function choose(page: Page, file: Parameters<Awaited<ReturnType<typeof chooser>>['setFiles']>[0]) {
  await (await chooser(page)).setFiles(file);
}

async function chooser(page: Page) {
  const [opened] = await Promise.all([
    page.waitForEvent('filechooser'),
    partOf(page, 'The file itself').getByRole('button', { name: 'Choose a file' }).press('Enter'),
  ]);
  return opened;
}

type Traffic = { foreign: string[]; seen: string[] };

/**
 * What of the traffic is neither a part of the file in memory nor a built asset of this app. The page also asks its
 * own server for the state of the quota now and then: a bare GET, which can carry nothing of a file.
 */
function watchTraffic(page: Page, origin: string): Traffic {
  const traffic: Traffic = { foreign: [], seen: [] };
  page.on('request', (request) => {
    const url = new URL(request.url());
    const line = `${request.method()} ${request.url()}`;
    traffic.seen.push(line);
    const isAsset =
      request.method() === 'GET' &&
      url.origin === origin &&
      (url.pathname.startsWith('/assets/') || url.pathname === '/api/meta') &&
      url.search === '' &&
      request.postData() === null;
    if (url.protocol !== 'blob:' && !isAsset) traffic.foreign.push(line);
  });
  return traffic;
}

// Long walks by key through a large page; the machine may be busy.
test.describe.configure({ timeout: 120_000 });

test('the very file that was analysed is recognised, and no request leaves while it works', async ({
  page,
  desk,
  upstream,
}) => {
  await openVideo(page, desk.url, contested);
  await expect(page.getByRole('table', { name: 'Track 1: clips' })).toBeVisible();
  const reads = upstream.requests.length;
  const traffic = watchTraffic(page, desk.url);

  await choose(page, ownFile);
  const part = partOf(page, 'The file itself');
  await expect(part).toContainText('This is the file that was analysed');
  await expect(part).toContainText('d8240f270a6ca43f871cb5b21e8f250f0dc01ff082e2dcc9ba04e23cc78653c9');
  const player = partOf(page, 'Your file');
  await expect(player).toContainText('Its sound is drawn under the clips.', { timeout: 60_000 });
  const credentials = partOf(page, 'Content Credentials of your file');
  await credentials.getByRole('button', { name: 'Read them in this browser' }).press('Enter');
  await expect(credentials).toContainText(/carries no Content Credentials|knows no way/u, {
    timeout: 30_000,
  });

  expect(traffic.foreign).toEqual([]);
  expect(traffic.seen.length, 'workers and libraries of this app were loaded').toBeGreaterThan(0);
  expect(upstream.requests).toHaveLength(reads);
});

test('the file plays in step with the timeline, both ways, with speed, steps and a loop', async ({
  page,
  desk,
}) => {
  await openVideo(page, desk.url, contested);
  await choose(page, ownFile);
  const player = partOf(page, 'Your file');
  await expect(player).toContainText(/\d+:\d\d.* long/u);
  const media = player.locator('video');
  const playhead = page.getByRole('slider', { name: 'Track 1 timeline: playhead' });
  const mediaTime = () => media.evaluate((video: HTMLVideoElement) => video.currentTime);

  await playhead.press('Home');
  await playhead.press('PageUp');
  await expect.poll(mediaTime).toBeCloseTo(5, 1);
  await player.getByRole('button', { name: 'Forward 0.1 s' }).press('Enter');
  await expect(playhead).toHaveAttribute('aria-valuenow', '5.1');
  await media.evaluate((video: HTMLVideoElement) => {
    video.currentTime = 9.5;
  });
  await expect(playhead).toHaveAttribute('aria-valuetext', /^0:09\.5: clip 4/u);

  await player.getByRole('radio', { name: '1.5×' }).click();
  await expect.poll(() => media.evaluate((video: HTMLVideoElement) => video.playbackRate)).toBe(1.5);
  await page.keyboard.press(']');
  await player.getByRole('button', { name: 'Loop clip 1 of track 1' }).press('Enter');
  await expect(player.getByRole('button', { name: 'Loop clip 1 of track 1' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
});

/** How far two pictures are apart: the drawn canvas, and the file itself at a moment; 0 = alike, 255 = opposite. */
async function distanceFrom(canvas: Locator, seconds: number): Promise<number> {
  return canvas.evaluate(async (element: HTMLCanvasElement, at) => {
    const file = document.createElement('video');
    file.src = document.querySelector('video')?.src ?? '';
    file.muted = true;
    await new Promise((resolve) => file.addEventListener('loadeddata', resolve, { once: true }));
    await new Promise((resolve) => {
      file.addEventListener('seeked', resolve, { once: true });
      file.currentTime = at;
    });
    const pixels = (picture: CanvasImageSource) => {
      const context = new OffscreenCanvas(64, 36).getContext('2d');
      context?.drawImage(picture, 0, 0, 64, 36);
      return context?.getImageData(0, 0, 64, 36).data ?? new Uint8ClampedArray(0);
    };
    const [drawn, real] = [pixels(element), pixels(file)];
    return drawn.reduce((sum, value, index) => sum + Math.abs(value - (real[index] ?? 0)), 0) / drawn.length;
  }, seconds);
}

test('pictures of the own file stand where frames would lie only after that was turned on, marked as assumed', async ({
  page,
  desk,
  upstream,
}) => {
  // A box in pixels: a tenth of the file’s 960 × 540 from its corner, to the middle.
  upstream.edit(contested, (row) => {
    const [first] = asRows(asRow(row['results'])['images']);
    if (first === undefined) return;
    first['details'] = { detections: [{ box: { x1: 96, y1: 54, x2: 480, y2: 270 } }] };
  });
  await openVideo(page, desk.url, `${contested}?frame=0`);
  await choose(page, ownFile);
  const file = partOf(page, 'Frames of your file');
  await expect(file).toContainText('The service sends no pictures and no times of frames.');
  await expect(file.getByRole('group', { name: 'Assumed frames' })).toHaveCount(0);
  const picture = page.getByRole('img', { name: /^Your file at/u });
  await expect(picture).toHaveCount(0);
  await expect(frameOf(page, 1)).toContainText('the furthest corners set it (480 × 270)');

  await file.getByRole('switch', { name: 'Assume evenly spaced frames' }).press('Space');
  await expect(file).toContainText('An assumption, not a finding');
  // 10 frames over 20 s: the first lies in the middle of the first two seconds.
  const first = frameOf(page, 1);
  await expect(first).toContainText('Picture of your file at 0:01.0, evenly spaced frames assumed.');
  await expect(first).toContainText('corners are pixels of your file (960 × 540)');
  await expect(picture).toHaveAccessibleName('Your file at 0:01.0, assumed to be frame 1');
  await expect.poll(() => distanceFrom(picture, 1)).toBeLessThan(4);
  const box = first.getByText(/^1 /u).locator('..');
  const [stage, placed] = await Promise.all([picture.boundingBox(), box.boundingBox()]);
  expect((placed?.width ?? 0) / (stage?.width ?? 1)).toBeCloseTo(0.4, 1);

  await page.keyboard.press('End');
  await page.getByRole('slider', { name: 'Selected frame' }).press('End');
  await expect(picture).toHaveAccessibleName('Your file at 0:19.0, assumed to be frame 10');
  await expect.poll(() => distanceFrom(picture, 19)).toBeLessThan(4);
  expect(await distanceFrom(picture, 1), 'the first picture is another one').toBeGreaterThan(4);
  const card = partOf(page, 'Contact sheet of frames').getByRole('button', { name: /^3/u }).locator('canvas');
  await expect.poll(() => distanceFrom(card, 5)).toBeLessThan(8);

  await file.getByRole('button', { name: /^Frame 2, assumed at 0:03\.0/u }).press('Enter');
  await expect(page.getByRole('slider', { name: 'Track 1 timeline: playhead' })).toHaveAttribute(
    'aria-valuenow',
    '3',
  );
  await file.getByRole('switch', { name: 'Assume evenly spaced frames' }).press('Space');
  await expect(picture).toHaveCount(0);
});

test('sensitive pictures of the own file stay covered until the reader asks', async ({
  page,
  desk,
  upstream,
}) => {
  upstream.edit(contested, (row) => {
    row['is_nsfw'] = true;
  });
  await openVideo(page, desk.url, `${contested}?frame=0`);
  await choose(page, ownFile);
  await partOf(page, 'Frames of your file')
    .getByRole('switch', { name: 'Assume evenly spaced frames' })
    .press('Space');
  const picture = page.getByRole('img', { name: /^Your file at/u });
  await expect(page.getByRole('img', { name: 'picture hidden' }).first()).toBeVisible();
  await expect(picture).toHaveCount(0);
  await page.keyboard.press('r');
  await expect(picture).toBeVisible();
  await expect(page.getByRole('img', { name: 'picture hidden' })).toHaveCount(0);
});

test('another file is said not to be it, with both digests, and is not played', async ({ page, desk }) => {
  await openVideo(page, desk.url, contested);
  const content = Buffer.from('the bytes of another video');
  const traffic = watchTraffic(page, desk.url);
  await choose(page, { name: 'copy-from-messenger.mp4', mimeType: 'video/mp4', buffer: content });
  const part = partOf(page, 'The file itself');
  await expect(part).toContainText('This is not the file that was analysed');
  await expect(part).toContainText(createHash('sha256').update(content).digest('hex'));
  await expect(part).toContainText('d8240f270a6ca43f871cb5b21e8f250f0dc01ff082e2dcc9ba04e23cc78653c9');
  await expect(partOf(page, 'Your file')).toHaveCount(0);
  expect(traffic.foreign).toEqual([]);

  await page.reload();
  await expect(part).toContainText('copy-from-messenger.mp4 was not the file that was analysed');
});

test('Content Credentials that a file carries are read in this browser, and no request leaves', async ({
  page,
  desk,
  upstream,
}) => {
  const content = await readFile(signedFile);
  upstream.edit(contested, (row) => {
    row['hash'] = createHash('sha256').update(content).digest('hex');
  });
  await openVideo(page, desk.url, contested);
  await expect(page.getByRole('table', { name: 'Track 1: clips' })).toBeVisible();
  const reads = upstream.requests.length;
  const traffic = watchTraffic(page, desk.url);

  await choose(page, signedFile);
  await expect(partOf(page, 'The file itself')).toContainText('This is the file that was analysed');
  const own = partOf(page, 'Content Credentials of your file').first();
  await own.getByRole('button', { name: 'Read them in this browser' }).press('Enter');
  await expect(own).toContainText('Read in this browser', { timeout: 30_000 });
  await expect(own).toContainText('Valid, signer not on a list');
  await expect(own).toContainText('harbour-at-dawn.mp4');
  await expect(own).toContainText('Valdoria Harbour Press');
  await expect(own).toContainText('Valdoria Field Camera');
  await expect(own.getByText('c2pa.color_adjustments')).toBeVisible();
  await expect(own.getByRole('region', { name: 'Failed checks' })).toContainText(
    'signingCredential.untrusted',
  );
  await expect(partOf(page, 'Provenance'), 'what the service says stays apart').toContainText(
    '0 of 10 frames carry credentials',
  );

  expect(traffic.foreign).toEqual([]);
  expect(upstream.requests).toHaveLength(reads);
});

test('a signed file that was changed afterwards is neither the file nor valid', async ({ page, desk }) => {
  const content = await readFile(signedFile);
  // A byte of the pictures and the sound, which lie at the end.
  content[content.length - 100] = (content.at(-100) ?? 0) ^ 1;
  await openVideo(page, desk.url, contested);
  await choose(page, { name: 'harbour-at-dawn.mp4', mimeType: 'video/mp4', buffer: content });
  await expect(partOf(page, 'The file itself')).toContainText('This is not the file that was analysed');
  const own = partOf(page, 'Content Credentials of your file').first();
  await own.getByRole('button', { name: 'Read them in this browser' }).press('Enter');
  await expect(own.getByRole('region', { name: 'Failed checks' })).toContainText(
    'assertion.bmffHash.mismatch',
    {
      timeout: 30_000,
    },
  );
  await expect(own).not.toContainText('Valid, signer not on a list');
});

test('a digest that is being worked out can be cancelled, and another file chosen', async ({
  page,
  desk,
}) => {
  // Large enough that it is still being read when the button is pressed; holes cost no disk.
  const folder = await mkdtemp(join(tmpdir(), 'large-'));
  const large = join(folder, 'three-hours.mp4');
  try {
    await writeFile(large, '');
    await truncate(large, 4e9);
    await openVideo(page, desk.url, contested);
    await choose(page, large);
    const part = partOf(page, 'The file itself');
    const progress = part.getByRole('progressbar');
    await expect(progress).toBeVisible();
    await expect.poll(async () => Number(await progress.getAttribute('aria-valuenow'))).toBeGreaterThan(0);
    expect(page.workers()).toHaveLength(1);
    await part.getByRole('button', { name: 'Cancel' }).press('Enter');
    await expect(progress).toHaveCount(0);
    await expect.poll(() => page.workers().length, 'the worker has ended').toBe(0);
    await expect(part).not.toContainText(/This is (not )?the file/u);
    await choose(page, ownFile);
    await expect(part).toContainText('This is the file that was analysed');
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('a record without a usable digest is neither a match nor a mismatch', async ({
  page,
  desk,
  upstream,
}) => {
  upstream.edit(contested, (row) => {
    row['hash'] = null;
  });
  await openVideo(page, desk.url, contested);
  await expect(partOf(page, 'The file itself')).toContainText('There is no digest to compare with');
  await choose(page, ownFile);
  await expect(partOf(page, 'The file itself')).toContainText('This file cannot be compared');
});
