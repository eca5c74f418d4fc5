import { Skeleton } from '#ui/skeleton.tsx';
import { VisuallyHidden } from '#ui/visually-hidden.tsx';
import styles from './message-screen.module.css';

/** Holds the place of a page whose code is on its way. */
export function PendingScreen() {
  return (
    <div className={styles['screen']} aria-busy="true">
      <VisuallyHidden>
        <p role="status">Loading the page</p>
      </VisuallyHidden>
      <Skeleton height="2rem" width="40%" />
      <Skeleton height="12rem" />
    </div>
  );
}
