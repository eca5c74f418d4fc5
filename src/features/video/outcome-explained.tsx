import type { VideoOutcome } from '#contract/lookup.ts';
import { outcomeOf } from '#domain/outcome.ts';
import { describeOutcome, sentenceText } from '#domain/video/sentence.ts';
import { formatQuantity, formatTime } from '#domain/format.ts';
import { Button } from '#ui/button.tsx';
import { IdentifierText } from '#ui/identifier-text.tsx';
import { Notice } from '#ui/notice.tsx';
import { OutcomeMark } from '#ui/outcome-mark.tsx';
import { Panel } from '#ui/panel.tsx';
import { UntrustedText } from '#ui/untrusted-text.tsx';
import styles from './outcome-explained.module.css';

type OutcomeExplainedProps = {
  outcome: Exclude<VideoOutcome, { kind: 'found' }>;
  onRetry: () => void;
};

/** Why there is no video to show, what is known, and what can be done. */
export function OutcomeExplained({ outcome, onRetry }: OutcomeExplainedProps) {
  const retry = (
    <Button size="sm" onClick={onRetry}>
      Ask again
    </Button>
  );
  switch (outcome.kind) {
    case 'not_returned':
      return (
        <Notice tone="info" title="Not returned" actions={retry}>
          {outcome.unidentified === undefined
            ? 'The identifier may be mistyped, belong to another account, or be deleted at identifAI.'
            : `The answer held ${formatQuantity(outcome.unidentified, 'row')} under no identifier it was asked for; this video may be among them.`}{' '}
          Asked {formatTime(outcome.asOf)}.
        </Notice>
      );
    case 'unreadable':
      return (
        <Notice tone="warning" title="What could not be read" actions={retry}>
          <ul>
            {outcome.problems.map((problem) => (
              <li key={`${problem.at} ${problem.message}`}>
                <code>{problem.at}</code> <UntrustedText text={problem.message} />
              </li>
            ))}
          </ul>
        </Notice>
      );
    case 'failed':
      return (
        <Notice
          tone="error"
          title="The lookup failed"
          {...(outcome.error.retryable ? { actions: retry } : {})}
        >
          <UntrustedText text={outcome.error.message} /> Request <code>{outcome.error.requestId}</code>.
        </Notice>
      );
    case 'conflict':
      return <ConflictingRows outcome={outcome} />;
  }
}

type Conflict = Extract<VideoOutcome, { kind: 'conflict' }>;

/** All rows side by side, none preferred. */
function ConflictingRows({ outcome: { videos, sources, identifier, fieldNames } }: { outcome: Conflict }) {
  return (
    <Panel title="The different answers" id="conflict">
      <ol className={styles['rows']}>
        {videos.map((video, index) => {
          const source = sources[index];
          const found =
            source === undefined ? null : { identifier, kind: 'found' as const, video, source, fieldNames };
          return (
            <li
              key={source === undefined ? index : `${source.sha256}${source.pointer}`}
              className={styles['row']}
            >
              <OutcomeMark state={outcomeOf(video)} />
              <p>{found === null ? null : sentenceText(describeOutcome(found))}</p>
              {source !== undefined && (
                <p className={styles['source']}>
                  Row <code>{source.pointer}</code> of <IdentifierText identifier={source.sha256} />, received{' '}
                  {formatTime(source.receivedAt)}
                </p>
              )}
            </li>
          );
        })}
      </ol>
    </Panel>
  );
}
