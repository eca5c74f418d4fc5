import type { Summary } from '#contract/summary.ts';
import { failureOf, type BatchRow } from '#domain/batch/row.ts';
import { valueOf } from '#domain/reading.ts';
import { ReadingText } from '#ui/reading-text.tsx';
import { UntrustedText } from '#ui/untrusted-text.tsx';
import styles from './cells.module.css';

/** The service's own status word, with what went wrong; for rows without a video, why there is none. */
export function StatusCell({ row }: { row: BatchRow }) {
  const failure = failureOf(row);
  if (failure !== null) return <Reason text={failure.message} />;
  if (row.entry.kind !== 'outcome') return <span className={styles['none']}>no answer yet</span>;
  const { outcome } = row.entry;
  switch (outcome.kind) {
    case 'found':
      return <GivenStatus video={outcome.video} />;
    case 'not_returned':
      return <Reason text="Nothing came back for it" />;
    case 'conflict':
      return <Reason text={`${outcome.videos.length} different answers`} />;
    case 'unreadable':
      return <Reason text={outcome.problems[0]?.message ?? 'The answer cannot be read'} />;
    case 'failed':
      return <Reason text={outcome.error.message} />;
  }
}

function GivenStatus({ video }: { video: Summary }) {
  const errors = video.status === 'errored' ? valueOf(video.errors) : undefined;
  const status = <ReadingText reading={video.status} />;
  if (errors === undefined || errors === '') return status;
  return (
    <span className={styles['status']} title={errors}>
      {status}
      <small>
        <UntrustedText text={errors} maxLength={120} />
      </small>
    </span>
  );
}

function Reason({ text }: { text: string }) {
  return (
    <span className={styles['reason']} title={text}>
      <UntrustedText text={text} maxLength={160} />
    </span>
  );
}
