import { OutcomeIcon } from '#ui/outcome-icon.tsx';
import { outcomeWords } from '#domain/outcome-words.ts';
import type { FrameView } from '#domain/video/frames.ts';
import type { OutcomeWord } from '#contract/summary.ts';
import styles from './bar-legend.module.css';

const order: readonly OutcomeWord[] = [
  'artificial',
  'human',
  'unknown',
  'errored',
  'processing',
  'none',
  'unrecognised',
];
const places: Partial<Record<OutcomeWord, string>> = { artificial: 'up', human: 'down' };

/** What the bars mean, with counts; outcomes that do not occur are left out. */
export function BarLegend({ views }: { views: readonly FrameView[] }) {
  const entries = order
    .map((outcome) => ({ outcome, count: views.filter((view) => view.outcome === outcome).length }))
    .filter((entry) => entry.count > 0 || places[entry.outcome] !== undefined);
  return (
    <ul className={styles['legend']} aria-label="Frames by outcome">
      {entries.map(({ outcome, count }) => (
        <li key={outcome} className={styles['entry']} data-state={outcome}>
          <OutcomeIcon state={outcome} size={13} />
          {outcomeWords[outcome].word}
          {places[outcome] !== undefined && <span className={styles['place']}>({places[outcome]})</span>}
          <strong>{count}</strong>
        </li>
      ))}
    </ul>
  );
}
