import { contestedUnder, dissent } from '#domain/batch/heuristics.ts';
import type { BatchRow } from '#domain/batch/row.ts';
import styles from './cells.module.css';

/** How many usable heuristic verdicts differ from the reference, as a count and a bar of the share. */
export function ContestedCell({ row, reference }: { row: BatchRow; reference: string | undefined }) {
  const contested = contestedUnder(row, reference);
  if (contested === null) {
    return (
      <span
        className={styles['none']}
        title="Fewer than two usable heuristic verdicts, or no usable reference verdict."
      >
        not measurable
      </span>
    );
  }
  const { usable } = dissent(row, reference);
  const against = Math.round(contested.share * usable);
  return (
    <span
      className={styles['contested']}
      data-level={contested.share === 0 ? 'none' : contested.share < 0.5 ? 'some' : 'most'}
    >
      <span
        className={styles['share']}
        aria-hidden
        style={{ backgroundSize: `${contested.share * 100}% 100%` }}
      />
      {against} of {usable}
    </span>
  );
}
