import { QueryClient } from '@tanstack/react-query';
import { retryDelay, shouldRetry } from '#api/retry.ts';

/**
 * One cache for everything that came through the proxy. The proxy may run on this very machine, so queries also
 * run while the browser thinks it is offline; a window that comes back does not spend quota by itself.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { networkMode: 'always', retry: shouldRetry, retryDelay, refetchOnWindowFocus: false },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
