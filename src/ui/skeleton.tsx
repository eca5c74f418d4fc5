import styles from './skeleton.module.css';

type SkeletonProps = {
  /** Size of what will stand here, as CSS lengths, so that nothing jumps when it comes. */
  width?: string;
  height?: string;
  lines?: number;
};

/** Holds the place of content that is on its way. Stays invisible for a moment, so that quick answers do not flash. */
export function Skeleton({ width = '100%', height = '1rem', lines = 1 }: SkeletonProps) {
  return (
    <div className={styles['skeleton']} aria-hidden>
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} className={styles['bar']} style={{ inlineSize: width, blockSize: height }} />
      ))}
    </div>
  );
}
