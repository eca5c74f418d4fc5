import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { type Page } from '@playwright/test';
import { sampleIdentifier } from '#server/demo/stories.ts';
import { expect, test } from '../fixtures/test.ts';
import { openVideo, partOf } from '../fixtures/video-page.ts';

// The file itself: read, compared and played in the browser, and never sent anywhere.

const contested = sampleIdentifier('contested');

const ownFile = fileURLToPath(
  new URL('../../public/demo/mayor-statement-council-hall.webm', import.meta.url),
);

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
  await expect(playhead).toHaveAttribute('aria-valuenow', '5.10');
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

test('pictures of the own file stand at assumed places only after that was turned on, marked as such', async ({
  page,
  desk,
}) => {
  await openVideo(page, desk.url, contested);
  await choose(page, ownFile);
  const frames = partOf(page, 'Frames of your file');
  await expect(frames).toContainText('The service sends no pictures and no times of frames.');
  await expect(frames.getByRole('group', { name: 'Assumed frames' })).toHaveCount(0);
  await frames.getByRole('switch', { name: 'Assume evenly spaced frames' }).press('Space');
  await expect(frames).toContainText('An assumption, not a finding');
  await frames.getByRole('button', { name: /^Frame 2, assumed at/u }).press('Enter');
  await expect(page.getByRole('slider', { name: 'Track 1 timeline: playhead' })).not.toHaveAttribute(
    'aria-valuenow',
    '0.00',
  );
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
