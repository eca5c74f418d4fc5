import { startTransition, useEffect, useRef, useState } from 'react';

/** Changes that come faster than a hand taps belong to one movement: a key held down, a pointer dragged. */
const tapMs = 100;
/** Within a movement what follows is drawn at most so often: the strip keeps its sixty frames a second. */
const restMs = 400;

/** The value, at once when a step stands alone; within a quick movement now and then, and as soon as it rests. */
export function useFollowing<T>(value: T): T {
  const [followed, setFollowed] = useState(value);
  const drawnAt = useRef(-Infinity);
  const changedAt = useRef(-Infinity);
  // Outside React: a timer.
  useEffect(() => {
    const now = performance.now();
    const isMoving = now - changedAt.current < tapMs;
    changedAt.current = now;
    const timer = setTimeout(
      () => {
        drawnAt.current = performance.now();
        startTransition(() => setFollowed(value));
      },
      isMoving ? Math.min(tapMs, Math.max(0, drawnAt.current + restMs - now)) : 0,
    );
    return () => clearTimeout(timer);
  }, [value]);
  return followed;
}
