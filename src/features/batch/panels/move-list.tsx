import type { Move, Ruling } from '#domain/batch/rehearsal.ts';
import { outcomeWords } from '#domain/outcome-words.ts';
import { valueOf } from '#domain/reading.ts';
import { clipMiddle } from '#domain/untrusted-text.ts';
import { SafeName } from './safe-name.tsx';
import styles from './batch-panels.module.css';

const mostShown = 100;

const rulingWords: Readonly<Record<Ruling, string>> = {
  human: outcomeWords.human.word,
  artificial: outcomeWords.artificial.word,
  review: 'a person',
};

/** Who would move, nearest to the cut-off first. */
export function MoveList({
  moves,
  from,
  format,
}: {
  moves: readonly Move[];
  from: string;
  format: (value: number) => string;
}) {
  if (moves.length === 0) return null;
  return (
    <>
      <ul className={styles['moves']} aria-label="Videos that would move">
        {moves.slice(0, mostShown).map(({ row, from: label, to, value }) => (
          <li key={row.identifier} className={styles['move']}>
            <SafeName
              identifier={row.identifier}
              from={from}
              name={
                (row.summary === null ? undefined : valueOf(row.summary.name)) ??
                clipMiddle(row.identifier, { start: 12, end: 6 })
              }
            />
            <span>
              {rulingWords[label]} → {rulingWords[to]}
            </span>
            <span>{format(value)}</span>
          </li>
        ))}
      </ul>
      {moves.length > mostShown && (
        <p className={styles['muted']}>The {mostShown} nearest to the cut-off are listed.</p>
      )}
    </>
  );
}
