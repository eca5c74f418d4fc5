import { useCallback, useState } from 'react';
import type { FrameGrabber } from '#browser/frame-grabber.ts';
import { assumedFrameTime } from '#domain/even-frames.ts';
import type { PictureSize } from '#domain/video/boxes.ts';
import { useOwnPictures } from '#features/video/audio/playback.tsx';

export type OwnPicture = {
  grabber: FrameGrabber;
  seconds: number;
  /** Of the reader's video; null until its first picture is there. */
  size: PictureSize | null;
  onSize: (size: { width: number; height: number }) => void;
};

/** The reader's own file where a frame would lie; null until they assume evenly spaced frames. */
export function useOwnPicture(position: number, frames: number): OwnPicture | null {
  const pictures = useOwnPictures();
  const [size, setSize] = useState<PictureSize | null>(null);
  // Identity matters: a new callback would take the picture again. The same size again draws nothing again.
  const onSize = useCallback<OwnPicture['onSize']>(
    ({ width, height }) =>
      setSize((before) =>
        before?.width === width && before.height === height ? before : { of: 'file', width, height },
      ),
    [],
  );
  if (pictures === null) return null;
  const { grabber, duration } = pictures;
  return { grabber, seconds: assumedFrameTime(position, frames, duration), size, onSize };
}
