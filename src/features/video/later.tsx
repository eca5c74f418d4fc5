import { type ReactNode, startTransition, useEffect, useState } from 'react';

/** Parts that wait for their turn, and whether they are short. */
const waiting = new Map<() => void, boolean>();
let isRunning = false;

type LaterProps = {
  children: ReactNode;
  /** Little to draw: comes after the long parts, together with all other short ones. */
  short?: boolean;
};

/**
 * Draws its children once what is around them has been painted: the sentence, the strips and the timelines are there
 * first. The long parts follow one after the other, each as soon as the one before it stands, so that none of them holds
 * up the page for long and no frame goes by unused.
 */
export function Later({ children, short = false }: LaterProps) {
  const [isDue, setDue] = useState(false);
  // Outside React: the browser's painting.
  useEffect(() => waitForTurn(() => startTransition(() => setDue(true)), short), [short]);
  useEffect(() => {
    if (isDue) takeTurn();
  }, [isDue]);
  return isDue ? children : <div aria-busy="true" />;
}

/** Gives the way to step out of the row, or to hand the turn on: a part that leaves the page never stands. */
function waitForTurn(show: () => void, short: boolean): () => void {
  waiting.set(show, short);
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
  const long = [...waiting].find(([, short]) => !short);
  const turn = long === undefined ? [...waiting] : [long];
  isRunning = turn.length > 0;
  for (const [show] of turn) {
    waiting.delete(show);
    show();
  }
}
