import type { Strip } from '#contract/summary.ts';
import styles from './outcome-strip.module.css';
import { stripPaths } from './strip-paths.ts';

type OutcomeStripProps = {
  strip: Strip;
  /** What the strip says, in words: `30 frames: 28 human-made, 2 AI-made`. */
  label: string;
  width?: number;
  height?: number;
};

/**
 * Frames or clips in order: artificial rises from the middle line, human hangs below it, so that the side says
 * as much as the colour. What is no answer sits on the line.
 */
export function OutcomeStrip({ strip, label, width = 128, height = 22 }: OutcomeStripProps) {
  return (
    <svg role="img" aria-label={label} className={styles['strip']} width={width} height={height}>
      {stripPaths(strip, width, height).map(({ outcome, d }) => (
        <path key={outcome} className={styles['mark']} data-outcome={outcome} d={d} />
      ))}
    </svg>
  );
}
