import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { KeysProvider } from '#ui/keys/keys.tsx';

/** Draws a part of a page inside a router of its own, so that its links and addresses work. */
export async function renderPart(part: () => ReactNode) {
  const root = createRootRoute({ component: () => <main aria-label="part">{part()}</main> });
  const router = createRouter({ routeTree: root, history: createMemoryHistory() });
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <QueryClientProvider client={client}>
      <KeysProvider>
        <RouterProvider router={router} />
      </KeysProvider>
    </QueryClientProvider>,
  );
  await screen.findByRole('main', { name: 'part' });
  return { search: (): Record<string, unknown> => ({ ...router.state.location.search }) };
}
