import { Gavel } from 'lucide-react';
import type { Summary } from '#contract/summary.ts';
import { describeGap, isGap } from '#domain/reading.ts';
import { outcomeWords } from '#domain/outcome-words.ts';
import styles from './cells.module.css';

/** A classification set by hand at identifAI, beside the machine's verdict and never instead of it. */
export function ForcedCell({ forced }: { forced: Summary['forced'] }) {
  if (!isGap(forced)) {
    return (
      <span className={styles['forced']}>
        <Gavel aria-hidden size={12} />
        {outcomeWords[forced].word}
      </span>
    );
  }
  const isUnset = forced.gap === 'null' || forced.gap === 'missing';
  return <span className={styles['none']}>{isUnset ? 'not forced' : describeGap(forced)}</span>;
}
