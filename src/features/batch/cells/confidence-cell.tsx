import type { Gap } from '#contract/gap.ts';
import type { SummaryVerdict } from '#contract/summary.ts';
import { formatConfidence } from '#domain/format.ts';
import { usableLabel } from '#domain/outcome.ts';
import { isGap } from '#domain/reading.ts';
import styles from './cells.module.css';
import { GapText } from './gap-text.tsx';

/** Confidence as given, with a small bar from the middle: side = classification, length = confidence. */
export function ConfidenceCell({ verdict, counted }: { verdict: SummaryVerdict | Gap; counted: boolean }) {
  if (isGap(verdict)) return <GapText gap={verdict} />;
  const label = counted ? usableLabel(verdict) : null;
  const { confidence } = verdict;
  if (isGap(confidence)) return <GapText gap={confidence} />;
  const isDrawable = label !== null && confidence >= 0 && confidence <= 1;
  return (
    <>
      <span className={styles['bar']} aria-hidden>
        {isDrawable && <span data-label={label} style={{ inlineSize: `${confidence * 50}%` }} />}
      </span>
      <span
        className={styles['number']}
        data-counted={label === null ? false : undefined}
        title={label === null ? 'Not counted: this is no usable answer.' : undefined}
      >
        {formatConfidence(confidence)}
      </span>
    </>
  );
}
