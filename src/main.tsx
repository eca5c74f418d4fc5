import '#app/configure-zod.ts';
import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import '#ui/base.css';
import { startTransition, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from '#app/app.tsx';
import { createQueryClient } from '#app/query-client.ts';
import { readyToPaint } from '#app/ready-to-paint.ts';
import { reportFailures } from '#app/report-failures.ts';
import { createAppRouter } from '#app/router.tsx';
import { applyTheme } from '#app/theme.ts';
import { removeExpired } from '#browser/database.ts';

applyTheme();
reportFailures(window);

async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no #root.');
  const queryClient = createQueryClient();
  const router = createAppRouter(queryClient);
  await readyToPaint(router, queryClient);
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
