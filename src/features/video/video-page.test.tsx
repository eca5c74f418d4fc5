import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { clearDatabase } from '#browser/database.ts';
import { removeDecision } from '#browser/decisions.ts';
import type { VideoOutcome } from '#contract/lookup.ts';
import type { Video } from '#contract/video.ts';
import {
  buildFrame,
  buildModelResult,
  buildSource,
  buildVerdict,
  buildVideo,
  buildVideoFound,
} from '#testing/builders.ts';
import { KeysProvider } from '#ui/keys/keys.tsx';
import { blindPreference } from './decision/decision-preferences.ts';
import { VideoPage } from './video-page.tsx';
import { videoSearchSchema } from './video-search.ts';

/* The page is large: asking for the computed style of every element would take most of the time. */
configure({ defaultHidden: true, asyncUtilTimeout: 8000 });

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

let answer: VideoOutcome | Response;

beforeEach(async () => {
  await clearDatabase();
  await removeDecision('video-1');
  blindPreference.set(false);
  vi.stubGlobal('fetch', (path: string) => {
    if (path.endsWith('/heatmap')) return Promise.resolve(new Response('png'));
    return Promise.resolve(answer instanceof Response ? answer.clone() : Response.json(answer));
  });
  URL.createObjectURL = () => 'blob:heatmap';
  URL.revokeObjectURL = () => {};
  HTMLCanvasElement.prototype.getContext = () => null;
});

afterEach(() => {
  vi.unstubAllGlobals();
  sessionStorage.clear();
});

async function open(search = '') {
  const root = createRootRoute();
  const page = createRoute({
    getParentRoute: () => root,
    path: '/video/$identifier',
    validateSearch: videoSearchSchema,
    component: () => <VideoPage ExportMenu={() => <button type="button">Export</button>} />,
  });
  const other = createRoute({
    getParentRoute: () => root,
    path: '/batch',
    component: () => <h1>The batch</h1>,
  });
  const history = createMemoryHistory({ initialEntries: [`/video/video-1${search}`] });
  const router = createRouter({ routeTree: root.addChildren([page, other]), history });
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <QueryClientProvider client={client}>
      <KeysProvider>
        <RouterProvider router={router} />
      </KeysProvider>
    </QueryClientProvider>,
  );
  await screen.findByRole('heading', { level: 1, name: /^(?!Loading)/u });
  return { history, user: userEvent.setup() };
}

const frame = (number: number) => screen.findByRole('article', { name: `Frame ${number}` });

describe('the page of a video', () => {
  it('says the sentence first and names every contradiction', async () => {
    answer = buildVideoFound(contested);
    await open();
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
    answer = buildVideoFound(contested);
    await open();
    const panel = await frame(2);
    expect(within(panel).getByText('Ardē')).toBeVisible();
    expect(within(panel).getAllByText('0.900')).toHaveLength(2);
    expect(screen.getByRole('slider', { name: 'Selected frame' })).toHaveAttribute(
      'aria-valuetext',
      'Frame 2: AI-made 0.800; models: 1 artificial, 1 human',
    );
  });

  it('moves through the frames by key and writes where it rests into the address', async () => {
    answer = buildVideoFound(contested);
    const { history, user } = await open();
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
    answer = buildVideoFound(contested);
    const { history, user } = await open('?frame=2');
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
    answer = buildVideoFound(contested);
    await open('?heuristic=Majority&frame=0&filter=human');
    expect(await frame(1)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Human 1' })).toHaveAttribute('aria-pressed', 'true');
  });

  it('goes to the frame and filter that a contradiction is about', async () => {
    answer = buildVideoFound(contested);
    const { history, user } = await open();
    await user.click(screen.getByRole('link', { name: /1 of 5 frames says human/u }));
    await waitFor(() => expect(history.location.search).toContain('filter=human'));
    expect(await frame(3)).toBeVisible();
  });

  it('steps to the next match by key', async () => {
    answer = buildVideoFound(contested);
    const { user } = await open('?frame=0&filter=errored');
    await frame(1);
    await user.keyboard('m');
    expect(await frame(4)).toBeVisible();
    await user.keyboard('k');
    expect(await frame(3)).toBeVisible();
  });

  it('fetches a heatmap only when asked', async () => {
    answer = buildVideoFound(contested);
    const { user } = await open('?frame=1');
    expect(screen.queryByRole('img', { name: /Heatmap of frame 2/u })).toBeNull();
    await user.click(await screen.findByRole('button', { name: 'Show heatmap' }));
    expect(await screen.findByRole('img', { name: /Heatmap of frame 2/u })).toBeVisible();
    expect(screen.getByRole('slider', { name: 'Heatmap opacity' })).toBeInTheDocument();
  });

  it('keeps media hidden that was flagged or not checked, until it is revealed', async () => {
    const unchecked = { gap: 'null' } as const;
    answer = buildVideoFound({
      ...contested,
      nsfw: unchecked,
      frames: [buildFrame({ hasHeatmap: true, nsfw: unchecked })],
    });
    const { user } = await open();
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
    answer = buildVideoFound({ frames: [buildFrame({ detections: [detection] })] });
    await open();
    const panel = await frame(1);
    expect(panel).toHaveTextContent('Assumed: corners are shares of the frame');
    expect(panel).toHaveTextContent('1 AI-made');
    expect(panel).toHaveTextContent('0.770');
  });

  it('checks Average and Majority by the inferred rule and says that others are not published', async () => {
    answer = buildVideoFound({ verdicts: [buildVerdict(), buildVerdict({ heuristic: 'TopRelevant' })] });
    const { user } = await open();
    expect(await screen.findByText(/5 of 5 frames match the inferred rule/u)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'TopRelevant' }));
    expect(await screen.findByRole('heading', { name: 'How TopRelevant reached its verdict' })).toBeVisible();
    expect(screen.queryByText(/match the inferred rule \(within/u)).toBeNull();
  });
});

