import type { UseQueryResult } from '@tanstack/react-query';
import { CircleCheck, Hourglass } from 'lucide-react';
import { useState } from 'react';
import { useClock } from '#browser/clock.ts';
import type { VideoOutcome } from '#contract/lookup.ts';
import { mayStillChange } from '#domain/batch/polling.ts';
import { formatDuration } from '#domain/format.ts';
import { outcomeOf } from '#domain/outcome.ts';
import { toProblem } from '#lib/problem.ts';
import { Button } from '#ui/button.tsx';
import { type Checks, useChecks } from './use-checks.ts';
import styles from './video-checks.module.css';

type VideoChecksProps = { outcome: VideoOutcome; query: UseQueryResult<VideoOutcome> };

/** An analysis that is not finished: when it is asked about again, and, once it is, that it has ended. */
export function VideoChecks({ outcome, query }: VideoChecksProps) {
  const underWay = isUnderWay(outcome);
  const [watched, setWatched] = useState(underWay);
  if (underWay && !watched) setWatched(true);
  return watched ? <CheckStatus outcome={outcome} query={query} underWay={underWay} /> : null;
}

/** True when the answer may still change by itself. */
function isUnderWay(outcome: VideoOutcome): boolean {
  if (outcome.kind !== 'found') return false;
  return mayStillChange({ outcome: outcomeOf(outcome.video), status: outcome.video.status });
}

function CheckStatus({ outcome, query, underWay }: VideoChecksProps & { underWay: boolean }) {
  const checks = useChecks(outcome.identifier, underWay, {
    isFetching: query.isFetching,
    settledAt: Math.max(query.dataUpdatedAt, query.errorUpdatedAt),
    retryAfterMs: query.error === null ? 0 : (toProblem(query.error).retryAfterMs ?? 0),
    refetch: () => void query.refetch(),
  });
  const Icon = underWay ? Hourglass : CircleCheck;
  return (
    <div className={styles['checks']} data-under-way={underWay}>
      <Icon aria-hidden size={14} />
      <span role="status">
        {underWay ? 'The analysis is not finished.' : 'The analysis has finished while this page was open.'}
      </span>
      {underWay && (
        <>
          <NextCheck checks={checks} checking={query.isFetching} />
          <Button size="sm" variant="ghost" disabled={query.isFetching} onClick={checks.checkNow}>
            Check now
          </Button>
        </>
      )}
    </div>
  );
}

function NextCheck({ checks: { nextAt, givenUp }, checking }: { checks: Checks; checking: boolean }) {
  const now = useClock();
  if (checking) return <span>Checking…</span>;
  if (givenUp) return <span>Automatic checks ended after 30 minutes.</span>;
  // A hidden tab rests, too, but nobody sees it then.
  if (nextAt === null) return <span>Another open tab checks for this one.</span>;
  return <span>Next check in {formatDuration(Math.max(1000, nextAt - now))}.</span>;
}
