import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Video } from '#contract/video.ts';
import { buildFrame, buildModelResult, buildVerdict, buildVideoFound } from '#testing/builders.ts';
import { answerWith, openVideoPage, prepareVideoPage } from '#testing/video-desk.tsx';
import { blindPreference } from './decision/decision-preferences.ts';

const human = buildVerdict({ classification: 'human', confidence: 0.4 });
const split = [
  buildModelResult({ model: 'V01', artificial: 0.9 }),
  buildModelResult({ at: '/results/1', model: 'Ardē', artificial: 0.1 }),
];

/** Two heuristics that disagree, five frames of which one is errored and one unknown. */
const contested: Partial<Video> = {
  verdicts: [
    buildVerdict({ count: 3, unknown: false, confidence: 0.6 }),
    buildVerdict({
      heuristic: 'Majority',
      classification: 'human',
      count: 2,
      unknown: false,
      confidence: 0.4,
    }),
  ],
  verdict: buildVerdict({ count: 3, unknown: false, confidence: 0.6 }),
  frames: [
    buildFrame({ position: 0 }),
    buildFrame({ position: 1, results: split, hasHeatmap: true }),
    buildFrame({
      position: 2,
      verdict: human,
      verdicts: [buildVerdict(), { ...human, at: '/verdicts/1', heuristic: 'Majority' }],
    }),
    buildFrame({ position: 3, status: 'errored', errors: 'decoder gave up', results: [] }),
    buildFrame({ position: 4, verdict: buildVerdict({ unknown: true }) }),
  ],
};

prepareVideoPage();

const frame = (number: number) => screen.findByRole('article', { name: `Frame ${number}` });

