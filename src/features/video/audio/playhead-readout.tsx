import { memo, use, useEffect, useRef } from 'react';
import { MovingContext } from '#features/video/moving-context.ts';
import type { Playhead } from '#ui/timeline/playhead.ts';
import styles from './clip-timeline.module.css';

type Props = { playhead: Playhead; describe: (seconds: number) => string };

/** The playhead in words for the eye; the slider itself says the same to screen readers. */
export const PlayheadReadout = memo(function PlayheadReadout({ playhead, describe }: Props) {
  const ref = useRef<HTMLParagraphElement>(null);
  const markMoving = use(MovingContext);
  // Outside React: the playhead moves many times a second.
  useEffect(() => {
    const write = (seconds: number) => {
      if (ref.current !== null) ref.current.textContent = describe(seconds);
    };
    write(playhead.seconds());
    return playhead.subscribe((seconds) => {
      markMoving();
      write(seconds);
    });
  }, [playhead, describe, markMoving]);
  return <p ref={ref} className={styles['readout']} aria-hidden />;
});
