import { formatCount } from '#domain/format.ts';
import styles from './batch-panels.module.css';

/** A number of a table twin that filters like the mark it stands for. */
export function PickButton({ count, label, onPick }: { count: number; label: string; onPick: () => void }) {
  if (count === 0) return <>0</>;
  return (
    <button
      type="button"
      className={styles['pick']}
      aria-label={`${label}: ${count}. Show these rows`}
      onClick={onPick}
    >
      {formatCount(count)}
    </button>
  );
}