describe('the page of a video', () => {
  it('says the sentence first and names every contradiction', async () => {
    answerWith(buildVideoFound(contested));
    await openVideoPage();
    expect(screen.getByRole('region', { name: 'What identifAI says' })).toHaveTextContent(
      'identifAI says artificial; 2 of 5 frames and 0 of 1 sound track agree; 1 of 2 heuristics says human.',
    );
    const evidence = screen.getByRole('region', { name: 'Where the evidence points' });
    expect(evidence).toHaveTextContent('5 frames: 2 artificial, 1 human, 1 unknown, 1 errored');
    expect(
      within(evidence).getByRole('link', { name: /Models contradict each other within 1 of 5 frames/u }),
    ).toBeVisible();
    expect(
      within(evidence).getByRole('link', {
        name: /Majority says human, against the main verdict artificial/u,
      }),
    ).toBeVisible();
  });

  it('opens on the contested frame and shows both scores of every model there', async () => {
    answerWith(buildVideoFound(contested));
    await openVideoPage();
    const panel = await frame(2);
    expect(within(panel).getByText('Ardē')).toBeVisible();
    expect(within(panel).getAllByText('0.900')).toHaveLength(2);
    expect(screen.getByRole('slider', { name: 'Selected frame' })).toHaveAttribute(
      'aria-valuetext',
      'Frame 2: AI-made 0.800; models: 1 artificial, 1 human',
    );
  });

  it('moves through the frames by key and writes where it rests into the address', async () => {
    answerWith(buildVideoFound(contested));
    const { history, user } = await openVideoPage();
    (await screen.findByRole('slider', { name: 'Selected frame' })).focus();
    await user.keyboard('{End}');
    expect(await frame(5)).toHaveTextContent('Unknown');
    await user.keyboard('{ArrowLeft}');
    const panel = await frame(4);
    expect(panel).toHaveTextContent('Errored');
    expect(panel).toHaveTextContent('decoder gave up');
    expect(panel).not.toHaveTextContent('0.000');
    await waitFor(() => expect(history.location.search).toContain('frame=3'));
  });

  it('reads frames under a chosen heuristic, which is in the address', async () => {
    answerWith(buildVideoFound(contested));
    const { history, user } = await openVideoPage('?frame=2');
    const table = within(await screen.findByRole('region', { name: 'Heuristics' }));
    await user.click(await table.findByRole('button', { name: 'Majority' }));
    await waitFor(() => expect(history.location.search).toContain('heuristic=Majority'));
    expect(screen.getByRole('region', { name: 'What identifAI says' })).toHaveTextContent(
      'Under Majority, identifAI says human; 1 of 5 frames and 0 of 1 sound track agree',
    );
    await user.click(screen.getByRole('button', { name: 'Back to the main verdict' }));
    await waitFor(() => expect(history.location.search).not.toContain('heuristic'));
  });

  it('opens a link to a heuristic, a frame and a filter as it was sent', async () => {
    answerWith(buildVideoFound(contested));
    await openVideoPage('?heuristic=Majority&frame=0&filter=human');
    expect(await frame(1)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Human 1' })).toHaveAttribute('aria-pressed', 'true');
  });

  it('goes to the frame and filter that a contradiction is about', async () => {
    answerWith(buildVideoFound(contested));
    const { history, user } = await openVideoPage();
    await user.click(screen.getByRole('link', { name: /1 of 5 frames says human/u }));
    await waitFor(() => expect(history.location.search).toContain('filter=human'));
    expect(await frame(3)).toBeVisible();
  });

  it('steps to the next match by key', async () => {
    answerWith(buildVideoFound(contested));
    const { user } = await openVideoPage('?frame=0&filter=errored');
    await frame(1);
    await user.keyboard('m');
    expect(await frame(4)).toBeVisible();
    await user.keyboard('k');
    expect(await frame(3)).toBeVisible();
  });

  it('fetches a heatmap only when asked', async () => {
    answerWith(buildVideoFound(contested));
    const { user } = await openVideoPage('?frame=1');
    expect(screen.queryByRole('img', { name: /Heatmap of frame 2/u })).toBeNull();
    await user.click(await screen.findByRole('button', { name: 'Show heatmap' }));
    expect(await screen.findByRole('img', { name: /Heatmap of frame 2/u })).toBeVisible();
    expect(screen.getByRole('slider', { name: 'Heatmap opacity' })).toBeInTheDocument();
  });

  it('keeps media hidden that was flagged or not checked, until it is revealed', async () => {
    const unchecked = { gap: 'null' } as const;
    answerWith(
      buildVideoFound({
        ...contested,
        nsfw: unchecked,
        frames: [buildFrame({ hasHeatmap: true, nsfw: unchecked })],
      }),
    );
    const { user } = await openVideoPage();
    expect(await screen.findByRole('button', { name: 'Show heatmap' })).toBeDisabled();
    await user.keyboard('h');
    expect(screen.queryByRole('img', { name: /Heatmap/u })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Reveal media: not checked' }));
    await user.keyboard('h');
    expect(await screen.findByRole('img', { name: /Heatmap/u })).toBeVisible();
  });

  it('draws detections over a plain canvas and says how their corners were read', async () => {
    const box = { at: '/b', x1: 0.1, y1: 0.1, x2: 0.4, y2: 0.5 };
    const detection = { at: '/d', box, verdict: buildVerdict({ confidence: 0.77 }), results: [] };
    answerWith(buildVideoFound({ frames: [buildFrame({ detections: [detection] })] }));
    await openVideoPage();
    const panel = await frame(1);
    expect(panel).toHaveTextContent('Assumed: corners are shares of the frame');
    expect(panel).toHaveTextContent('1 AI-made');
    expect(panel).toHaveTextContent('0.770');
  });

  it('checks Average and Majority by the inferred rule and says that others are not published', async () => {
    answerWith(buildVideoFound({ verdicts: [buildVerdict(), buildVerdict({ heuristic: 'TopRelevant' })] }));
    const { user } = await openVideoPage();
    expect(await screen.findByText(/5 of 5 frames match the inferred rule/u)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'TopRelevant' }));
    expect(await screen.findByRole('heading', { name: 'How TopRelevant reached its verdict' })).toBeVisible();
    expect(screen.queryByText(/match the inferred rule \(within/u)).toBeNull();
  });
});

describe('the reviewer’s decision', () => {
  it('is kept beside the machine’s verdict, named as a contradiction, and can be undone', async () => {
    answerWith(buildVideoFound(contested));
    const { user } = await openVideoPage();
    const save = await screen.findByRole('button', { name: 'Save decision' });
    expect(save).toBeDisabled();
    await user.keyboard('1');
    await user.click(save);
    expect(await screen.findByText('Differs from identifAI, which said AI-made.')).toBeVisible();
    expect(
      screen.getByRole('link', { name: /You decided human-made, but identifAI says artificial/u }),
    ).toBeVisible();
    expect(screen.getByText(/identifAI says/u, { selector: 'p' })).toHaveTextContent('artificial');
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(screen.queryByText(/Differs from identifAI/u)).toBeNull());
  });

  it('can be a blind first look: nothing of the answer is on the page until it is made', async () => {
    blindPreference.set(true);
    answerWith(buildVideoFound(contested));
    const { user } = await openVideoPage();
    expect(await screen.findByText('Scores are hidden until you have decided.')).toBeVisible();
    expect(document.body).not.toHaveTextContent(/artificial|0\.600|Majority/u);
    await user.keyboard('2');
    await user.keyboard('s');
    expect(await screen.findByText(/Agrees with identifAI, which said AI-made/u)).toBeVisible();
    expect(screen.getByText(/before seeing the scores/u, { selector: 'p' })).toBeVisible();
  });

  it('is saved and the next video of the batch opened with one key', async () => {
    sessionStorage.setItem(
      'verdict-desk:queue',
      JSON.stringify({ version: 1, identifiers: ['video-1', 'video-2'], href: '/batch' }),
    );
    answerWith(buildVideoFound(contested));
    const { history, user } = await openVideoPage('?from=%2Fbatch%3Fsort%3Dname');
    expect(await screen.findByText('Video 1 of 2')).toBeVisible();
    await user.keyboard('3');
    await user.keyboard('n');
    await waitFor(() => expect(history.location.pathname).toBe('/video/video-2'));
    expect(history.location.search).toContain('from=');
  });
});

it('leads back to the batch as it was left, and nowhere else', async () => {
  answerWith(buildVideoFound(contested));
  const { history, user } = await openVideoPage('?from=%2Fbatch%3Fsort%3Dname');
  await user.click(screen.getByRole('link', { name: 'Back to the batch' }));
  await waitFor(() => expect(history.location.href).toBe('/batch?sort=name'));
});
