import { type ReactNode, startTransition, useEffect, useState } from 'react';

/** Parts that wait for their turn. */
const waiting = new Set<() => void>();
let isRunning = false;

/**
 * Draws its children once what is around them has been painted: the sentence, the strips and the timelines are there
 * first. The long parts follow, one a frame, so that none of them holds up the page for long.
 */
export function Later({ children }: { children: ReactNode }) {
  const [isDue, setDue] = useState(false);
  // Outside React: the browser's painting.
  useEffect(() => waitForTurn(() => startTransition(() => setDue(true))), []);
  return isDue ? children : <div aria-busy="true" />;
}

function waitForTurn(show: () => void): () => void {
  waiting.add(show);
  if (!isRunning) {
    isRunning = true;
    giveTurn();
  }
  return () => void waiting.delete(show);
}

/** After the next frame, in which the canvases draw. */
function giveTurn(): void {
  requestAnimationFrame(() => setTimeout(takeTurn, 0));
}

function takeTurn(): void {
  const [next] = waiting;
  if (next === undefined) {
    isRunning = false;
    return;
  }
  waiting.delete(next);
  next();
  giveTurn();
}
