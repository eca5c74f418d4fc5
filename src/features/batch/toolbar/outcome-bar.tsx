import { countStates } from '#domain/batch/chart-data.ts';
import type { BatchRow } from '#domain/batch/row.ts';
import { formatCount, formatShare } from '#domain/format.ts';
import { outcomeWords, rowStates, type RowState } from '#domain/outcome-words.ts';
import { oncePerList } from '#features/batch/once-per-list.ts';
import { OutcomeIcon } from '#ui/outcome-icon.tsx';
import styles from './outcome-bar.module.css';

type OutcomeBarProps = {
  rows: readonly BatchRow[];
  chosen: readonly string[];
  onToggle: (state: RowState) => void;
};

const countsIn = oncePerList(countStates);

/** Counts by outcome as one bar and its legend; every entry of the legend filters. */
export function OutcomeBar({ rows, chosen, onToggle }: OutcomeBarProps) {
  const counts = countsIn(rows);
  const present = rowStates.flatMap((state) => {
    const count = counts[state] ?? 0;
    return count === 0 ? [] : [{ state, count }];
  });
  return (
    <div className={styles['summary']}>
      <div className={styles['bar']} aria-hidden>
        {present.map(({ state, count }) => (
          <span
            key={state}
            data-state={state}
            data-dimmed={chosen.length > 0 && !chosen.includes(state)}
            style={{ flexGrow: count }}
          />
        ))}
      </div>
      <ul className={styles['legend']} aria-label="Counts by outcome">
        {present.map(({ state, count }) => (
          <li key={state}>
            <button
              type="button"
              className={styles['entry']}
              data-state={state}
              aria-pressed={chosen.includes(state)}
              title={outcomeWords[state].sentence}
              onClick={() => onToggle(state)}
            >
              <OutcomeIcon state={state} size={14} />
              <span>{outcomeWords[state].word}</span>
              <strong>{formatCount(count)}</strong>
              <small>{formatShare(count, rows.length)}</small>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