describe('a video without a verdict', () => {
  it.each<[string, Partial<Video>, string]>([
    ['processing', { status: 'new', frames: [] }, 'has not finished'],
    ['errored', { status: 'errored', errors: 'no video stream', frames: [] }, 'failed'],
    ['unknown', { verdict: buildVerdict({ unknown: true }), frames: [] }, 'could not tell'],
    ['finished without one', { verdict: { gap: 'null' }, frames: [] }, 'gave no verdict'],
  ])('that is %s says so and never “identifAI says”', async (_, overrides, text) => {
    answer = buildVideoFound(overrides);
    await open();
    const headline = screen.getByRole('region', { name: 'What identifAI says' });
    expect(headline).toHaveTextContent(text);
    expect(headline).not.toHaveTextContent('identifAI says');
  });

  it('that failed says beside its sentence what the service gave as the reason', async () => {
    answer = buildVideoFound({ status: 'errored', errors: 'no video stream', frames: [] });
    await open();
    const headline = screen.getByRole('region', { name: 'What identifAI says' });
    expect(headline).toHaveTextContent('errors as given: no video stream');
    expect(within(headline).getByRole('button', { name: /Where from\? \/errors/u })).toBeInTheDocument();
  });

  it('that was not returned says that this means nothing', async () => {
    answer = { identifier: 'video-1', kind: 'not_returned', asOf: '2026-11-22T09:00:00Z' };
    await open();
    expect(screen.getByText(/That says nothing about the video/u)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Ask again' })).toBeVisible();
  });

  it('whose answer held something that belongs to nobody is not called deleted', async () => {
    answer = {
      identifier: 'video-1',
      kind: 'not_returned',
      asOf: '2026-11-22T09:00:00Z',
      unidentified: 1,
    };
    await open();
    expect(screen.getByText(/held 1 row under no identifier it was asked for/u)).toBeVisible();
    expect(screen.queryByText(/deleted/u)).toBeNull();
  });

  it('that came twice shows both answers and prefers none', async () => {
    answer = {
      identifier: 'video-1',
      kind: 'conflict',
      videos: [buildVideo(), buildVideo({ verdict: human })],
      sources: [buildSource(), buildSource({ pointer: '/1' })],
      fieldNames: {},
    };
    await open();
    const rows = within(screen.getByRole('region', { name: 'The different answers' })).getAllByRole(
      'listitem',
    );
    expect(rows).toHaveLength(2);
    expect(rows[1]).toHaveTextContent('identifAI says human');
  });

  it('that could not be read at all is an error with its reason, not an empty page', async () => {
    answer = Response.json(
      {
        error: {
          code: 'upstream_timeout',
          message: 'identifAI took too long.',
          retryable: true,
          requestId: 'r-7',
        },
      },
      { status: 504 },
    );
    await open();
    expect(await screen.findByRole('alert')).toHaveTextContent('identifAI took too long.');
    expect(screen.getByRole('alert')).toHaveTextContent('r-7');
  });
});

describe('the reviewer’s decision', () => {
  it('is kept beside the machine’s verdict, named as a contradiction, and can be undone', async () => {
    answer = buildVideoFound(contested);
    const { user } = await open();
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
    answer = buildVideoFound(contested);
    const { user } = await open();
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
    answer = buildVideoFound(contested);
    const { history, user } = await open('?from=%2Fbatch%3Fsort%3Dname');
    expect(await screen.findByText('Video 1 of 2')).toBeVisible();
    await user.keyboard('3');
    await user.keyboard('n');
    await waitFor(() => expect(history.location.pathname).toBe('/video/video-2'));
    expect(history.location.search).toContain('from=');
  });
});

it('leads back to the batch as it was left, and nowhere else', async () => {
  answer = buildVideoFound(contested);
  const { history, user } = await open('?from=%2Fbatch%3Fsort%3Dname');
  await user.click(screen.getByRole('link', { name: 'Back to the batch' }));
  await waitFor(() => expect(history.location.href).toBe('/batch?sort=name'));
});
