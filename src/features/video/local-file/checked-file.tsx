import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import type { Reading } from '#contract/gap.ts';
import type { Video } from '#contract/video.ts';
import { isGap } from '#domain/reading.ts';
import { usePlayback } from '#features/video/audio/playback.tsx';
import { Button } from '#ui/button.tsx';
import { EvenFrames } from './even-frames.tsx';
import { FilePlayer } from './file-player.tsx';
import styles from './local-file.module.css';
import { MatchResult } from './match-result.tsx';
import { OwnCredentials } from './own-credentials.tsx';
import type { FileCheck } from './use-file-check.ts';

type Props = { video: Video; check: Extract<FileCheck, { kind: 'done' }>; onAnother: () => void };

/** What came of the comparison, and, for the very file that was analysed, its sound and pictures. */
export function CheckedFile({ video, check, onAnother }: Props) {
  const { file, match, seconds } = check;
  return (
    <>
      <MatchResult file={file} match={match} seconds={seconds} />
      {match.kind === 'match' && <MatchedFile video={video} file={file} />}
      <OwnCredentials key={match.digest} file={file} />
      <div>
        <Button size="sm" onClick={onAnother}>
          Compare another file
        </Button>
      </div>
    </>
  );
}

function MatchedFile({ video, file }: { video: Video; file: File }) {
  const { own, duration, slot, change } = usePlayback();
  const sensitive = sensitivity(video.nsfw);
  const frames = isGap(video.frames) ? 0 : video.frames.length;

  // Outside React: the address under which the browser plays the file; it must be given back.
  useEffect(() => {
    const url = URL.createObjectURL(file);
    change({ own: { file, url } });
    return () => {
      change({ own: null, duration: null, evenFrames: false });
      URL.revokeObjectURL(url);
    };
  }, [file, change]);

  if (own === null) return null;
  const player = <FilePlayer key={own.url} own={own} sensitive={sensitive} />;
  return (
    <>
      {slot === null ? player : createPortal(player, slot)}
      {slot !== null && (
        <p className={styles['muted']}>
          It plays beside the <a href="#audio">timelines of the sound</a>.
        </p>
      )}
      {duration !== null && frames > 0 && (
        <EvenFrames url={own.url} duration={duration} frames={frames} sensitive={sensitive} />
      )}
    </>
  );
}

/** Sensitive media stays covered until the reader asks; what was not checked is not safe. */
function sensitivity(nsfw: Reading<boolean>): string | null {
  if (nsfw === false) return null;
  return nsfw === true ? 'marked as sensitive' : 'not checked for sensitive content';
}
