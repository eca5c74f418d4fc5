import type { ReactNode } from 'react';
import styles from './facts.module.css';

export type FactRow = { label: string; value: ReactNode };

/** Names and values of one thing, side by side where there is room. */
export function Facts({ rows }: { rows: readonly FactRow[] }) {
  return (
    <dl className={styles['facts']}>
      {rows.map((row) => (
        <div key={row.label} className={styles['fact']}>
          <dt className={styles['name']}>{row.label}</dt>
          <dd className={styles['value']}>{row.value}</dd>
        </div>
      ))}
    </dl>
  );
}
