import { contradicts, outcomeUnder, repeatedVerdicts, verdictOf } from '#domain/batch/heuristics.ts';
import type { BatchRow } from '#domain/batch/row.ts';
import { formatConfidence } from '#domain/format.ts';
import { outcomeWords } from '#domain/outcome-words.ts';
import { isGap } from '#domain/reading.ts';
import { OutcomeIcon } from '#ui/outcome-icon.tsx';
import { VisuallyHidden } from '#ui/visually-hidden.tsx';
import styles from './cells.module.css';
import { GapText } from './gap-text.tsx';
import { NoVideo } from './no-video.tsx';

type HeuristicCellProps = { row: BatchRow; heuristic: string; reference: string | undefined };

/** One heuristic's verdict on one video; marked when it contradicts the main verdict or the chosen reference. */
export function HeuristicCell({ row, heuristic, reference }: HeuristicCellProps) {
  const verdict = verdictOf(row, heuristic);
  const outcome = outcomeUnder(row, heuristic);
  if (verdict === null || outcome === null || row.summary === null) return <NoVideo />;
  if (isGap(verdict)) return <GapText gap={verdict} />;
  const isAgainst = contradicts(row, heuristic, reference);
  const repeats = repeatedVerdicts(row.summary, heuristic).length;
  const { word } = outcomeWords[outcome];
  return (
    <span
      className={styles['heuristic']}
      data-outcome={outcome}
      data-against={isAgainst || undefined}
      title={word}
    >
      <OutcomeIcon state={outcome} size={13} label={word} />
      {isGap(verdict.confidence) ? (
        <GapText gap={verdict.confidence} />
      ) : (
        formatConfidence(verdict.confidence)
      )}
      {isAgainst && (
        <span className={styles['against']} title={`Contradicts ${reference ?? 'the main verdict'}`}>
          <span aria-hidden>≠</span>
          <VisuallyHidden>, contradicts {reference ?? 'the main verdict'}</VisuallyHidden>
        </span>
      )}
      {repeats > 0 && (
        <small title="Several verdicts of this heuristic; the first is shown">×{repeats}</small>
      )}
    </span>
  );
}
