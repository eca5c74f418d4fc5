import { useEffect } from 'react';
import { BatchPage } from '#features/batch/batch-page.tsx';
import { ExportMenu } from '#features/report/export-menu.tsx';

/** Safari has no idle callback: by then the first rows stand. */
const restMs = 1000;

/** Joins the batch with the report feature's downloads, and has the code of a video's page ready when one is opened. */
export function BatchScreen() {
  // Outside React: the network. What comes next is nearly always a video, by key or finger without resting on its link.
  useEffect(() => whenIdle(() => void import('./video-screen.tsx').catch(() => null)), []);
  return <BatchPage ExportMenu={ExportMenu} />;
}

/** Runs something once the browser has nothing else to do, and gives the way to call it off. */
function whenIdle(run: () => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const handle = requestIdleCallback(run);
    return () => cancelIdleCallback(handle);
  }
  const timer = setTimeout(run, restMs);
  return () => clearTimeout(timer);
}
