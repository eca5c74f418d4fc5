import { TriangleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { clipUnitInSeconds } from '#domain/clip-time.ts';
import { formatConfidence } from '#domain/format.ts';
import { isGap } from '#domain/reading.ts';
import { countVotes } from '#domain/video/votes.ts';
import { toClock } from '#lib/clock.ts';
import { OutcomeMark } from '#ui/outcome-mark.tsx';
import { ReadingText } from '#ui/reading-text.tsx';
import type { Playhead } from '#ui/timeline/playhead.ts';
import { TraceButton } from '#features/video/trace/trace-button.tsx';
import type { ClipRow } from './clip-list.ts';
import styles from './clip-table.module.css';

export const clipColumns = [
  { id: 'clip', label: 'Clip' },
  { id: 'verdict', label: 'Verdict' },
  { id: 'start', label: 'Start' },
  { id: 'end', label: 'End' },
  { id: 'confidence', label: 'Confidence as given' },
  { id: 'models', label: 'Models' },
  { id: 'notes', label: 'Notes' },
] as const;

type Props = {
  row: ClipRow;
  place: { index: number; top: number; height: number };
  isSelected: boolean;
  onSelect: (position: number) => void;
  playhead: Playhead;
};

/** A clip's time as given, read as a clock; odd times stay as they were given. */
export function clipTime(value: number): string {
  const seconds = value * clipUnitInSeconds;
  return Number.isFinite(seconds) && Math.abs(seconds) < 360_000 ? toClock(seconds, 2) : `${value} s`;
}

export function ClipTableRow({ row, place, isSelected, onSelect, playhead }: Props) {
  const ref = useRef<HTMLDivElement>(null);
  const { clip, drawn } = row;
  const start = drawn && !isGap(clip.start) ? clip.start * clipUnitInSeconds : null;
  const end = drawn && !isGap(clip.end) ? clip.end * clipUnitInSeconds : null;

  // Outside React: the playhead passes over rows many times a second.
  useEffect(() => {
    const mark = (seconds: number) => {
      const isUnder = start !== null && end !== null && start <= seconds && seconds < end;
      if (ref.current !== null) ref.current.dataset['under'] = String(isUnder);
    };
    mark(playhead.seconds());
    return playhead.subscribe(mark);
  }, [playhead, start, end]);

  const votes = countVotes(clip.results);
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the button in the first cell does the same from the keyboard
    <div
      ref={ref}
      className={styles['row']}
      role="row"
      aria-rowindex={place.index + 2}
      aria-selected={isSelected}
      data-position={clip.position}
      style={{ transform: `translateY(${place.top}px)`, blockSize: place.height }}
      onClick={() => onSelect(clip.position)}
    >
      <span role="cell" className={styles['clip']}>
        <button type="button" className={styles['choose']}>
          Clip {clip.position + 1}
        </button>
        <TraceButton path={clip.at} />
      </span>
      <span role="cell" className={styles['verdict']}>
        <OutcomeMark state={row.outcome} size="sm" />
      </span>
      <span role="cell" className={styles['start']} data-gap={isGap(clip.start)}>
        <ReadingText reading={clip.start} format={clipTime} />
      </span>
      <span role="cell" className={styles['end']} data-gap={isGap(clip.end)}>
        <ReadingText reading={clip.end} format={clipTime} />
      </span>
      <span
        role="cell"
        className={styles['confidence']}
        data-gap={isGap(clip.verdict) || isGap(clip.verdict.confidence)}
      >
        {isGap(clip.verdict) ? (
          <ReadingText reading={clip.verdict} />
        ) : (
          <ReadingText reading={clip.verdict.confidence} format={formatConfidence} />
        )}
      </span>
      <span role="cell" className={styles['models']}>
        {votes.artificial} AI, {votes.human} human{votes.none > 0 && `, ${votes.none} neither`}
      </span>
      <span role="cell" className={styles['notes']}>
        {row.contested && <span className={styles['contested']}>contested</span>}
        {row.flaws.length > 0 && (
          <span className={styles['flaw']} title={row.flaws.map((flaw) => flaw.words).join('; ')}>
            <TriangleAlert aria-hidden size={12} />
            {drawn ? '' : 'not drawn: '}
            {row.flaws[0]?.words}
          </span>
        )}
      </span>
    </div>
  );
}
