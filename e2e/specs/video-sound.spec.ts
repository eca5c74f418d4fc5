import { sampleIdentifier } from '#server/demo/stories.ts';
import { expect, test } from '../fixtures/test.ts';
import { asRow, asRows } from '../fixtures/upstream.ts';
import { openVideo, partOf } from '../fixtures/video-page.ts';

// The sound over real time, by keyboard first.

const contested = sampleIdentifier('contested');

// Long walks by key through a large page; the machine may be busy.
test.describe.configure({ timeout: 120_000 });

test('the playhead is a slider: arrows, pages, home and end, and Enter opens the clip under it', async ({
  page,
  desk,
}) => {
  await openVideo(page, desk.url, contested);
  const playhead = page.getByRole('slider', { name: 'Track 1 timeline: playhead' });
  await expect(playhead).toHaveAttribute('aria-valuetext', '0:00.0: no clip here');
  await playhead.press('ArrowRight');
  await playhead.press('ArrowRight');
  await expect(playhead).toHaveAttribute('aria-valuetext', '0:02.0: clip 1, AI-made');
  await playhead.press('Shift+ArrowLeft');
  await expect(playhead).toHaveAttribute('aria-valuetext', '0:01.9: no clip here');
  await playhead.press('PageUp');
  await expect(playhead).toHaveAttribute('aria-valuetext', '0:06.9: clip 2, AI-made; clip 3, AI-made');
  await playhead.press('End');
  await expect(playhead).toHaveAttribute('aria-valuenow', '19.8');
  await playhead.press('ArrowLeft');
  await playhead.press('Enter');
  await expect(partOf(page, 'Clip 7')).toContainText('Human-made');
  await expect(page).toHaveURL(/clip=0-6/u);
  await playhead.press('Home');
  await expect(playhead).toHaveAttribute('aria-valuenow', '0');
});

test('the timeline zooms and pans by keys and buttons', async ({ page, desk }) => {
  await openVideo(page, desk.url, contested);
  const controls = page.getByRole('group', { name: 'Zoom and pan' });
  const right = controls.getByRole('button', { name: 'Pan right' });
  const left = controls.getByRole('button', { name: 'Pan left' });
  await expect(right).toBeDisabled();
  const playhead = page.getByRole('slider', { name: 'Track 1 timeline: playhead' });
  await playhead.press('+');
  await expect(right).toBeEnabled();
  await expect(left).toBeEnabled();
  for (let press = 0; press < 4; press += 1) await playhead.press('<');
  await expect(left).toBeDisabled();
  await right.press('Enter');
  await expect(left).toBeEnabled();
  // The stretch on screen is in the address: a link shows the same.
  await expect(page).toHaveURL(/zoom=0-6\.6-19\.8/u);
  await page.reload();
  await expect(left).toBeEnabled();
  await expect(right).toBeDisabled();
  await playhead.press('0');
  await expect(page).not.toHaveURL(/zoom=/u);
  await expect(right).toBeDisabled();
  await expect(left).toBeDisabled();
  await controls.getByRole('button', { name: 'Zoom in' }).press('Enter');
  await controls.getByRole('button', { name: 'Show the whole track' }).press('Enter');
  await expect(left).toBeDisabled();
});

test('one key goes to the next clip that is AI-made, unknown or contested, and the table follows', async ({
  page,
  desk,
  upstream,
}) => {
  upstream.edit(contested, (row) => {
    const [track] = asRows(asRow(row['results'])['audios']);
    const clips = asRows(asRow(track?.['details'])['clips']);
    asRow(clips[3]?.['verdict'])['unknown'] = true;
    for (const score of asRows(asRows(clips[5]?.['results'])[0]?.['classification'])) {
      score['score'] = score['label'] === 'human' ? 0.9 : 0.1;
    }
  });
  await openVideo(page, desk.url, contested);
  const table = page.getByRole('table', { name: 'Track 1: clips' });
  const playhead = page.getByRole('slider', { name: 'Track 1 timeline: playhead' });
  await expect(table.getByRole('row')).toHaveCount(8);

  await page.keyboard.press('Shift+U');
  await expect(partOf(page, 'Clip 4')).toContainText('Unknown');
  await expect(table.getByRole('row', { selected: true })).toContainText('Clip 4');
  await expect(playhead).toHaveAttribute('aria-valuetext', /^0:09\.0: clip 4, Unknown/u);
  await page.keyboard.press('Shift+C');
  await expect(partOf(page, 'Clip 6')).toContainText('its models disagree');
  await page.keyboard.press('Shift+A');
  await expect(partOf(page, 'Clip 1')).toContainText('AI-made');
  await page.keyboard.press(']');
  await expect(table.getByRole('row', { selected: true })).toContainText('Clip 2');
  await table.getByRole('button', { name: 'Clip 7' }).press('Enter');
  await expect(playhead).toHaveAttribute('aria-valuetext', /^0:16\.6: clip 7, Human-made/u);
  await page.reload();
  await expect(partOf(page, 'Clip 7')).toBeVisible();

  const audio = partOf(page, /^Audio/u);
  await audio.getByText(/^3 gaps that no clip covers/u).click();
  await expect(audio.getByText(/0:08\.40 to 0:09\.00/u)).toBeVisible();
  await audio.getByText(/^4 stretches covered by more than one clip/u).click();
  await expect(audio.getByText(/0:04\.00 to 0:05\.00: clips 1, 2/u)).toBeVisible();
});

test('clips whose times make no sense are listed with the reason, not drawn and not hidden', async ({
  page,
  desk,
}) => {
  await openVideo(page, desk.url, 'row-clips-odd');
  const table = page.getByRole('table', { name: 'Track 1: clips' });
  await expect(table.getByRole('row', { name: /^Clip 2/u })).toContainText(
    'not drawn: ends (3) before it starts (9)',
  );
  await expect(table.getByRole('row', { name: /^Clip 8/u })).toContainText('not drawn: start invalid value');
  await expect(table.getByRole('row', { name: /^Clip 3/u })).not.toContainText('not drawn');
  const audio = partOf(page, /^Audio/u);
  await expect(audio.getByText('4 clips not drawn, because the times make no sense')).toBeVisible();
  await expect(page.getByRole('slider', { name: /playhead/u })).toHaveAttribute('aria-valuemax', '24');
  await page.getByRole('radio', { name: 'Flagged 7' }).press('Space');
  await expect(table.getByRole('row')).toHaveCount(8);
  await table.getByRole('button', { name: 'Clip 6' }).press('Enter');
  await expect(partOf(page, 'Clip 6')).toContainText('Not drawn on the timeline');
});

test('three thousand clips over five hours are one axis and a table of all', async ({ page, desk }) => {
  await openVideo(page, desk.url, 'row-clips-3000');
  await expect(page.getByRole('table', { name: 'Track 1: clips' })).toHaveAttribute('aria-rowcount', '3001');
  const playhead = page.getByRole('slider', { name: 'Track 1 timeline: playhead' });
  await expect(playhead).toHaveAttribute('aria-valuemax', '18000');
  await playhead.press('End');
  await playhead.press('ArrowLeft');
  await expect(playhead).toHaveAttribute('aria-valuetext', /^4:59:59.*clip 3000, /u);
  await playhead.press('Enter');
  await expect(partOf(page, 'Clip 3000')).toBeVisible();
});

test('a video without sound says so, and that this says nothing about its pictures', async ({
  page,
  desk,
}) => {
  await openVideo(page, desk.url, 'row-silent');
  await expect(partOf(page, /^Audio/u)).toContainText('no sound track');
});
