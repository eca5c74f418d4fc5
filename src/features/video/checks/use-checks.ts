import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { joinTabs, type TabMembership } from '#browser/tab-leader.ts';
import { nextCheckDelay, pollingLimitMs } from '#domain/batch/polling.ts';

/** What the checks need of the query that holds the video. */
export type CheckedQuery = {
  isFetching: boolean;
  /** When the last answer or the last failure came, in milliseconds since 1970. */
  settledAt: number;
  /** How long the server asked to wait after a failure; 0 when it said nothing or nothing failed. */
  retryAfterMs: number;
  refetch: () => void;
};

export type Checks = {
  /** When the next check leaves, in milliseconds since 1970; null when none is planned in this tab. */
  nextAt: number | null;
  /** Thirty minutes have passed: from now on a person decides. */
  givenUp: boolean;
  checkNow: () => void;
};

/** What tabs tell each other; the server then answers them all from what it holds. */
const finishedMessage = 'finished';

/** Left between looking at the tab and a check that is overdue. */
const soonestMs = 1_000;

/**
 * Asks again about a video whose analysis is under way, by the same rule as a batch: at growing, jittered intervals,
 * from one visible tab at a time, for half an hour. The other tabs read the answer once it is finished.
 */
export function useChecks(identifier: string, underWay: boolean, query: CheckedQuery): Checks {
  const [since, setSince] = useState(() => Date.now());
  const [leads, setLeads] = useState(false);
  const [chance, setChance] = useState(() => Math.random());
  const tabs = useRef<TabMembership | null>(null);
  const refetch = useEffectEvent(() => query.refetch());

  // Outside React: the other tabs that show this video, and whether this one is visible.
  useEffect(() => {
    const membership = joinTabs(`verdict-desk:video:${identifier}`, {
      onLead: setLeads,
      onMessage: (message) => {
        if (message === finishedMessage) refetch();
      },
    });
    tabs.current = membership;
    return () => membership.leave();
  }, [identifier]);

  const wasUnderWay = useRef(false);
  // Outside React: the other tabs again. The one that asked tells them, once; a video that was finished all along is no news.
  useEffect(() => {
    if (!underWay && leads && wasUnderWay.current) tabs.current?.post(finishedMessage);
    wasUnderWay.current = underWay;
  }, [underWay, leads]);

  const { settledAt } = query;
  const age = Math.max(0, settledAt - since);
  const givenUp = age >= pollingLimitMs;
  const isPlanned = underWay && leads && !query.isFetching && !givenUp;
  // Counted from the last answer: a tab that was hidden past its time asks at once when it is looked at again.
  const nextAt = isPlanned ? settledAt + Math.max(nextCheckDelay(age, chance), query.retryAfterMs) : null;
  // Outside React: a timer.
  useEffect(() => {
    if (nextAt === null) return undefined;
    const timer = setTimeout(
      () => {
        setChance(Math.random());
        refetch();
      },
      Math.max(soonestMs, nextAt - Date.now()),
    );
    return () => clearTimeout(timer);
  }, [nextAt]);

  return {
    nextAt,
    givenUp,
    checkNow: () => {
      if (givenUp) setSince(Date.now());
      query.refetch();
    },
  };
}
