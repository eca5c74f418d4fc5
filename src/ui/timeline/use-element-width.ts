import { type RefObject, useLayoutEffect, useState } from 'react';

/** Width of an element's content in CSS pixels, 0 until it is laid out. */
export function useElementWidth(ref: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  // Outside React: the browser's layout. Asked before the first paint, so that drawings are in the first frame.
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    // As whole pixels that fit, like the observer's below: rounded up, everything would be drawn twice.
    setWidth(Math.min(element.clientWidth, Math.floor(element.getBoundingClientRect().width)));
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setWidth(Math.floor(entry.contentRect.width));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return width;
}
