import { UntrustedText } from '#ui/untrusted-text.tsx';
import styles from './heuristics-hint.module.css';
import { sharedModels } from './shared-models.ts';

/** How to read the heuristics' columns, and what their agreement is worth. */
export function HeuristicsHint({ reference }: { reference: string | undefined }) {
  return (
    <p className={styles['hint']}>
      <span>
        Marked cells contradict <UntrustedText text={reference ?? 'the main verdict'} maxLength={60} />.
      </span>
      <span>{sharedModels}</span>
    </p>
  );
}
