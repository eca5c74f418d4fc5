import type { QueryClient } from '@tanstack/react-query';
import { metaQuery } from '#api/queries.ts';
import type { AppRouter } from './router.tsx';

/** How long the first paint waits for the page's code and for the server's description of itself. */
const longestWaitMs = 500;

/**
 * Waits until the first thing drawn can be the page itself, under the banner that belongs to it, so that nothing moves later.
 * A server or a network that is slow is not waited for.
 */
export async function readyToPaint(router: AppRouter, queryClient: QueryClient): Promise<void> {
  const late = new Promise((resolve) => {
    setTimeout(resolve, longestWaitMs);
  });
  // A server that cannot be reached is said on the page.
  const described = queryClient.query(metaQuery).catch(() => null);
  await Promise.race([Promise.all([described, router.load()]), late]);
}
