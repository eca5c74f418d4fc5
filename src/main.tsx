import '#app/configure-zod.ts';
import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import '#ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from '#app/app.tsx';
import { createQueryClient } from '#app/query-client.ts';
import { reportFailures } from '#app/report-failures.ts';
import { createAppRouter } from '#app/router.tsx';
import { applyTheme } from '#app/theme.ts';
import { removeExpired } from '#browser/database.ts';

applyTheme();
reportFailures(window);

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root.');

createRoot(root).render(
  <StrictMode>
    <App router={createAppRouter()} queryClient={createQueryClient()} />
  </StrictMode>,
);

void removeExpired();
