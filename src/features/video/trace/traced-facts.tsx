import type { ReactNode } from 'react';
import { TraceButton } from './trace-button.tsx';
import styles from './traced-facts.module.css';

export type TracedFact = {
  label: string;
  value: ReactNode;
  /** Where the value stands under the video's row; absent for what we worked out ourselves. */
  path?: string;
};

/** Named values side by side, each with its way back to the raw data. */
export function TracedFacts({ facts }: { facts: readonly TracedFact[] }) {
  return (
    <dl className={styles['facts']}>
      {facts.map((fact) => (
        <div key={fact.path ?? fact.label} className={styles['fact']}>
          <dt>{fact.label}</dt>
          <dd>
            {fact.value}
            {fact.path !== undefined && <TraceButton path={fact.path} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}
