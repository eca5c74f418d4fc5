import { useEffect, useEffectEvent, useState } from 'react';
import { usePageState } from './use-page-state.ts';

/** How long the selection rests before it is written into the address: browsers limit how often that may happen. */
const settleMs = 250;

/**
 * The selected frame. It moves at once, so that scrubbing through thousands of frames is smooth, and reaches the address
 * when it rests. A frame that the video does not have falls back.
 */
export function useSelectedFrame(count: number, fallback: number): [number, (position: number) => void] {
  const { search, update } = usePageState();
  const [moving, setMoving] = useState<number | null>(null);

  const settle = useEffectEvent((position: number) => {
    update({ frame: position }, { replace: true });
    setMoving(null);
  });
  // Outside React: a timer.
  useEffect(() => {
    if (moving === null) return undefined;
    const timer = setTimeout(() => settle(moving), settleMs);
    return () => clearTimeout(timer);
  }, [moving]);

  const wanted = moving ?? search.frame ?? fallback;
  return [wanted < count ? wanted : fallback, setMoving];
}
