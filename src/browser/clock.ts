import { useSyncExternalStore } from 'react';

/** The current time in milliseconds, moving on once a second while a component shows it. */
export function useClock(): number {
  return useSyncExternalStore(subscribe, readSecond);
}

function subscribe(listener: () => void): () => void {
  const timer = setInterval(listener, 1_000);
  return () => clearInterval(timer);
}

/** Whole seconds, so that two reads in a row agree. */
function readSecond(): number {
  return Math.floor(Date.now() / 1_000) * 1_000;
}
