import { type ErrorComponentProps, Link, useRouter } from '@tanstack/react-router';
import { ErrorPanel } from '#ui/async/error-panel.tsx';
import styles from './message-screen.module.css';

/** Stands in for a page that could not be loaded or drawn; the rest of the application stays usable. */
export function ErrorScreen({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return (
    <div className={styles['screen']}>
      <h1 tabIndex={-1}>This page cannot be shown</h1>
      <ErrorPanel title="Something went wrong while showing it" error={error} onRetry={retry} />
      <p>
        Nothing was changed and nothing was lost. <Link to="/">Look up identifiers</Link>
      </p>
    </div>
  );
}
