import type { ModelResult } from '#contract/video.ts';
import { isGap } from '#domain/reading.ts';
import { scoreFor, voteOf } from '#domain/video/votes.ts';
import { ReadingText } from '#ui/reading-text.tsx';
import { UntrustedText } from '#ui/untrusted-text.tsx';
import styles from './model-scores.module.css';
import { ScoreBar } from './score-bar.tsx';
import { Traced } from './traced.tsx';

type ModelScoresProps = {
  results: readonly ModelResult[];
  /** Models that the verdict in view names; null when it names none. */
  listed: readonly string[] | null;
};

/** Both scores of every model on one axis, with its time and its own details. */
export function ModelScores({ results, listed }: ModelScoresProps) {
  if (results.length === 0) return <p className={styles['none']}>No model gave a result.</p>;
  return (
    <ul className={styles['list']}>
      {results.map((result) => (
        <ModelScore key={result.at} result={result} listed={listed} />
      ))}
    </ul>
  );
}

function ModelScore({ result, listed }: { result: ModelResult; listed: readonly string[] | null }) {
  const isListed = listed === null || (!isGap(result.model) && listed.includes(result.model));
  const others = result.scores.filter((score) => score.label !== 'human' && score.label !== 'artificial');
  const firstScore = result.scores[0];
  return (
    <li className={styles['row']}>
      <span className={styles['model']}>
        <Traced at={result.at} kind="modelResult" field="model">
          <strong>
            <ReadingText reading={result.model} />
          </strong>
        </Traced>
      </span>
      <span className={styles['scores']}>
        <ScoreBar
          human={scoreFor(result, 'human')}
          artificial={scoreFor(result, 'artificial')}
          vote={voteOf(result)}
        />
        {firstScore !== undefined && (
          <Traced at={firstScore.at} kind="score" field="score">
            {null}
          </Traced>
        )}
      </span>
      <span className={styles['facts']}>
        {result.unknown !== false && (
          <Traced at={result.at} kind="modelResult" field="unknown">
            unknown flag: <ReadingText reading={result.unknown} />
          </Traced>
        )}
        <Traced at={result.at} kind="modelResult" field="elapsedTime">
          <ReadingText reading={result.elapsedTime} format={(value) => `${value} s`} />
        </Traced>
        {!isListed && <i>not named by this verdict</i>}
        {others.map((score) => (
          <span key={score.at}>
            label <ReadingText reading={score.label} />: <ReadingText reading={score.score} />
          </span>
        ))}
        {result.details.map((fact) => (
          <span key={fact.at}>
            <UntrustedText text={fact.name} />: <UntrustedText text={String(fact.value)} />
          </span>
        ))}
      </span>
    </li>
  );
}
