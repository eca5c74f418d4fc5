import { configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { clearDatabase } from '#browser/database.ts';
import type { LookupOutcome } from '#contract/lookup.ts';
import { buildFound } from '#testing/builders.ts';
import { renderApp } from '#testing/render-app.tsx';
import { batchLayout } from './table-preference.ts';

/* The page is large: asking for the computed style of every element would take most of the time. */
configure({ defaultHidden: true, asyncUtilTimeout: 15_000 });

const failed: LookupOutcome = {
  identifier: 'broken',
  kind: 'failed',
  error: {
    code: 'upstream_too_large',
    message: 'The answer is too long.',
    retryable: false,
    requestId: 'r-7',
  },
};

const outcomes: readonly LookupOutcome[] = [
  buildFound({ identifier: 'flood', name: 'Flood.mp4', hash: 'aa' }),
  buildFound({ identifier: 'mayor', name: 'Mayor.mp4', hash: 'bb', outcome: 'unknown', contested: null }),
  { identifier: 'gone', kind: 'not_returned', asOf: '2026-11-22T09:00:00.000Z' },
  failed,
];

const meta = {
  mode: 'demo',
  version: '1.0.0',
  upstreamOrigin: 'http://127.0.0.1:1',
  limits: { batchSize: 100, readsPerSecond: 2, readsPerMinute: 58 },
  quota: { availableAt: '2026-11-22T09:00:00.000Z', waiting: 0 },
  signing: false,
  samples: [],
};

/** The proxy's answers, by identifier; `extra` goes into the lookup's answer. */
function answering(known: readonly LookupOutcome[], extra: object = {}) {
  return (path: string, init?: RequestInit): Promise<Response> => {
    if (path !== '/api/videos/lookup') return Promise.resolve(Response.json(meta));
    const asked = typeof init?.body === 'string' ? init.body : '';
    const found = known.filter(({ identifier }) => asked.includes(`"${identifier}"`));
    return Promise.resolve(
      Response.json({
        outcomes: found,
        responses: [],
        unidentified: [],
        asOf: '2026-11-22T09:00:00.000Z',
        ...extra,
      }),
    );
  };
}

const address = '/batch?ids=flood,mayor,gone,broken';

async function openBatch(path = address, fetch = answering(outcomes)) {
  const user = userEvent.setup();
  const { router } = renderApp(path, { fetch });
  await screen.findByRole('link', { name: 'Flood.mp4' });
  return { user, router };
}

const rowNames = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getByRole('link').textContent);

beforeEach(clearDatabase);
afterEach(() => {
  localStorage.clear();
});

test('every identifier is a row in the order pasted, whatever became of it', async () => {
  await openBatch();
  expect(screen.getByRole('table', { name: 'Verdicts' })).toHaveAttribute('aria-rowcount', '5');
  expect(rowNames()).toEqual(['Flood.mp4', 'Mayor.mp4', 'gone', 'broken']);
  const broken = screen.getByRole('row', { name: /broken/ });
  expect(within(broken).getByText('Failed')).toBeInTheDocument();
  expect(within(broken).getByText('The answer is too long.')).toBeInTheDocument();
});

test('a heuristic that contradicts the main verdict is marked and counted', async () => {
  await openBatch();
  const flood = screen.getByRole('row', { name: /Flood/ });
  expect(within(flood).getByTitle('Contradicts the main verdict')).toBeInTheDocument();
  expect(within(flood).getByText('1 of 2')).toBeInTheDocument();
});

test('a failed part is said with its request, and the good rows stay', async () => {
  await openBatch();
  const notice = await screen.findByRole('alert');
  expect(notice).toHaveTextContent('1 identifier could not be looked up');
  expect(notice).toHaveTextContent('Request r-7');
  expect(notice).toHaveTextContent('All other rows are good.');
});

test('rows without an identifier are counted in a notice and never shown as rows', async () => {
  const unidentified = [{ sha256: 'ab'.repeat(32), position: 4, problems: ['no identifier'] }];
  await openBatch(address, answering(outcomes, { unidentified }));
  expect(await screen.findByText(/1 row without an identifier that was asked for/)).toBeInTheDocument();
  expect(rowNames()).toHaveLength(4);
});

test('a filter of the address is on from the start and named; hiding everything says so and can be undone', async () => {
  const { user, router } = await openBatch(`${address}&outcome=artificial`);
  expect(rowNames()).toEqual(['Flood.mp4']);
  expect(screen.getByText('1 of 4 rows')).toBeInTheDocument();
  await user.type(screen.getByRole('searchbox'), 'nothing like it');
  await screen.findByText('The filters hide every row');
  await user.click(screen.getAllByRole('button', { name: 'Clear filters' })[0] ?? document.body);
  await waitFor(() => expect(rowNames()).toHaveLength(4));
  expect(router.state.location.search).toEqual({ ids: 'flood,mayor,gone,broken' });
});

test('a header pressed just before a word is searched loses neither, and each of two quick presses counts', async () => {
  const { user, router } = await openBatch();
  const search = () => router.state.location.search;
  const frames: FrameRequestCallback[] = [];
  const held = vi.spyOn(globalThis, 'requestAnimationFrame').mockImplementation((run) => frames.push(run));
  const header = screen.getByRole('button', { name: 'Confidence' });
  await user.click(header);
  await user.click(header);
  await user.type(screen.getByRole('searchbox'), 'flood');
  await waitFor(() => expect(search()).toHaveProperty('q', 'flood'));
  held.mockRestore();
  for (const run of frames) run(0);
  await waitFor(() => expect(search()).toMatchObject({ q: 'flood', sort: 'confidence.asc' }));
});

test('an outcome of the legend filters, and Back takes it away again', async () => {
  const { user, router } = await openBatch();
  await user.click(screen.getByRole('button', { name: /^Not returned/ }));
  await waitFor(() => expect(rowNames()).toEqual(['gone']));
  router.history.back();
  await waitFor(() => expect(rowNames()).toHaveLength(4));
});

test('chosen rows are kept while filters hide them, and it is said', async () => {
  const { user } = await openBatch();
  await user.click(screen.getByRole('checkbox', { name: 'Choose Flood.mp4' }));
  await user.click(screen.getByRole('button', { name: /^Not returned/ }));
  const chosen = screen.getByRole('group', { name: 'Chosen rows' });
  await waitFor(() => expect(chosen).toHaveTextContent('1 chosen, 1 of them hidden by filters'));
});

test('a hidden column stays hidden for this person', async () => {
  batchLayout.set({ ...batchLayout.get(), hidden: ['confidence'] });
  await openBatch();
  expect(screen.queryByRole('columnheader', { name: 'Confidence' })).not.toBeInTheDocument();
  expect(screen.getByRole('columnheader', { name: 'File hash' })).toBeInTheDocument();
});

test('a list this browser does not have is said, with the way to open its file', async () => {
  renderApp('/batch/unknown', { fetch: answering([]) });
  expect(await screen.findByText('This browser does not have the list')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Open a list file' })).toBeInTheDocument();
});

test('an address without identifiers is no empty table', async () => {
  renderApp('/batch?ids=../x', { fetch: answering([]) });
  expect(await screen.findByText('No identifiers in this address')).toBeInTheDocument();
});
