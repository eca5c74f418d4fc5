import type { FieldNames, ModelResult, Score } from '#contract/video.ts';
import { formatConfidence } from '#domain/format.ts';
import { isGap } from '#domain/reading.ts';
import { modelScore } from '#domain/timeline/model-score.ts';
import { tracePath } from '#domain/trace.ts';
import { ReadingText } from '#ui/reading-text.tsx';
import { UntrustedText } from '#ui/untrusted-text.tsx';
import { TraceButton } from '#features/video/trace/trace-button.tsx';
import styles from './model-results.module.css';
import { ScoreBar } from './score-bar.tsx';

type Props = { caption: string; results: readonly ModelResult[]; fieldNames: FieldNames };

/** What every model said: both scores, time taken and whatever else it gave. */
export function ModelResults({ caption, results, fieldNames }: Props) {
  if (results.length === 0) return <p className={styles['none']}>No model results are given.</p>;
  return (
    <div className={styles['scroll']}>
      <table className={styles['table']}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Model</th>
            <th scope="col">
              <span className={styles['ends']}>
                <span>human</span>
                <span>50/50</span>
                <span>AI</span>
              </span>
            </th>
            <th scope="col" className={styles['number']}>
              Scores
            </th>
            <th scope="col" className={styles['number']}>
              Time taken
            </th>
            <th scope="col">Given besides</th>
          </tr>
        </thead>
        <tbody>
          {results.map((result) => (
            <ModelRow key={result.at} result={result} fieldNames={fieldNames} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ModelRow({ result, fieldNames }: { result: ModelResult; fieldNames: FieldNames }) {
  const score = modelScore(result);
  const path = (field: 'model' | 'unknown' | 'elapsedTime') =>
    tracePath(fieldNames, result.at, 'modelResult', field);
  return (
    <tr>
      <th scope="row">
        <ReadingText reading={result.model} />
        <TraceButton path={path('model')} />
      </th>
      <td className={styles['axis']}>
        <ScoreBar score={score} />
        {score.kind === 'unusable' && <span className={styles['why']}>not drawn: {score.why}</span>}
        {result.unknown === true && (
          <span className={styles['why']}>
            the model could not tell
            <TraceButton path={path('unknown')} />
          </span>
        )}
      </td>
      <td className={styles['number']}>
        {result.scores.map((entry) => (
          <ScoreText key={entry.at} score={entry} fieldNames={fieldNames} />
        ))}
        {result.scores.length === 0 && <i>no scores given</i>}
      </td>
      <td className={styles['number']}>
        <ReadingText reading={result.elapsedTime} format={(value) => `${value} s`} />
        <TraceButton path={path('elapsedTime')} />
      </td>
      <td>
        <ModelFacts result={result} />
      </td>
    </tr>
  );
}

function ScoreText({ score, fieldNames }: { score: Score; fieldNames: FieldNames }) {
  return (
    <span className={styles['score']}>
      <ReadingText reading={score.label} /> <ReadingText reading={score.score} format={formatConfidence} />
      <TraceButton path={tracePath(fieldNames, score.at, 'score', 'score')} />
    </span>
  );
}

function ModelFacts({ result }: { result: ModelResult }) {
  const flag = isGap(result.unknown) && result.unknown.gap !== 'missing' && result.unknown.gap !== 'null';
  if (result.details.length === 0 && !flag) return <span className={styles['nothing']}>–</span>;
  return (
    <ul className={styles['details']}>
      {flag && (
        <li>
          unknown: <ReadingText reading={result.unknown} />
        </li>
      )}
      {result.details.map((fact) => (
        <li key={fact.at}>
          <UntrustedText text={fact.name} maxLength={80} />:{' '}
          <UntrustedText text={String(fact.value)} maxLength={200} />
          <TraceButton path={fact.at} />
        </li>
      ))}
    </ul>
  );
}
