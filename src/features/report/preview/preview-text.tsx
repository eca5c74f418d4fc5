import type { DocumentCell } from '#domain/report/document.ts';
import { OutcomeIcon } from '#ui/outcome-icon.tsx';
import styles from './preview-text.module.css';

/** A cell of the report: a state with its icon, a bar with its number, or text. */
export function PreviewText({ cell }: { cell: DocumentCell }) {
  if (cell.state !== undefined)
    return (
      <span className={styles['state']} data-state={cell.state}>
        <OutcomeIcon state={cell.state} />
        {cell.text}
      </span>
    );
  if (cell.bar !== undefined)
    return (
      <span className={styles['bar']}>
        <Bar value={cell.bar} />
        {cell.text}
      </span>
    );
  return (
    <bdi className={styles['text']} data-tone={cell.tone}>
      {cell.text}
    </bdi>
  );
}

const width = 84;

/** From the middle: human to the left, AI-made to the right. The number beside it says the same. */
function Bar({ value }: { value: number }) {
  const half = width / 2;
  const length = Math.abs(value) * half;
  return (
    <svg viewBox={`0 0 ${width} 10`} width={width} height={10} aria-hidden>
      <rect className={styles['track']} width={width} height={10} />
      <rect
        className={value < 0 ? styles['human'] : styles['artificial']}
        x={value < 0 ? half - length : half}
        y={1.5}
        width={length}
        height={7}
      />
      <path className={styles['middle']} d={`M${half} 0V10`} />
    </svg>
  );
}
