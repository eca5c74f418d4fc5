import { type ReactNode, useId } from 'react';
import styles from './progress.module.css';

type ProgressProps = {
  label: ReactNode;
  value: number;
  max: number;
  /** Said at the right: `300 of 1,000, about 2 min left`. */
  detail?: ReactNode;
};

/** How much of a known amount is done. */
export function Progress({ label, value, max, detail }: ProgressProps) {
  const labelId = useId();
  const done = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  return (
    <div className={styles['progress']}>
      <div className={styles['words']}>
        <span id={labelId}>{label}</span>
        {detail !== undefined && <span className={styles['detail']}>{detail}</span>}
      </div>
      <div
        className={styles['track']}
        role="progressbar"
        aria-labelledby={labelId}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuenow={value}
      >
        <div className={styles['done']} style={{ inlineSize: `${done * 100}%` }} />
      </div>
    </div>
  );
}
