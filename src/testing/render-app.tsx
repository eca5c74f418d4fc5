import { createMemoryHistory } from '@tanstack/react-router';
import { render, type RenderResult } from '@testing-library/react';
import { vi } from 'vitest';
import { App } from '#app/app.tsx';
import { createQueryClient } from '#app/query-client.ts';
import { type AppRouter, createAppRouter } from '#app/router.tsx';
import type { RunningProxy } from './start-proxy.ts';

/** Draws the whole application at an address, with the real router and query client, in front of a proxy. */
export function renderApp(
  path: string,
  { fetch }: Pick<RunningProxy, 'fetch'>,
): RenderResult & { router: AppRouter } {
  vi.stubGlobal('fetch', fetch);
  vi.stubGlobal('scrollTo', () => {});
  const queryClient = createQueryClient();
  const router = createAppRouter(queryClient, createMemoryHistory({ initialEntries: [path] }));
  return { router, ...render(<App router={router} queryClient={queryClient} />) };
}
