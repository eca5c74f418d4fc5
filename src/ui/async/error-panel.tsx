import { CloudAlert } from 'lucide-react';
import { toProblem } from '#lib/problem.ts';
import { Button } from '#ui/button.tsx';
import styles from './error-panel.module.css';

type ErrorPanelProps = {
  error: unknown;
  onRetry?: (() => void) | undefined;
  /** What could not be shown: “The video could not be loaded”. */
  title?: string;
};

/** Stands where content would be when it could not be had: what failed, whether trying again helps, the request id. */
export function ErrorPanel({ error, onRetry, title = 'This could not be loaded' }: ErrorPanelProps) {
  const problem = toProblem(error);
  return (
    <div className={styles['panel']} role="alert">
      <CloudAlert aria-hidden size={22} className={styles['icon']} />
      <p className={styles['title']}>{title}</p>
      <p className={styles['message']}>{problem.message}</p>
      {problem.requestId !== null && (
        <p className={styles['request']}>
          Request <code>{problem.requestId}</code>
        </p>
      )}
      {onRetry !== undefined && (
        <Button size="sm" onClick={onRetry}>
          Try again
        </Button>
      )}
    </div>
  );
}
