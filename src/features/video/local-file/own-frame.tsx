import { useEffect, useRef, useState } from 'react';
import type { FrameGrabber } from '#browser/frame-grabber.ts';
import styles from './even-frames.module.css';

type Props = { grabber: FrameGrabber | null; seconds: number; width: number };

/** One picture of the reader's own file, drawn when it comes into view. */
export function OwnFrame({ grabber, seconds, width }: Props) {
  const ref = useRef<HTMLCanvasElement>(null);
  const [state, setState] = useState<'waiting' | 'shown' | 'none'>('waiting');

  // Outside React: the canvas and the video the picture is taken from.
  useEffect(() => {
    let gone = false;
    const draw = async () => {
      const picture = await grabber?.grab(seconds, width * window.devicePixelRatio);
      if (gone || picture === undefined) return;
      const canvas = ref.current;
      setState(picture === null ? 'none' : 'shown');
      if (picture === null || canvas === null) return;
      canvas.width = picture.width;
      canvas.height = picture.height;
      canvas.getContext('2d')?.drawImage(picture, 0, 0);
      picture.close();
    };
    void draw();
    return () => {
      gone = true;
    };
  }, [grabber, seconds, width]);

  return (
    <span className={styles['picture']} data-state={state}>
      <canvas ref={ref} aria-hidden />
      {state === 'none' && <span className={styles['none']}>no picture</span>}
    </span>
  );
}
