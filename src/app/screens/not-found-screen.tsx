import { Link } from '@tanstack/react-router';
import { EmptyState } from '#ui/async/empty-state.tsx';
import styles from './message-screen.module.css';

/** Shown for an address that leads nowhere. */
export function NotFoundScreen() {
  return (
    <div className={styles['screen']}>
      <h1 tabIndex={-1}>Page not found</h1>
      <EmptyState title="There is nothing at this address" actions={<Link to="/">Look up identifiers</Link>}>
        The link may be incomplete. Videos live at <code>/video/…</code>, batches at <code>/batch</code>.
      </EmptyState>
    </div>
  );
}
