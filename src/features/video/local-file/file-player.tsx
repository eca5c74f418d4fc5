import { ChevronLeft, ChevronRight, EyeOff, Repeat } from 'lucide-react';
import { useRef, useState } from 'react';
import { usePlayback } from '#features/video/audio/playback.tsx';
import { toClock } from '#lib/clock.ts';
import { Button } from '#ui/button.tsx';
import { IconButton } from '#ui/icon-button.tsx';
import { Notice } from '#ui/notice.tsx';
import { Segmented } from '#ui/segmented.tsx';
import { UntrustedText } from '#ui/untrusted-text.tsx';
import styles from './file-player.module.css';
import { usePlayerSync } from './use-player-sync.ts';
import { useWaveform } from './use-waveform.ts';

const speeds = ['0.25', '0.5', '1', '1.5', '2'] as const;
type Speed = (typeof speeds)[number];

/** The service does not state the frame rate, so a step is a length of time, not a frame. */
const stepSeconds = 0.1;

type Props = {
  own: { file: File; url: string };
  /** Why the picture stays covered until the reader asks for it; null = it need not. */
  sensitive: string | null;
};

/** Plays the reader's own file, in step with the timelines in both directions. */
export function FilePlayer({ own, sensitive }: Props) {
  const { playhead, span, duration, change } = usePlayback();
  const video = useRef<HTMLVideoElement>(null);
  const [speed, setSpeed] = useState<Speed>('1');
  const [looping, setLooping] = useState(false);
  const [covered, setCovered] = useState(sensitive !== null);
  const [broken, setBroken] = useState(false);
  const wave = useWaveform(own.file);
  usePlayerSync(video, { playhead, loop: looping ? span : null });

  const step = (seconds: number) => {
    const element = video.current;
    if (element === null) return;
    element.pause();
    const end = Number.isFinite(element.duration) ? element.duration : Infinity;
    playhead.move(Math.min(Math.max(0, element.currentTime + seconds), end), 'person');
  };
  const setRate = (next: Speed) => {
    setSpeed(next);
    if (video.current !== null) video.current.playbackRate = Number(next);
  };

  return (
    <section className={styles['player']} aria-label="Your file">
      <div className={styles['screen']}>
        {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- a file of the reader's own; there are no captions to offer */}
        <video
          ref={video}
          className={styles['video']}
          src={own.url}
          controls
          playsInline
          preload="metadata"
          data-covered={covered}
          onLoadedMetadata={({ currentTarget }) => {
            change({ duration: Number.isFinite(currentTarget.duration) ? currentTarget.duration : null });
            currentTarget.currentTime = playhead.seconds();
          }}
          onError={() => setBroken(true)}
        />
        {covered && (
          <Button className={styles['reveal']} onClick={() => setCovered(false)}>
            <EyeOff aria-hidden />
            Show the picture ({sensitive})
          </Button>
        )}
      </div>
      <div className={styles['side']}>
        <p className={styles['name']}>
          <b>
            <UntrustedText text={own.file.name} maxLength={80} />
          </b>
          {duration !== null && <span>{toClock(duration, 1)} long</span>}
          <span>your file, played from this computer in step with the timelines</span>
        </p>
        {broken && (
          <Notice tone="warning" title="This browser cannot play this file">
            The digest matches all the same.
          </Notice>
        )}
        <div className={styles['controls']}>
          <Segmented
            label="Speed"
            showLabel
            value={speed}
            options={speeds.map((value) => ({ value, label: `${value}×` }))}
            onChange={setRate}
          />
          <div className={styles['buttons']}>
            <IconButton
              size="sm"
              label={`Back ${stepSeconds} s`}
              icon={<ChevronLeft aria-hidden />}
              onClick={() => step(-stepSeconds)}
            />
            <IconButton
              size="sm"
              label={`Forward ${stepSeconds} s`}
              icon={<ChevronRight aria-hidden />}
              onClick={() => step(stepSeconds)}
            />
            <Button
              size="sm"
              aria-pressed={looping}
              disabled={span === null}
              onClick={() => setLooping(!looping)}
            >
              <Repeat aria-hidden />
              {span === null ? 'Loop a clip (select one)' : `Loop ${span.label}`}
            </Button>
          </div>
        </div>
        <p className={styles['wave']} role="status">
          {wave}
        </p>
      </div>
    </section>
  );
}
