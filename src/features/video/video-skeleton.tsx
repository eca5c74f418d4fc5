import { Skeleton } from '#ui/skeleton.tsx';
import styles from './video-page.module.css';

/** The shape of the page while the video is on its way. */
export function VideoSkeleton() {
  return (
    <div className={styles['skeleton']}>
      <p className={styles['loading']}>Loading the video…</p>
      <Skeleton height="7rem" />
      <Skeleton height="14rem" />
      <Skeleton height="24rem" />
    </div>
  );
}
