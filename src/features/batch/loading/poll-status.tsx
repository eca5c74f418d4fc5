import { Hourglass } from 'lucide-react';
import { useClock } from '#browser/clock.ts';
import { useVisible } from '#browser/visible.ts';
import { formatDuration, formatQuantity } from '#domain/format.ts';
import type { BatchSession, BatchSnapshot } from '#features/batch/session/batch-session.ts';
import { Button } from '#ui/button.tsx';
import styles from './load-status.module.css';

/** Analyses that are not finished, and when they are asked about again. */
export function PollStatus({ session, batch }: { session: BatchSession; batch: BatchSnapshot }) {
  const { poll } = batch;
  if (poll.underWay === 0) return null;
  return (
    <p className={styles['poll']}>
      <Hourglass aria-hidden size={14} />
      <span>{formatQuantity(poll.underWay, 'analysis', 'analyses')} under way.</span>
      <NextCheck batch={batch} />
      {poll.problem !== null && <span>The last check failed: {poll.problem}</span>}
      <Button size="sm" variant="ghost" disabled={poll.checking} onClick={() => session.checkNow()}>
        Check now
      </Button>
    </p>
  );
}

function NextCheck({ batch: { poll, follows } }: { batch: BatchSnapshot }) {
  const now = useClock();
  const visible = useVisible();
  if (poll.checking) return <span>Checking…</span>;
  if (poll.nextAt !== null)
    return <span>Next check in {formatDuration(Math.max(1000, poll.nextAt - now))}.</span>;
  if (poll.givenUp === poll.underWay) return <span>Automatic checks ended after 30 minutes.</span>;
  return (
    <span>
      {visible && follows ? 'Another open tab checks for this one.' : 'Checks rest while this tab is hidden.'}
    </span>
  );
}
