import '#app/configure-zod.ts';
import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import '#ui/base.css';
import { startTransition, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from '#app/app.tsx';
import { createQueryClient } from '#app/query-client.ts';
import { reportFailures } from '#app/report-failures.ts';
import { createAppRouter } from '#app/router.tsx';
import { applyTheme } from '#app/theme.ts';
import { metaQuery } from '#api/queries.ts';
import { removeExpired } from '#browser/database.ts';

applyTheme();
reportFailures(window);

/** How long the first paint waits for the page's code and for the server's description of itself. */
const longestWaitMs = 500;

/**
 * The first thing drawn is then the page itself, under the banner that belongs to it, and nothing moves later. A server or a
 * network that is slow is not waited for.
 */
async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no #root.');
  const router = createAppRouter();
  const queryClient = createQueryClient();
  const late = new Promise((resolve) => {
    setTimeout(resolve, longestWaitMs);
  });
  // A server that cannot be reached is said on the page.
  const described = queryClient.query(metaQuery).catch(() => null);
  await Promise.race([Promise.all([described, router.load()]), late]);
  // As a transition it is drawn in slices between which the browser can answer.
  startTransition(() => {
    createRoot(root).render(
      <StrictMode>
        <App router={router} queryClient={queryClient} />
      </StrictMode>,
    );
  });
  await removeExpired();
}

void start();
