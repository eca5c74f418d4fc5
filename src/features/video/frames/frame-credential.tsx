import type { Frame, Video } from '#contract/video.ts';
import { isGap } from '#domain/reading.ts';
import { stateWords } from '#domain/video/conflict.ts';
import { Traced } from '#features/video/traced.tsx';
import { ReadingText } from '#ui/reading-text.tsx';
import styles from './frame-credential.module.css';

/** The state of this frame's Content Credentials, with the way to the whole of them. */
export function FrameCredential({ video, frame }: { video: Video; frame: Frame }) {
  const { c2pa } = frame;
  return (
    <p className={styles['line']}>
      <Traced at={frame.at} kind="frame" field="c2pa">
        {!isGap(c2pa) && (
          <span>
            {stateWords(video.credentials[c2pa.index]?.state)}. <a href="#provenance">See the credentials</a>
          </span>
        )}
        {isGap(c2pa) && c2pa.gap === 'null' && (
          <span>None on this frame; that shows nothing either way.</span>
        )}
        {isGap(c2pa) && c2pa.gap !== 'null' && <ReadingText reading={c2pa} />}
      </Traced>
    </p>
  );
}
