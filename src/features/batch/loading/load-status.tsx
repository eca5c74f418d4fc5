import { useQuery } from '@tanstack/react-query';
import { Pause, Play, X } from 'lucide-react';
import { metaQuery } from '#api/queries.ts';
import { useClock } from '#browser/clock.ts';
import { estimateRemaining, type Hold, isSettled, type Loading } from '#domain/batch/loading.ts';
import { formatCount, formatDuration } from '#domain/format.ts';
import type { BatchSession, BatchSnapshot } from '#features/batch/session/batch-session.ts';
import { Button } from '#ui/button.tsx';
import { Progress } from '#ui/progress.tsx';
import styles from './load-status.module.css';

type LoadStatusProps = { session: BatchSession; batch: BatchSnapshot };

/** What the service documents, until the proxy has said what it is set to. */
const usualQuota = { readsPerSecond: 2, readsPerMinute: 58 };

/**
 * How far the list has come, why it waits, and the buttons that stop and start it. Gone once all is there; a list of one read
 * that is under way has nothing to tell that its rows do not.
 */
export function LoadStatus({ session, batch }: LoadStatusProps) {
  const { loading, progress, pace } = batch;
  const isBrief = loading.parts.length === 1 && loading.mode === 'running' && loading.hold === null;
  const isOpen = batch.restored && !isSettled(loading) && !isBrief;
  const meta = useQuery(metaQuery);
  if (!isOpen) return null;
  const remaining = estimateRemaining(progress.partsLeft, pace, meta.data?.limits ?? usualQuota);
  const left =
    remaining === null || loading.mode !== 'running' ? '' : `, about ${formatDuration(remaining)} left`;
  return (
    <div className={styles['status']} data-mode={loading.mode}>
      <Progress
        label={titles[loading.mode]}
        value={progress.answered}
        max={progress.total}
        detail={`${formatCount(progress.answered)} of ${formatCount(progress.total)}${left}`}
      />
      {loading.hold !== null && <HoldText hold={loading.hold} />}
      <LoadButtons session={session} loading={loading} />
    </div>
  );
}

function LoadButtons({ session, loading }: { session: BatchSession; loading: Loading }) {
  return (
    <div className={styles['buttons']}>
      {loading.mode === 'running' ? (
        <Button size="sm" onClick={() => session.pause()}>
          <Pause aria-hidden />
          Pause
        </Button>
      ) : (
        <Button size="sm" variant="primary" onClick={() => session.resume()}>
          <Play aria-hidden />
          {loading.mode === 'paused' ? 'Resume' : 'Look up the rest'}
        </Button>
      )}
      {loading.mode !== 'cancelled' && (
        <Button size="sm" variant="ghost" onClick={() => session.cancel()}>
          <X aria-hidden />
          Cancel
        </Button>
      )}
      {loading.hold !== null && loading.hold.reason !== 'quota' && (
        <Button size="sm" variant="ghost" onClick={() => session.resume()}>
          Try now
        </Button>
      )}
    </div>
  );
}

const titles = {
  running: 'Looking up',
  paused: 'Paused',
  cancelled: 'Cancelled: the rest was not looked up',
} as const;

function HoldText({ hold }: { hold: Hold }) {
  const wait = formatDuration(Math.max(1000, hold.until - useClock()));
  return (
    <p className={styles['hold']} role="status">
      {hold.reason === 'quota'
        ? `The quota is used up for the moment; the next read leaves in ${wait}.`
        : `${hold.message} Next try in ${wait}. What is here stays.`}
    </p>
  );
}
