import type { VideoOutcome } from '#contract/lookup.ts';
import { formatConfidence } from '#domain/format.ts';
import { verdictUnder } from '#domain/outcome.ts';
import { isGap } from '#domain/reading.ts';
import { describeOutcome, heuristicName } from '#domain/video/sentence.ts';
import { Traced } from '#features/video/traced.tsx';
import { Button } from '#ui/button.tsx';
import { OutcomeMark } from '#ui/outcome-mark.tsx';
import { ReadingText } from '#ui/reading-text.tsx';
import styles from './verdict-headline.module.css';

type VerdictHeadlineProps = {
  outcome: VideoOutcome;
  heuristic: string | undefined;
  onMain: () => void;
};

/** What the service said, in one sentence, before anything else. */
export function VerdictHeadline({ outcome, heuristic, onMain }: VerdictHeadlineProps) {
  const sentence = describeOutcome(outcome, heuristic);
  const verdict = outcome.kind === 'found' ? verdictUnder(outcome.video, heuristic) : null;
  const failed = outcome.kind === 'found' && outcome.video.status === 'errored' ? outcome.video : null;
  return (
    <section className={styles['headline']} data-state={sentence.state} aria-label="What identifAI says">
      <p className={styles['sentence']}>
        {sentence.parts.map((part, index) =>
          part.label === undefined ? (
            part.text
          ) : (
            <strong key={index} className={styles['label']} data-label={part.label}>
              {part.text}
            </strong>
          ),
        )}
      </p>
      <p className={styles['verdict']}>
        <OutcomeMark state={sentence.state} />
        {failed !== null && (
          <span>
            <Traced at={failed.at} kind="video" field="errors">
              <span>
                errors as given:{' '}
                <strong>
                  <ReadingText reading={failed.errors} />
                </strong>
              </span>
            </Traced>
          </span>
        )}
        {verdict !== null && !isGap(verdict) && (
          <>
            <span>
              <Traced at={verdict.at} kind="verdict" field="confidence">
                {isGap(verdict.confidence) ? (
                  <span>
                    confidence <ReadingText reading={verdict.confidence} />
                  </span>
                ) : (
                  <span title={String(verdict.confidence)}>
                    confidence <strong>{formatConfidence(verdict.confidence)}</strong> as given by identifAI
                  </span>
                )}
              </Traced>
            </span>
            <span>
              heuristic <strong>{heuristicName(verdict)}</strong>
              {heuristic === undefined ? ' (main)' : ''}
            </span>
          </>
        )}
        {heuristic !== undefined && (
          <Button size="sm" onClick={onMain}>
            Back to the main verdict
          </Button>
        )}
      </p>
    </section>
  );
}
