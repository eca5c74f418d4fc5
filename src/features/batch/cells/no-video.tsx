import styles from './cells.module.css';

/** Stands where there is no video to ask; it is neither zero nor "not given". */
export function NoVideo() {
  return (
    <span className={styles['noVideo']} title="There is no video to ask.">
      <span aria-hidden>·</span>
      <span className={styles['hidden']}>no video</span>
    </span>
  );
}
