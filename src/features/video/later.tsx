import { type ReactNode, startTransition, useEffect, useState } from 'react';

/** Parts that wait for their turn. */
const waiting = new Set<() => void>();
let isRunning = false;

/**
 * Draws its children once what is around them has been painted: the sentence, the strips and the timelines are there
 * first. The long parts follow one after the other, each as soon as the one before it stands, so that none of them holds
 * up the page for long and no frame goes by unused.
 */
export function Later({ children }: { children: ReactNode }) {
  const [isDue, setDue] = useState(false);
  // Outside React: the browser's painting.
  useEffect(() => waitForTurn(() => startTransition(() => setDue(true))), []);
  useEffect(() => {
    if (isDue) takeTurn();
  }, [isDue]);
  return isDue ? children : <div aria-busy="true" />;
}

/** Gives the way to step out of the row, or to hand the turn on: a part that leaves the page never stands. */
function waitForTurn(show: () => void): () => void {
  waiting.add(show);
  if (!isRunning) {
    isRunning = true;
    // After the next frame, in which the canvases draw.
    requestAnimationFrame(() => setTimeout(takeTurn, 0));
  }
  return () => {
    if (!waiting.delete(show) && isRunning) takeTurn();
  };
}

function takeTurn(): void {
  const [next] = waiting;
  isRunning = next !== undefined;
  if (next === undefined) return;
  waiting.delete(next);
  next();
}
