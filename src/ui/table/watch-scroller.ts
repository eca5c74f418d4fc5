import { flushSync } from 'react-dom';

/** Draws a change: within the frame that scrolls, or when React sees fit. */
export type Show = (change: () => void) => void;

type Watched = {
  /** Size of the view in CSS pixels until it has been measured. */
  size: number;
  measure: () => number;
  look: (size: number, show: Show) => void;
};

/**
 * Looks at each scroll of an element and each change of its size. The size is kept between, because asking for it while
 * scrolling would lay the page out in the middle of the step. Gives the way to stop.
 */
export function watchScroller(element: HTMLElement, { size, measure, look }: Watched): () => void {
  let latest = size;
  // Within the frame that scrolls: later, and the view would show a gap first.
  const handleScroll = () => look(latest, flushSync);
  const observer = new ResizeObserver(() => {
    latest = measure();
    look(latest, (change) => change());
  });
  observer.observe(element);
  element.addEventListener('scroll', handleScroll, { passive: true });
  return () => {
    observer.disconnect();
    element.removeEventListener('scroll', handleScroll);
  };
}
