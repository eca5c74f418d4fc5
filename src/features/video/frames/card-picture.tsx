import { EyeOff } from 'lucide-react';
import { assumedFrameTime } from '#domain/even-frames.ts';
import type { OwnPictures } from '#features/video/audio/playback.tsx';
import { OwnFrame } from '#features/video/local-file/own-frame.tsx';
import styles from './card-picture.module.css';

type CardPictureProps = {
  pictures: OwnPictures;
  position: number;
  frames: number;
  /** It may be sensitive, and the reader has not asked for it. */
  hidden: boolean;
};

/** What the reader's own file shows where a frame is assumed to lie. */
export function CardPicture({ pictures: { grabber, duration }, position, frames, hidden }: CardPictureProps) {
  return (
    <span className={styles['picture']} data-hidden={hidden}>
      {hidden ? (
        <EyeOff size={14} role="img" aria-label="picture hidden" />
      ) : (
        <OwnFrame
          grabber={grabber}
          seconds={assumedFrameTime(position, frames, duration)}
          width={100}
          fit="tile"
        />
      )}
    </span>
  );
}
