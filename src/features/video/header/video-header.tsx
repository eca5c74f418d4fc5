import type { ReactNode } from 'react';
import type { VideoOutcome } from '#contract/lookup.ts';
import { formatTime } from '#domain/format.ts';
import { isGap } from '#domain/reading.ts';
import { IdentifierText } from '#ui/identifier-text.tsx';
import { SafeLink } from '#ui/safe-link.tsx';
import { UntrustedText } from '#ui/untrusted-text.tsx';
import { Neighbours } from './neighbours.tsx';
import styles from './video-header.module.css';

type VideoHeaderProps = {
  outcome: VideoOutcome;
  /** Address of the batch the video was opened from. */
  from: string | undefined;
  actions: ReactNode;
  /** Leaves out the link to the result, while scores are hidden. */
  hideResult: boolean;
};

/** Which video this is, where it stands in its batch, and what can be done with it. */
export function VideoHeader({ outcome, from, actions, hideResult }: VideoHeaderProps) {
  const video = outcome.kind === 'found' ? outcome.video : null;
  const link = video !== null && !isGap(video.resultUrl) && video.resultUrl !== '' ? video.resultUrl : null;
  return (
    <header className={styles['header']}>
      <Neighbours identifier={outcome.identifier} from={from} />
      <div className={styles['row']}>
        <div className={styles['identity']}>
          <h1 className={styles['name']}>
            {video === null ? (
              'Nothing to show for this identifier'
            ) : isGap(video.name) || video.name === '' ? (
              'Video without a name'
            ) : (
              <UntrustedText text={video.name} maxLength={160} />
            )}
          </h1>
          <p className={styles['line']}>
            <IdentifierText identifier={outcome.identifier} copy />
            {'source' in outcome && (
              <span>
                received {formatTime(outcome.source.receivedAt)}, in the answer{' '}
                <code title={outcome.source.sha256}>{outcome.source.sha256.slice(0, 12)}…</code> at{' '}
                <code>{outcome.source.pointer}</code>
              </span>
            )}
            {outcome.kind === 'not_returned' && <span>asked {formatTime(outcome.asOf)}</span>}
          </p>
        </div>
        <div className={styles['actions']}>
          {link !== null && !hideResult && <SafeLink url={link}>Open in identifAI</SafeLink>}
          {actions}
        </div>
      </div>
    </header>
  );
}
