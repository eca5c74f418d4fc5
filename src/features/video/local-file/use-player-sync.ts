import { type RefObject, useEffect } from 'react';
import type { Playhead } from '#ui/timeline/playhead.ts';

type Options = {
  playhead: Playhead;
  /** The stretch to repeat, in seconds; null = play on. */
  loop: { start: number; end: number } | null;
};

/** Keeps a media element and the shared playhead in step, whichever of the two moves. */
export function usePlayerSync(ref: RefObject<HTMLVideoElement | null>, { playhead, loop }: Options): void {
  // Outside React: the media element.
  useEffect(() => {
    const video = ref.current;
    if (video === null) return undefined;
    let frame = 0;
    const report = () => playhead.move(video.currentTime, 'media');
    const tick = () => {
      if (loop !== null && video.currentTime >= loop.end) video.currentTime = loop.start;
      report();
      if (!video.paused && !video.ended) frame = requestAnimationFrame(tick);
    };
    const start = () => {
      if (loop !== null && (video.currentTime < loop.start || video.currentTime >= loop.end))
        video.currentTime = loop.start;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(tick);
    };
    const follow = playhead.subscribe((seconds, by) => {
      if (by === 'person')
        video.currentTime = Number.isFinite(video.duration) ? Math.min(seconds, video.duration) : seconds;
    });
    video.addEventListener('play', start);
    video.addEventListener('seeked', report);
    if (!video.paused) start();
    return () => {
      cancelAnimationFrame(frame);
      follow();
      video.removeEventListener('play', start);
      video.removeEventListener('seeked', report);
    };
  }, [ref, playhead, loop]);
}
