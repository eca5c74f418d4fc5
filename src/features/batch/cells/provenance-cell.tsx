import type { Summary } from '#contract/summary.ts';
import { UntrustedText } from '#ui/untrusted-text.tsx';
import styles from './cells.module.css';

/** Frames per state of their Content Credentials; "none" is a count like the others, not a verdict. */
export function ProvenanceCell({ provenance }: { provenance: Summary['provenance'] }) {
  const { states, none, unreadable } = provenance;
  if (states.length === 0 && unreadable === 0) {
    return <span className={styles['none']}>{none === 0 ? 'no frame listed' : 'no credentials'}</span>;
  }
  return (
    <>
      {states.map(({ state, frames }) => (
        <span key={state} className={styles['chip']} data-state={state}>
          <UntrustedText text={state} maxLength={24} /> {frames}
        </span>
      ))}
      {unreadable > 0 && (
        <span className={styles['chip']} data-state="Invalid">
          unreadable {unreadable}
        </span>
      )}
      {none > 0 && (
        <span className={styles['chip']} data-state="~none">
          none {none}
        </span>
      )}
    </>
  );
}
