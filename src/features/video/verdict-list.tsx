import type { Gap } from '#contract/gap.ts';
import type { Verdict } from '#contract/video.ts';
import { formatConfidence } from '#domain/format.ts';
import { verdictOutcome } from '#domain/outcome.ts';
import { isGap, valueOf } from '#domain/reading.ts';
import type { RuleCheck } from '#domain/video/derivation.ts';
import { OutcomeMark } from '#ui/outcome-mark.tsx';
import { ReadingText } from '#ui/reading-text.tsx';
import { Traced } from './traced.tsx';
import styles from './verdict-list.module.css';

type VerdictListProps = {
  item: { verdict: Verdict | Gap; verdicts: readonly Verdict[] };
  /** Whether a verdict follows from the scores; absent where no rule is known for this kind of item. */
  check?: (verdict: Verdict) => RuleCheck;
  chosen: string | undefined;
};

const checkWords: Record<RuleCheck['kind'], string> = {
  matches: 'matches the inferred rule',
  does_not_match: 'does not match the inferred rule',
  not_checkable: 'cannot be checked by the inferred rule',
  not_published: 'rule not published',
};

/** The main verdict and every heuristic's, of a frame, track or detection. */
export function VerdictList({ item, check, chosen }: VerdictListProps) {
  const main = item.verdict;
  return (
    <div className={styles['scroll']}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">Heuristic</th>
            <th scope="col">Says</th>
            <th scope="col" data-numeric>
              Confidence
            </th>
            {check !== undefined && <th scope="col">Derivation</th>}
            <th scope="col">Models</th>
          </tr>
        </thead>
        <tbody>
          {isGap(main) ? (
            <tr>
              <th scope="row">main verdict</th>
              <td colSpan={check === undefined ? 3 : 4}>
                <ReadingText reading={main} />
              </td>
            </tr>
          ) : (
            <VerdictRow verdict={main} main check={check} chosen={chosen === undefined} />
          )}
          {item.verdicts.map((verdict, index) => (
            <VerdictRow
              // Without state of its own: kept from frame to frame.
              key={index}
              verdict={verdict}
              main={false}
              check={check}
              chosen={chosen !== undefined && valueOf(verdict.heuristic) === chosen}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type VerdictRowProps = {
  verdict: Verdict;
  main: boolean;
  check: ((verdict: Verdict) => RuleCheck) | undefined;
  chosen: boolean;
};

function VerdictRow({ verdict, main, check, chosen }: VerdictRowProps) {
  const { at, models } = verdict;
  const outcome = verdictOutcome(verdict);
  return (
    <tr data-chosen={chosen}>
      <th scope="row">
        <Traced at={at} kind="verdict" field="heuristic">
          <ReadingText reading={verdict.heuristic} />
        </Traced>
        {main && <span className={styles['main']}>main</span>}
      </th>
      <td>
        <Traced at={at} kind="verdict" field="classification">
          <OutcomeMark state={outcome} size="sm" />
          {outcome !== 'human' && outcome !== 'artificial' && (
            <span className={styles['given']}>
              given: <ReadingText reading={verdict.classification} />
            </span>
          )}
        </Traced>
      </td>
      <td data-numeric>
        <Traced at={at} kind="verdict" field="confidence">
          {isGap(verdict.confidence) ? (
            <ReadingText reading={verdict.confidence} />
          ) : (
            <span title={String(verdict.confidence)}>{formatConfidence(verdict.confidence)}</span>
          )}
        </Traced>
      </td>
      {check !== undefined && <td className={styles['muted']}>{checkWords[check(verdict).kind]}</td>}
      <td className={styles['models']} title={isGap(models) ? undefined : models.join(', ')}>
        {isGap(models) ? <ReadingText reading={models} /> : <ReadingText reading={models.join(', ')} />}
      </td>
    </tr>
  );
}
