import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { configure, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, vi } from 'vitest';
import { clearDatabase } from '#browser/database.ts';
import { removeDecision } from '#browser/decisions.ts';
import type { VideoOutcome } from '#contract/lookup.ts';
import { blindPreference } from '#features/video/decision/decision-preferences.ts';
import { VideoPage } from '#features/video/video-page.tsx';
import { videoSearchSchema } from '#features/video/video-search.ts';
import { KeysProvider } from '#ui/keys/keys.tsx';

let answer: VideoOutcome | Response;

/** What the proxy says of every video from now on. */
export function answerWith(given: VideoOutcome | Response): void {
  answer = given;
}

/** A browser that keeps nothing, before each test of a file. */
export function prepareVideoPage(): void {
  /* The page is large: asking for the computed style of every element would take most of the time. */
  configure({ defaultHidden: true, asyncUtilTimeout: 8000 });
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
}

/** Opens the page of one video, in front of a batch, and waits for its title. */
export async function openVideoPage(search = '') {
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
