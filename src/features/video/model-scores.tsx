import type { Label } from '#contract/gap.ts';
import type { ModelResult } from '#contract/video.ts';
import { isGap } from '#domain/reading.ts';
import { scoreFor, voteOf } from '#domain/video/votes.ts';
import { ReadingText } from '#ui/reading-text.tsx';
import { ModelDetails } from './model-details.tsx';
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
      {results.map((result, index) => (
        // Rows without state of their own: kept from frame to frame, which is cheaper than drawn anew.
        <ModelScore key={index} result={result} listed={listed} />
      ))}
    </ul>
  );
}

function ModelScore({ result, listed }: { result: ModelResult; listed: readonly string[] | null }) {
  const isListed = listed === null || (!isGap(result.model) && listed.includes(result.model));
  // What the bar cannot draw is said beside it: a third label, or a score that is not a usable number.
  const undrawn = result.scores.filter((score) => isGap(score.label) || !isDrawn(result, score.label));
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
        <ScoreTrace result={result} label="human" />
        <ScoreBar
          human={scoreFor(result, 'human')}
          artificial={scoreFor(result, 'artificial')}
          vote={voteOf(result)}
        />
        <ScoreTrace result={result} label="artificial" />
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
      </span>
      {undrawn.length + result.details.length > 0 && (
        <span className={styles['more']}>
          {undrawn.map((score) => (
            <span key={score.at}>
              <ReadingText reading={score.label} /> <ReadingText reading={score.score} />
            </span>
          ))}
          <ModelDetails facts={result.details} />
        </span>
      )}
    </li>
  );
}

function isDrawn(result: ModelResult, label: string): boolean {
  return (label === 'human' || label === 'artificial') && scoreFor(result, label) !== null;
}

/** Leads to one label's score in the raw data; its place in the list differs between results. */
function ScoreTrace({ result, label }: { result: ModelResult; label: Label }) {
  const score = result.scores.find((candidate) => candidate.label === label);
  if (score === undefined) return <span />;
  return (
    <Traced at={score.at} kind="score" field="score">
      {null}
    </Traced>
  );
}
