import { useEffect, useRef } from 'react';
import { usePlayback } from './playback.tsx';

/** Where the reader's own file plays, once it matches: beside the timelines. */
export function PlayerSlot() {
  const ref = useRef<HTMLDivElement>(null);
  const { change } = usePlayback();
  // Outside React: the element itself, which the part that holds the file draws into.
  useEffect(() => {
    change({ slot: ref.current });
    return () => change({ slot: null });
  }, [change]);
  return <div ref={ref} />;
}
