import { sampleIdentifier } from '#server/demo/stories.ts';
import { expect, test } from '../fixtures/test.ts';
import { asRow, asRows, type UpstreamRow } from '../fixtures/upstream.ts';
import { frameOf, openVideo, partOf, saysOf } from '../fixtures/video-page.ts';

// What the service said, who disagrees, and how each heuristic came to its verdict.

const contested = sampleIdentifier('contested');

const framesOf = (row: UpstreamRow) => asRows(asRow(row['results'])['images']);

// Long walks by key through a large page; the machine may be busy.
test.describe.configure({ timeout: 120_000 });

test('the sentence and the contradictions follow what the service sends, and lead to their place', async ({
  page,
  desk,
  upstream,
}) => {
  upstream.edit(contested, (row) => {
    const verdict = asRow(row['verdict']);
    // `count` is undocumented: the sentence counts frames itself.
    Object.assign(verdict, { classification: 'artificial', count: 99 });
    for (const each of asRows(row['verdicts'])) {
      if (each['heuristic'] === verdict['heuristic']) each['classification'] = 'artificial';
    }
  });
  await openVideo(page, desk.url, contested);
  await expect(saysOf(page)).toContainText(
    'identifAI says artificial; 4 of 10 frames and 1 of 1 sound track agree; 1 of 7 heuristics says human.',
  );
  const evidence = partOf(page, 'Where the evidence points');
  await expect(evidence).toContainText('10 frames: 4 artificial, 6 human');
  await expect(evidence).toContainText('1 track: 1 artificial; 7 clips: 6 artificial, 1 human');
  await expect(evidence).toContainText('no Content Credentials on any frame');
  await expect(evidence).toContainText('not decided yet');
  await expect(
    evidence.getByRole('link', {
      name: 'Majority says human, against the main verdict artificial (AverageExcludeObsolete).',
    }),
  ).toBeVisible();

  await evidence.getByRole('link', { name: /^6 of 10 frames say human/u }).press('Enter');
  await expect(page).toHaveURL(/filter=human/u);
  await expect(partOf(page, 'Frames').getByRole('button', { name: 'Human 6' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(frameOf(page, 1)).toBeInViewport();
});

test('picture and voice that say the same are no contradiction', async ({ page, desk, upstream }) => {
  upstream.edit(contested, (row) => {
    for (const track of asRows(asRow(row['results'])['audios'])) {
      for (const verdict of [asRow(track['verdict']), ...asRows(track['verdicts'])]) {
        verdict['classification'] = 'human';
      }
    }
  });
  await openVideo(page, desk.url, contested);
  await expect(saysOf(page)).toContainText('6 of 10 frames and 1 of 1 sound track agree');
  const evidence = partOf(page, 'Where the evidence points');
  await expect(evidence.getByRole('link', { name: /6 of 7 clips of track 1 say artificial/u })).toBeVisible();
  await expect(evidence.getByText(/Picture and voice contradict/u)).toHaveCount(0);
});

test('choosing a heuristic re-reads the sentence, the frames and the tracks, and is in the address', async ({
  page,
  desk,
}) => {
  await openVideo(page, desk.url, contested);
  const heuristics = partOf(page, 'Heuristics');
  await expect(heuristics.getByRole('row', { name: /^TopRelevant/u })).toContainText('10 of 10');
  await heuristics.getByRole('button', { name: 'TopRelevant', exact: true }).press('Enter');
  await expect(page).toHaveURL(/heuristic=TopRelevant/u);
  await expect(saysOf(page)).toContainText(
    'Under TopRelevant, identifAI says artificial; 10 of 10 frames and 1 of 1 sound track agree',
  );
  const frames = partOf(page, 'Frames');
  await expect(frames).toContainText('read under TopRelevant');
  await expect(frames.getByRole('button', { name: 'Artificial 10' })).toBeVisible();
  await expect(frames.getByRole('button', { name: 'Human 0' })).toBeVisible();
  await expect(page.getByRole('article', { name: 'Track 1' })).toContainText('under TopRelevant');

  // A clip has one verdict, not one per heuristic.
  await page.keyboard.press(']');
  await expect(partOf(page, 'Clip 1')).toContainText('not given per clip');

  await page.reload();
  await expect(frames.getByRole('button', { name: 'Artificial 10' })).toBeVisible();
  await saysOf(page).getByRole('button', { name: 'Back to the main verdict' }).press('Enter');
  await expect(page).not.toHaveURL(/heuristic=/u);
  await expect(frames.getByRole('button', { name: 'Artificial 4' })).toBeVisible();
});

test('a heuristic shows its models and scores, and whether the inferred rule explains its value', async ({
  page,
  desk,
  upstream,
}) => {
  upstream.edit(contested, (row) => {
    const [first] = framesOf(row);
    for (const verdict of asRows(first?.['verdicts'])) {
      if (verdict['heuristic'] === 'Average') verdict['confidence'] = 0.9;
    }
  });
  await openVideo(page, desk.url, `${contested}?heuristic=Average&frame=0`);
  const how = partOf(page, 'How Average reached its verdict');
  await expect(how).toContainText('Models it names: V011, V01');
  await expect(how).toContainText('On the whole video: rule not published; 6 of 10 frames agree.');
  await expect(how).toContainText(/9 of 10 frames match the inferred rule \(within [\d.]+\), 1 do(es)? not/u);
  await expect(how).toContainText(/Frame 1 does not match the inferred rule/u);
  await expect(how.getByRole('listitem').filter({ hasText: 'brokenwand2' })).toContainText('0.960');
  // A rule that we inferred cannot make an answer of the service a fault.
  await expect(how.getByRole('alert')).toHaveCount(0);

  await page.keyboard.press('j');
  await expect(how).toContainText(/Frame 2 matches the inferred rule/u);
  await partOf(page, 'Heuristics').getByRole('button', { name: 'TopRelevant', exact: true }).press('Enter');
  const other = partOf(page, 'How TopRelevant reached its verdict');
  await expect(other).toContainText(/Frame 2 rule not published/u);
  await expect(other).not.toContainText('the inferred rule');
});

test('the matrix counts how often two models took the same side', async ({ page, desk, upstream }) => {
  // Ardē contradicts V011 on every frame; here it joins it on three of them.
  upstream.edit(contested, (row) => {
    for (const frame of framesOf(row).slice(0, 3)) {
      for (const result of asRows(frame['results'])) {
        if (result['model'] !== 'Ardē') continue;
        for (const score of asRows(result['classification'])) {
          score['score'] = score['label'] === 'artificial' ? 0.9 : 0.1;
        }
      }
    }
  });
  await openVideo(page, desk.url, contested);
  const matrix = page.getByRole('table', { name: /^Models over 10 frames/u });
  const row = matrix.getByRole('row', { name: /^1 V01110 sides/u });
  await expect(row.getByRole('cell').last()).toHaveText('3 of 10');
  await expect(row.getByRole('cell').nth(7)).toHaveText('10 of 10');
  await expect(matrix.getByRole('rowheader').nth(7)).toContainText('brokenwand2');
  await expect(page.getByRole('table', { name: /^Models over 7 clips/u })).toContainText('7 of 7');
});
