import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouterHistory,
} from '@tanstack/react-router';
import { videoQueries } from '#api/queries.ts';
import { batchSearchSchema } from '#features/batch/batch-search.ts';
import { IntakePage } from '#features/intake/intake-page.tsx';
import { reportSearchSchema } from '#features/report/report-search.ts';
import { videoSearchSchema } from '#features/video/video-search.ts';
import { ErrorScreen } from './screens/error-screen.tsx';
import { NotFoundScreen } from './screens/not-found-screen.tsx';
import { PendingScreen } from './screens/pending-screen.tsx';
import { parseSearch, stringifySearch } from './search-codec.ts';
import { Shell } from './shell/shell.tsx';

type RouterContext = { queryClient: QueryClient };

const root = createRootRouteWithContext<RouterContext>()({
  component: Shell,
  notFoundComponent: NotFoundScreen,
});

const intakeRoute = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: IntakePage,
  staticData: { title: 'Look up' },
});

const batchPage = lazyRouteComponent(() => import('./screens/batch-screen.tsx'), 'BatchScreen');

const batchRoute = createRoute({
  getParentRoute: () => root,
  path: '/batch',
  validateSearch: batchSearchSchema,
  component: batchPage,
  staticData: { title: 'Verdicts' },
});

const listRoute = createRoute({
  getParentRoute: () => root,
  path: '/batch/$listId',
  validateSearch: batchSearchSchema,
  component: batchPage,
  staticData: { title: 'Verdicts' },
});

const videoRoute = createRoute({
  getParentRoute: () => root,
  path: '/video/$identifier',
  validateSearch: videoSearchSchema,
  component: lazyRouteComponent(() => import('./screens/video-screen.tsx'), 'VideoScreen'),
  loader: ({ context, params, cause }) => {
    // The answer is fetched while the page's code is; the page itself waits for it and says what went wrong.
    if (cause === 'enter')
      context.queryClient.query(videoQueries.detail(params.identifier)).catch(() => null);
  },
  staticData: { title: 'Video' },
});

const reportRoute = createRoute({
  getParentRoute: () => root,
  path: '/report',
  validateSearch: reportSearchSchema,
  component: lazyRouteComponent(() => import('#features/report/report-page.tsx'), 'ReportPage'),
  staticData: { title: 'Report' },
});

const verifyRoute = createRoute({
  getParentRoute: () => root,
  path: '/verify',
  component: lazyRouteComponent(() => import('#features/report/verify-page.tsx'), 'VerifyPage'),
  staticData: { title: 'Check a bundle' },
});

const routeTree = root.addChildren([
  intakeRoute,
  batchRoute,
  listRoute,
  videoRoute,
  reportRoute,
  verifyRoute,
]);

/** All addresses of the application. Pages other than the first load on demand, as soon as a link to them is pointed at. */
export function createAppRouter(queryClient: QueryClient, history?: RouterHistory) {
  return createRouter({
    routeTree,
    context: { queryClient },
    parseSearch,
    stringifySearch,
    scrollRestoration: true,
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    defaultPendingMs: 150,
    defaultPendingMinMs: 0,
    defaultPendingComponent: PendingScreen,
    defaultErrorComponent: ErrorScreen,
    defaultNotFoundComponent: NotFoundScreen,
    ...(history === undefined ? {} : { history }),
  });
}

export type AppRouter = ReturnType<typeof createAppRouter>;

declare module '@tanstack/react-router' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be merged
  interface Register {
    router: AppRouter;
  }
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be merged
  interface StaticDataRouteOption {
    /** Names the page in the browser's title and to screen readers. */
    title?: string;
  }
}
