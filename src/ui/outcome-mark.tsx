import type { RowState } from '#domain/outcome-words.ts';
import { outcomeWords } from '#domain/outcome-words.ts';
import { OutcomeIcon } from './outcome-icon.tsx';
import styles from './outcome-mark.module.css';

type OutcomeMarkProps = {
  state: RowState;
  size?: 'sm' | 'md';
  /** Said after the word, for example the confidence. */
  detail?: string;
};

/** A state as icon, word and colour together; no one of them has to be enough. */
export function OutcomeMark({ state, size = 'md', detail }: OutcomeMarkProps) {
  const { word, sentence } = outcomeWords[state];
  return (
    <span className={styles['mark']} data-state={state} data-size={size} title={sentence}>
      <OutcomeIcon state={state} />
      {word}
      {detail !== undefined && <span className={styles['detail']}>{detail}</span>}
    </span>
  );
}
