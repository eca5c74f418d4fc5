import type { Fact } from '#contract/video.ts';
import { groupDetails } from '#domain/video/detail-groups.ts';
import { ReadingText } from '#ui/reading-text.tsx';
import { UntrustedText } from '#ui/untrusted-text.tsx';
import styles from './model-details.module.css';
import { TraceButton } from './trace/trace-button.tsx';

/** What a model said of itself beside its scores, in the service's own names. */
export function ModelDetails({ facts }: { facts: readonly Fact[] }) {
  return groupDetails(facts).map(({ title, details }) => (
    <span key={details[0]?.at} className={styles['group']}>
      {title !== null && (
        <i>
          <UntrustedText text={title} />
        </i>
      )}
      {details.map(({ label, value, at }) => (
        <span key={at} className={styles['detail']}>
          <UntrustedText text={label} />
          <b>
            <ReadingText reading={value === null ? { gap: 'null' } : value} />
          </b>
          <TraceButton path={at} />
        </span>
      ))}
    </span>
  ));
}
