import { type RefObject, useEffect, useState } from 'react';

/** Below this width, in CSS pixels, one pinned column is all there is room for. */
const narrowBelow = 600;

/** True while an element is too narrow for several pinned columns. */
export function useNarrow(element: RefObject<HTMLElement | null>): boolean {
  const [isNarrow, setNarrow] = useState(false);
  // Outside React: the width of an element, which media queries cannot tell.
  useEffect(() => {
    const region = element.current;
    if (region === null) return undefined;
    const observer = new ResizeObserver(() => {
      setNarrow(region.clientWidth < narrowBelow);
    });
    observer.observe(region);
    return () => {
      observer.disconnect();
    };
  }, [element]);
  return isNarrow;
}
