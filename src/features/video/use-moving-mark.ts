import { type RefObject, useCallback, useEffect, useRef } from 'react';

/** How long after the last step something still counts as moving. */
const restMs = 500;

/**
 * Marks an element while something in it moves, without a render: its style lets parts far from the screen rest then, so
 * that a frame of a moving timeline costs what is in sight and not the whole page.
 */
export function useMovingMark(ref: RefObject<HTMLElement | null>): () => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // Outside React: a timer.
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback(() => {
    const element = ref.current;
    if (element === null) return;
    if (element.dataset['moving'] !== 'true') element.dataset['moving'] = 'true';
    clearTimeout(timer.current);
    timer.current = setTimeout(() => delete element.dataset['moving'], restMs);
  }, [ref]);
}
