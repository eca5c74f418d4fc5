import type { Gap } from '#contract/gap.ts';
import { ReadingText } from '#ui/reading-text.tsx';
import styles from './cells.module.css';

/** Why there is no value. It may quote what the service sent instead, so it is cut off where the column ends. */
export function GapText({ gap }: { gap: Gap }) {
  return (
    <span className={styles['cut']}>
      <ReadingText reading={gap} />
    </span>
  );
}
