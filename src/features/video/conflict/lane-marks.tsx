import { useRef } from 'react';
import type { OutcomeWord } from '#contract/summary.ts';
import { type Bar, layoutBars, toPath } from '#ui/frames/bars.ts';
import { toSlots } from '#ui/frames/slots.ts';
import { useElementWidth } from '#ui/timeline/use-element-width.ts';
import styles from './lane-marks.module.css';

const height = 22;

/** One mark a frame or clip, in order: artificial above the line, human below. The words beside it say the same. */
export function LaneMarks({ marks }: { marks: readonly OutcomeWord[] }) {
  const ref = useRef<HTMLSpanElement>(null);
  const width = useElementWidth(ref);
  const slots = toSlots(marks.length, Math.min(width, marks.length * 14));
  const layout = layoutBars(
    marks.map((kind): Bar => ({ kind, length: 1 })),
    slots,
    height,
  );
  return (
    <span ref={ref} className={styles['marks']}>
      <svg width={slots.width} height={height} aria-hidden className={styles['drawing']}>
        <path d={`M0 ${height / 2}h${slots.width}`} className={styles['middle']} />
        {[...layout].map(([kind, rects]) => (
          <path key={kind} d={toPath(rects)} data-state={kind} />
        ))}
      </svg>
    </span>
  );
}
