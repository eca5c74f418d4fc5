import type { RowState } from '#domain/outcome-words.ts';
import styles from './outcome-icon.module.css';
import { outcomeShapes } from './outcome-shapes.ts';

type OutcomeIconProps = {
  state: RowState;
  size?: number;
  /** Said instead of the shape, where no word stands beside it. */
  label?: string;
};

/** The shape that stands for a state beside its word. */
export function OutcomeIcon({ state, size = 14, label }: OutcomeIconProps) {
  return (
    <svg
      className={styles['icon']}
      viewBox="0 0 24 24"
      width={size}
      height={size}
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      <path d={outcomeShapes[state]} />
    </svg>
  );
}
