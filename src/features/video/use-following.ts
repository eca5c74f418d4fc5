import { startTransition, useEffect, useRef, useState } from 'react';

/** What follows is drawn at most so often: the eye reads no more, and the strip keeps its sixty frames a second. */
const restMs = 80;

/** The value, a moment later while it changes quickly: the first change at once, then the newest of every rest. */
export function useFollowing<T>(value: T): T {
  const [followed, setFollowed] = useState(value);
  const drawnAt = useRef(0);
  // Outside React: a timer.
  useEffect(() => {
    const timer = setTimeout(
      () => {
        drawnAt.current = performance.now();
        startTransition(() => setFollowed(value));
      },
      Math.max(0, drawnAt.current + restMs - performance.now()),
    );
    return () => clearTimeout(timer);
  }, [value]);
  return followed;
}
