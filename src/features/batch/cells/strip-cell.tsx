import type { OutcomeCounts, Summary } from '#contract/summary.ts';
import { formatQuantity } from '#domain/format.ts';
import { outcomeWords, rowStates } from '#domain/outcome-words.ts';
import { isGap } from '#domain/reading.ts';
import { OutcomeStrip } from '#ui/strip/outcome-strip.tsx';
import styles from './cells.module.css';
import { GapText } from './gap-text.tsx';

/** The frames of a video in order. */
export function FramesCell({ frames }: { frames: Summary['frames'] }) {
  if (isGap(frames)) return <GapText gap={frames} />;
  if (frames.total === 0) return <span className={styles['none']}>no frame listed</span>;
  return (
    <>
      <OutcomeStrip
        strip={frames.strip}
        label={stripLabel(formatQuantity(frames.total, 'frame'), frames.counts)}
      />
      <span className={styles['count']}>{frames.total}</span>
    </>
  );
}

/** The clips of all sound tracks in order, or why there are none. */
export function AudioCell({ audio }: { audio: Summary['audio'] }) {
  if (isGap(audio)) return <GapText gap={audio} />;
  if (audio.tracks === 0) return <span className={styles['none']}>no track listed</span>;
  if (audio.clips === 0) {
    const words = stripLabel(formatQuantity(audio.tracks, 'track'), audio.trackCounts);
    return <span className={`${styles['none']} ${styles['cut']}`}>{words}, no clip</span>;
  }
  return (
    <>
      <OutcomeStrip
        strip={audio.strip}
        width={84}
        label={stripLabel(formatQuantity(audio.clips, 'clip'), audio.counts)}
      />
      <span className={styles['count']}>{audio.clips}</span>
    </>
  );
}

function stripLabel(total: string, counts: OutcomeCounts): string {
  const parts = rowStates.flatMap((state) => {
    if (!(state in counts)) return [];
    const count = Object.entries(counts).find(([name]) => name === state)?.[1] ?? 0;
    return count === 0 ? [] : [`${count} ${outcomeWords[state].word}`];
  });
  return parts.length === 0 ? total : `${total}: ${parts.join(', ')}`;
}
