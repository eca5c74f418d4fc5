import type { RowState } from '#domain/outcome-words.ts';
import { outcomeWords } from '#domain/outcome-words.ts';
import { OutcomeMark } from '#ui/outcome-mark.tsx';
import styles from './reading-guide.module.css';

const answers: readonly RowState[] = ['human', 'artificial'];
const notAnswers: readonly RowState[] = ['unknown', 'processing', 'errored', 'not_returned'];

/** How to read what comes back, for someone who is here for the first time. */
export function ReadingGuide() {
  return (
    <aside className={styles['guide']} aria-labelledby="reading-guide">
      <h2 id="reading-guide">How to read the result</h2>
      <p>Two words are answers:</p>
      <States states={answers} />
      <p>Anything else says why there is no answer. It never counts as “nothing found”:</p>
      <States states={notAnswers} />
      <p>
        A video is <strong>contested</strong> when its heuristics disagree with the main verdict. Open it to
        see which frames, clips and models pull it either way.
      </p>
    </aside>
  );
}

function States({ states }: { states: readonly RowState[] }) {
  return (
    <ul className={styles['states']}>
      {states.map((state) => (
        <li key={state}>
          <OutcomeMark state={state} size="sm" />
          <span>{outcomeWords[state].sentence}</span>
        </li>
      ))}
    </ul>
  );
}
