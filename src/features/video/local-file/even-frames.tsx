import { useVirtualizer } from '@tanstack/react-virtual';
import { EyeOff } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { createFrameGrabber } from '#browser/frame-grabber.ts';
import { assumedFrameTime } from '#domain/even-frames.ts';
import { usePlayback } from '#features/video/audio/playback.tsx';
import { toClock } from '#lib/clock.ts';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { Switch } from '#ui/switch.tsx';
import styles from './even-frames.module.css';
import { OwnFrame } from './own-frame.tsx';

type Props = {
  url: string;
  duration: number;
  frames: number;
  /** Why the pictures stay covered until the reader asks for them; null = they need not. */
  sensitive: string | null;
};

const tileWidth = 168;

/** Pictures of the reader's own file where its frames would lie, if they were taken at even distances. */
export function EvenFrames({ url, duration, frames, sensitive }: Props) {
  const { evenFrames, change } = usePlayback();
  const [covered, setCovered] = useState(sensitive !== null);

  // Outside React: a video element of its own, which must end with the assumption.
  useEffect(() => {
    if (!evenFrames) return undefined;
    const grabber = createFrameGrabber(url);
    change({ grabber });
    return () => {
      change({ grabber: null });
      grabber.close();
    };
  }, [evenFrames, url, change]);

  return (
    <section className={styles['section']} aria-label="Frames of your file">
      <Switch
        label="Assume evenly spaced frames"
        checked={evenFrames}
        onChange={(checked) => change({ evenFrames: checked })}
      />
      {evenFrames ? (
        <>
          <Notice tone="warning" title="An assumption, not a finding">
            identifAI states neither when its {frames} frames were taken nor how they were chosen. Below is
            what your file shows if they lie at even distances, and so are the pictures in the contact sheet
            and behind the boxes of the selected frame. Each picture may be another one than the frame that
            was analysed.
          </Notice>
          {covered ? (
            <div>
              <Button size="sm" onClick={() => setCovered(false)}>
                <EyeOff aria-hidden />
                Show the pictures ({sensitive})
              </Button>
            </div>
          ) : (
            <FrameStrip duration={duration} frames={frames} />
          )}
        </>
      ) : (
        <p className={styles['muted']}>
          The service sends no pictures and no times of frames. If you assume even distances, pictures of your
          own file are placed beside the frame numbers, marked as an assumption.
        </p>
      )}
    </section>
  );
}

function FrameStrip({ duration, frames }: Pick<Props, 'duration' | 'frames'>) {
  const { playhead, grabber } = usePlayback();
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: frames,
    horizontal: true,
    getScrollElement: () => scroller.current,
    estimateSize: () => tileWidth + 8,
    overscan: 2,
    initialRect: { width: 800, height: 160 },
  });
  return (
    <div ref={scroller} className={styles['scroller']} role="group" aria-label="Assumed frames">
      <ol className={styles['strip']} style={{ inlineSize: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((item) => {
          const seconds = assumedFrameTime(item.index, frames, duration);
          return (
            <li
              key={item.key}
              className={styles['tile']}
              style={{ transform: `translateX(${item.start}px)` }}
            >
              <button type="button" className={styles['go']} onClick={() => playhead.move(seconds, 'person')}>
                <span className={styles['picture']}>
                  <OwnFrame grabber={grabber} seconds={seconds} width={tileWidth} fit="tile" />
                </span>
                <span>
                  Frame {item.index + 1}, assumed at {toClock(seconds, 1)}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
