import { useEffect, useRef, useState } from 'react';
import type { FrameGrabber } from '#browser/frame-grabber.ts';
import styles from './own-frame.module.css';

type OwnFrameProps = {
  grabber: FrameGrabber | null;
  seconds: number;
  /** Width on screen in CSS pixels. */
  width: number;
  /** A tile fills its place; a stage is as high as its picture, and its picture goes before those of tiles. */
  fit: 'tile' | 'stage';
  /** Says what the picture shows; left out where words beside it do. */
  alt?: string;
  onSize?: (size: { width: number; height: number }) => void;
};

/** One picture of the reader's own file, drawn when it comes into view. */
export function OwnFrame({ grabber, seconds, width, fit, alt, onSize }: OwnFrameProps) {
  const ref = useRef<HTMLCanvasElement>(null);
  /** Of which moment the picture is; it is on its way while that is another one. */
  const [drawn, setDrawn] = useState<{ seconds: number; isShown: boolean } | null>(null);

  // Outside React: the canvas and the video the picture is taken from.
  useEffect(() => {
    const wanted = new AbortController();
    const draw = async () => {
      const wish = { width: width * window.devicePixelRatio, signal: wanted.signal, urgent: fit === 'stage' };
      const picture = await grabber?.grab(seconds, wish);
      if (wanted.signal.aborted || picture === undefined) return;
      setDrawn({ seconds, isShown: picture !== null });
      if (picture !== null) {
        paint(ref.current, picture.bitmap);
        onSize?.(picture.video);
      }
    };
    void draw();
    return () => wanted.abort();
  }, [grabber, seconds, width, fit, onSize]);

  const isCurrent = drawn !== null && drawn.seconds === seconds;
  const state = isCurrent ? (drawn.isShown ? 'shown' : 'none') : 'waiting';
  return (
    <span className={styles['frame']} data-state={state} data-fit={fit}>
      <canvas
        ref={ref}
        {...(alt === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': alt })}
      />
      {state === 'none' && <span className={styles['none']}>no picture</span>}
    </span>
  );
}

function paint(canvas: HTMLCanvasElement | null, picture: ImageBitmap): void {
  if (canvas !== null) {
    canvas.width = picture.width;
    canvas.height = picture.height;
    canvas.getContext('2d')?.drawImage(picture, 0, 0);
  }
  picture.close();
}
