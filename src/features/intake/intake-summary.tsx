import { formatCount, formatDuration, formatQuantity } from '#domain/format.ts';
import type { Intake } from '#domain/intake/collect-intake.ts';
import { VisuallyHidden } from '#ui/visually-hidden.tsx';
import styles from './intake-summary.module.css';
import { useReadEstimate } from './read-estimate.ts';

type IntakeSummaryProps = {
  intake: Intake;
  /** How the box was read; null when it is empty. */
  format: string | null;
};

/** What was understood so far, and what looking it up will take. Follows every keystroke. */
export function IntakeSummary({ intake, format }: IntakeSummaryProps) {
  const { reads, milliseconds } = useReadEstimate(intake.accepted);
  const accepted = intake.accepted.length;
  const isUntouched = accepted === 0 && intake.rejectedCount === 0;
  const time = formatDuration(milliseconds);
  return (
    <div className={styles['summary']}>
      <VisuallyHidden>
        <p role="status">
          {isUntouched
            ? 'Nothing to look up yet.'
            : `${formatQuantity(accepted, 'identifier')} accepted, ${formatQuantity(intake.duplicates, 'duplicate')} removed, ${formatCount(intake.rejectedCount)} rejected.`}
        </p>
      </VisuallyHidden>
      {!isUntouched && (
        <dl className={styles['counts']}>
          <Count name="Accepted" value={accepted} />
          <Count name="Duplicates removed" value={intake.duplicates} />
          <Count name="Rejected" value={intake.rejectedCount} isProblem={intake.rejectedCount > 0} />
        </dl>
      )}
      <p className={styles['plan']}>
        {accepted === 0
          ? 'Paste or type identifiers, or drop a file.'
          : `${formatQuantity(reads, 'read')} of identifAI, ${milliseconds < 1_000 ? time : `about ${time}`}`}
        {format !== null && accepted > 0 && <span>, read as {format}</span>}
      </p>
    </div>
  );
}

function Count({ name, value, isProblem = false }: { name: string; value: number; isProblem?: boolean }) {
  return (
    <div className={styles['count']} data-problem={isProblem}>
      <dt>{name}</dt>
      <dd>{formatCount(value)}</dd>
    </div>
  );
}
