import type { FieldNames, Verdict } from '#contract/video.ts';
import { formatConfidence } from '#domain/format.ts';
import { verdictOutcome } from '#domain/outcome.ts';
import { isGap } from '#domain/reading.ts';
import { tracePath } from '#domain/trace.ts';
import { OutcomeMark } from '#ui/outcome-mark.tsx';
import { ReadingText } from '#ui/reading-text.tsx';
import { UntrustedText } from '#ui/untrusted-text.tsx';
import { TraceButton } from '#features/video/trace/trace-button.tsx';
import styles from './model-results.module.css';

type Props = {
  caption: string;
  verdicts: readonly Verdict[];
  fieldNames: FieldNames;
  /** The heuristic chosen for the page, marked in the table. */
  heuristic?: string | undefined;
};

/** Every heuristic's verdict on one track, as given and in the order given. */
export function VerdictTable({ caption, verdicts, fieldNames, heuristic }: Props) {
  if (verdicts.length === 0) return <p className={styles['none']}>No verdicts per heuristic are given.</p>;
  return (
    <div className={styles['scroll']}>
      <table className={styles['table']}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Heuristic</th>
            <th scope="col">Verdict</th>
            <th scope="col" className={styles['number']}>
              Confidence as given
            </th>
            <th scope="col">Models</th>
          </tr>
        </thead>
        <tbody>
          {verdicts.map((verdict) => (
            <tr key={verdict.at} data-chosen={heuristic !== undefined && verdict.heuristic === heuristic}>
              <th scope="row">
                <ReadingText reading={verdict.heuristic} />
                <TraceButton path={tracePath(fieldNames, verdict.at, 'verdict', 'heuristic')} />
              </th>
              <td>
                <OutcomeMark state={verdictOutcome(verdict)} size="sm" />
                <TraceButton path={tracePath(fieldNames, verdict.at, 'verdict', 'classification')} />
              </td>
              <td className={styles['number']}>
                <ReadingText reading={verdict.confidence} format={formatConfidence} />
                <TraceButton path={tracePath(fieldNames, verdict.at, 'verdict', 'confidence')} />
              </td>
              <td>
                <VerdictModels verdict={verdict} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function VerdictModels({ verdict }: { verdict: Verdict }) {
  if (isGap(verdict.models)) return <ReadingText reading={verdict.models} />;
  if (verdict.models.length === 0) return <i>none named</i>;
  return <UntrustedText text={verdict.models.join(', ')} />;
}
