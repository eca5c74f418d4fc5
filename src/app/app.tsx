import { CSPProvider } from '@base-ui/react/csp-provider';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { ErrorBoundary } from '#ui/async/error-boundary.tsx';
import { KeysProvider } from '#ui/keys/keys.tsx';
import { ToastProvider } from '#ui/toast.tsx';
import type { AppRouter } from './router.tsx';

/** Everything that surrounds the pages. The page's policy allows no style elements, so Base UI must not make any. */
export function App({ router, queryClient }: { router: AppRouter; queryClient: QueryClient }) {
  return (
    <ErrorBoundary what="Verdict Desk">
      <CSPProvider disableStyleElements>
        <QueryClientProvider client={queryClient}>
          <ToastProvider>
            <KeysProvider>
              <RouterProvider router={router} />
            </KeysProvider>
          </ToastProvider>
        </QueryClientProvider>
      </CSPProvider>
    </ErrorBoundary>
  );
}
