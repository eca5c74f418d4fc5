import { ApiError } from '#api/api-error.ts';
import type { LookupAnswer, LookupOutcome } from '#contract/lookup.ts';
import type { RecheckResult } from '#domain/batch/diff.ts';
import { BatchSession } from '#features/batch/session/batch-session.ts';
import { buildFound } from '#testing/builders.ts';
import { createFakeClock } from '#testing/fake-clock.ts';

type Ask = {
  identifiers: readonly string[];
  fresh: boolean;
  acceptAgeMs: number | undefined;
  at: number;
  signal: AbortSignal;
};

export const found = (identifier: string) => buildFound({ identifier });
export const processing = (identifier: string) =>
  buildFound({ identifier, status: 'new', outcome: 'processing' });
export const answerOf = (outcomes: readonly LookupOutcome[]): LookupAnswer => ({
  outcomes: [...outcomes],
  responses: [],
  unidentified: [],
  asOf: '2026-11-22T09:00:00.000Z',
});
export const failing = (
  kind: 'network' | 'rate-limited' | 'rejected' | 'timeout' | 'unavailable',
  retryAfterMs?: number,
) => new ApiError(kind, 'It did not work.', { retryable: kind !== 'rejected', retryAfterMs });

/** What an earlier visit left in the browser. */
type Kept = { kept?: readonly LookupOutcome[]; keptRechecks?: readonly RecheckResult[] };

/** A session whose lookups are answered by `reply`, two identifiers a part. */
export function openTestSession(
  identifiers: readonly string[],
  reply: (ask: Ask, call: number) => readonly LookupOutcome[] | Error | Promise<readonly LookupOutcome[]>,
  { kept = [], keptRechecks = [] }: Kept = {},
) {
  const clock = createFakeClock();
  const asks: Ask[] = [];
  const tabs: { onLead?: (leads: boolean) => void; onAnswer?: (answer: LookupAnswer) => void } = {};
  const posted: LookupAnswer[] = [];
  const saved: string[] = [];
  const rechecks: RecheckResult[] = [];
  const session = new BatchSession({
    identifiers,
    clock,
    pack: (list) => list.flatMap((_, place) => (place % 2 === 0 ? [list.slice(place, place + 2)] : [])),
    lookup: (asked, { fresh = false, acceptAgeMs, signal }) => {
      const ask = { identifiers: asked, fresh, acceptAgeMs, at: clock.now(), signal };
      asks.push(ask);
      const outcome = reply(ask, asks.length - 1);
      return outcome instanceof Error ? Promise.reject(outcome) : Promise.resolve(outcome).then(answerOf);
    },
    keeper: {
      load: () => Promise.resolve(kept),
      save: (changed) => saved.push(...changed.map((outcome) => outcome.identifier)),
      loadRechecks: () => Promise.resolve(keptRechecks),
      saveRecheck: (result) => rechecks.push(result),
    },
    joinTabs: (listener) => {
      Object.assign(tabs, listener);
      listener.onLead(true);
      return { post: (answer) => posted.push(answer), leave: () => undefined };
    },
  });
  const states = () => session.getSnapshot().rows.map((row) => row.state);
  return { session, clock, asks, tabs, posted, saved, rechecks, states };
}
