import { expect, test } from 'vitest';
import { ApiError } from '#api/api-error.ts';
import type { LookupAnswer, LookupOutcome } from '#contract/lookup.ts';
import type { RecheckResult } from '#domain/batch/diff.ts';
import { buildFound } from '#testing/builders.ts';
import { createFakeClock } from '#testing/fake-clock.ts';
import { BatchSession } from './batch-session.ts';

type Ask = {
  identifiers: readonly string[];
  fresh: boolean;
  acceptAgeMs: number | undefined;
  at: number;
  signal: AbortSignal;
};

const found = (identifier: string) => buildFound({ identifier });
const processing = (identifier: string) => buildFound({ identifier, status: 'new', outcome: 'processing' });
const answerOf = (outcomes: readonly LookupOutcome[]): LookupAnswer => ({
  outcomes: [...outcomes],
  responses: [],
  unidentified: [],
  asOf: '2026-11-22T09:00:00.000Z',
});
const failing = (
  kind: 'network' | 'rate-limited' | 'rejected' | 'timeout' | 'unavailable',
  retryAfterMs?: number,
) => new ApiError(kind, 'It did not work.', { retryable: kind !== 'rejected', retryAfterMs });

/** What an earlier visit left in the browser. */
type Kept = { kept?: readonly LookupOutcome[]; keptRechecks?: readonly RecheckResult[] };

/** A session whose lookups are answered by `reply`, two identifiers a part. */
function openTestSession(
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

const five = ['a', 'b', 'c', 'd', 'e'];

test('every identifier has its row before anything has come, and answers fill them part by part', async () => {
  const { session, clock, states, asks } = openTestSession(five, ({ identifiers }) => identifiers.map(found));
  expect(states()).toEqual(['waiting', 'waiting', 'waiting', 'waiting', 'waiting']);
  await session.start();
  await clock.advance(0);
  expect(asks.map((ask) => ask.identifiers)).toEqual([['a', 'b'], ['c', 'd'], ['e']]);
  expect(states()).toEqual(['artificial', 'artificial', 'artificial', 'artificial', 'artificial']);
  expect(session.getSnapshot().progress).toMatchObject({ answered: 5, total: 5, failed: 0 });
});

test('a reload in the middle asks only for what is missing', async () => {
  const { session, clock, asks } = openTestSession(five, ({ identifiers }) => identifiers.map(found), {
    kept: [found('a'), found('c'), found('d')],
  });
  await session.start();
  await clock.advance(0);
  expect(asks.map((ask) => ask.identifiers)).toEqual([['b', 'e']]);
  expect([...session.getSnapshot().kept]).toEqual(['a', 'c', 'd']);
  session.lookUpAgain();
  await clock.advance(0);
  expect(session.getSnapshot().kept.size).toBe(0);
});

test('a list of one read is asked again on every visit, and keeps its rows until the answer is there', async () => {
  const { session, clock, asks, states } = openTestSession(['a', 'b'], () => failing('network'), {
    kept: [found('a'), found('b')],
  });
  await session.start();
  await clock.advance(0);
  expect(asks).toHaveLength(1);
  expect(states()).toEqual(['artificial', 'artificial']);
});

test('a used-up quota is a wait that ends by itself, not an error', async () => {
  const { session, clock, states, asks } = openTestSession(['a'], (_, call) =>
    call === 0 ? failing('rate-limited', 7_000) : [found('a')],
  );
  await session.start();
  await clock.advance(6_999);
  expect(session.getSnapshot().loading.hold).toMatchObject({ reason: 'quota', until: 7_000 });
  expect(states()).toEqual(['waiting']);
  await clock.advance(1);
  expect(asks.map((ask) => ask.at)).toEqual([0, 7_000]);
  expect(states()).toEqual(['artificial']);
});

test('a refused part fails alone; trying again asks only for it', async () => {
  let isRefusing = true;
  const { session, clock, states, asks } = openTestSession(five, ({ identifiers }) =>
    isRefusing && identifiers.includes('c') ? failing('rejected') : identifiers.map(found),
  );
  await session.start();
  await clock.advance(0);
  expect(states()).toEqual(['artificial', 'artificial', 'failed', 'failed', 'artificial']);
  isRefusing = false;
  session.retryFailed();
  await clock.advance(0);
  expect(asks.at(-1)?.identifiers).toEqual(['c', 'd']);
  expect(session.getSnapshot().progress.failed).toBe(0);
});

const failedRow = (identifier: string, retryable: boolean, code: 'upstream_timeout' | 'quota_wait') => {
  const error = { code, message: 'Too slow.', retryable, requestId: 'r-1' };
  return { identifier, kind: 'failed', error } satisfies LookupOutcome;
};

test('a row that failed for good inside a good part is asked again when a person wants it', async () => {
  const { session, clock, asks, states } = openTestSession(['a', 'b', 'c'], ({ identifiers }, call) =>
    identifiers.map((identifier) =>
      identifier === 'b' && call < 2 ? failedRow('b', false, 'upstream_timeout') : found(identifier),
    ),
  );
  await session.start();
  await clock.advance(60_000);
  expect(states()).toEqual(['artificial', 'failed', 'artificial']);
  session.retryFailed();
  await clock.advance(0);
  expect(asks.at(-1)?.identifiers).toEqual(['b']);
  expect(states()).toEqual(['artificial', 'artificial', 'artificial']);
});

test('a row that failed inside a good part is asked again by itself, alone, and says so meanwhile', async () => {
  const { session, clock, asks, states } = openTestSession(['a', 'b'], ({ identifiers }, call) =>
    identifiers.map((identifier) =>
      identifier === 'b' && call < 4 ? failedRow('b', true, 'upstream_timeout') : found(identifier),
    ),
  );
  await session.start();
  await clock.advance(4_000);
  expect(states()).toEqual(['artificial', 'waiting']);
  await clock.advance(1_000);
  expect(states()).toEqual(['artificial', 'failed']);
  await clock.advance(60_000);
  expect(asks.map((ask) => [ask.identifiers, ask.at])).toEqual([
    [['a', 'b'], 0],
    [['b'], 1_500],
    [['b'], 4_500],
    [['b'], 10_500],
    [['b'], 22_500],
  ]);
  expect(states()).toEqual(['artificial', 'artificial']);
  expect(session.getSnapshot().progress).toMatchObject({ answered: 2, failed: 0, partsLeft: 0 });
});

test('a row that waits for the quota inside a good part is waiting, not failed', async () => {
  const { session, clock, states } = openTestSession(['a', 'b'], ({ identifiers }, call) =>
    identifiers.map((identifier) =>
      identifier === 'b' && call === 0 ? failedRow('b', true, 'quota_wait') : found(identifier),
    ),
  );
  await session.start();
  await clock.advance(0);
  expect(states()).toEqual(['artificial', 'waiting']);
  expect(session.getSnapshot().loading.hold).toMatchObject({ reason: 'quota', until: 5_000 });
  await clock.advance(5_000);
  expect(states()).toEqual(['artificial', 'artificial']);
});

test('a service that is down for minutes costs one read at a time, and the list fills when it is back', async () => {
  const { session, clock, asks, states } = openTestSession(five, ({ identifiers, at }) =>
    at < 180_000
      ? new ApiError('unavailable', 'identifAI cannot be reached.', {
          code: 'upstream_unreachable',
          retryable: true,
        })
      : identifiers.map(found),
  );
  await session.start();
  await clock.advance(179_000);
  expect(session.getSnapshot().loading.hold).toMatchObject({
    reason: 'service',
    message: 'identifAI cannot be reached.',
  });
  expect(asks.length).toBeLessThan(15);
  expect(new Set(states())).toEqual(new Set(['waiting']));
  await clock.advance(30_000);
  expect(new Set(states())).toEqual(new Set(['artificial']));
});

test('a failed part can be tried at once, without waiting for its next try', async () => {
  let isSlow = true;
  const { session, clock, asks, states } = openTestSession(['a'], ({ identifiers }) =>
    isSlow ? failing('timeout', 60_000) : identifiers.map(found),
  );
  await session.start();
  await clock.advance(59_000);
  expect(asks).toHaveLength(1);
  isSlow = false;
  session.retryFailed();
  await clock.advance(0);
  expect(states()).toEqual(['artificial']);
});

test('a re-check tries a few times more after an error that may pass', async () => {
  const { session, clock, asks } = openTestSession(['a'], ({ identifiers, fresh }, call) =>
    fresh && call < 3 ? failing('timeout') : identifiers.map(found),
  );
  await session.start();
  await clock.advance(0);
  const results = session.recheck(['a']);
  await clock.advance(30_000);
  expect(await results).toHaveLength(1);
  expect(asks).toHaveLength(4);
});

test('cancel stops what is under way; what still arrives for it changes nothing', async () => {
  const late: (() => void)[] = [];
  let isSlow = true;
  const { session, clock, asks, states } = openTestSession(five, ({ identifiers }) =>
    isSlow
      ? new Promise((resolve) => {
          late.push(() => resolve(identifiers.map(found)));
        })
      : identifiers.map(found),
  );
  await session.start();
  session.cancel();
  for (const arrive of late) arrive();
  await clock.advance(60_000);
  expect(asks).toHaveLength(2);
  expect(asks.every((ask) => ask.signal.aborted)).toBe(true);
  expect(new Set(states())).toEqual(new Set(['waiting']));
  isSlow = false;
  session.resume();
  await clock.advance(0);
  expect(states()).not.toContain('waiting');
});

test('only unfinished analyses are asked about again, after 5 s, until they are done', async () => {
  const { session, clock, asks, states } = openTestSession(['a', 'b', 'c'], ({ identifiers }, call) =>
    identifiers.map((identifier) =>
      identifier === 'b' && call < 3 ? processing(identifier) : found(identifier),
    ),
  );
  await session.start();
  await clock.advance(0);
  expect(session.getSnapshot().poll).toMatchObject({ underWay: 1, nextAt: 5_000 });
  await clock.advance(60_000);
  expect(asks.slice(2).map((ask) => [ask.identifiers, ask.at])).toEqual([
    [['b'], 5_000],
    [['b'], 10_000],
  ]);
  expect(states()).toEqual(['artificial', 'artificial', 'artificial']);
  expect(session.getSnapshot().poll).toMatchObject({ underWay: 0, nextAt: null });
});

test('a check takes what somebody else has learnt within its interval; a person’s own check asks the service', async () => {
  const { session, clock, asks } = openTestSession(['a'], () => [processing('a')]);
  await session.start();
  await clock.advance(5_000);
  session.checkNow();
  await clock.advance(0);
  expect(asks.map((ask) => [ask.fresh, ask.acceptAgeMs])).toEqual([
    [false, undefined],
    [false, 5_000],
    [true, undefined],
  ]);
});

test('checks end after 30 minutes and begin again when a person asks', async () => {
  const { session, clock, asks } = openTestSession(['a'], () => [processing('a')]);
  await session.start();
  await clock.advance(31 * 60_000);
  const asked = asks.length;
  expect(session.getSnapshot().poll).toMatchObject({ givenUp: 1, nextAt: null });
  await clock.advance(60 * 60_000);
  expect(asks).toHaveLength(asked);
  session.checkNow();
  await clock.advance(0);
  expect(asks).toHaveLength(asked + 1);
  expect(session.getSnapshot().poll.nextAt).not.toBeNull();
});

test('a tab that does not lead asks nothing and learns from the one that does', async () => {
  const { session, clock, asks, tabs, states, posted } = openTestSession(['a'], () => [processing('a')]);
  await session.start();
  await clock.advance(0);
  tabs.onLead?.(false);
  await clock.advance(10 * 60_000);
  expect(asks).toHaveLength(1);
  expect(session.getSnapshot().follows).toBe(true);
  tabs.onAnswer?.(answerOf([found('a')]));
  expect(states()).toEqual(['artificial']);
  expect(posted).toEqual([]);
});

test('the leader tells the other tabs what it learns', async () => {
  const { session, clock, posted } = openTestSession(['a'], (_, call) => [
    call === 0 ? processing('a') : found('a'),
  ]);
  await session.start();
  await clock.advance(5_000);
  expect(posted.flatMap((answer) => answer.outcomes.map((outcome) => outcome.identifier))).toEqual(['a']);
});

test('a re-check asks the service afresh and names what has changed, with both digests', async () => {
  const before = found('a');
  const after = buildFound({ identifier: 'a', apiVersion: '2.0.0', forced: 'human' });
  const { session, clock, asks, rechecks } = openTestSession(['a'], ({ fresh }) => [fresh ? after : before]);
  await session.start();
  await clock.advance(0);
  const [result] = await session.recheck(['a']);
  expect(asks.at(-1)).toMatchObject({ fresh: true, identifiers: ['a'] });
  expect(result?.changes).toEqual([
    { what: 'Analysis version', before: '1.1.0', after: '2.0.0' },
    { what: 'Forced classification', before: 'empty (null)', after: 'human' },
  ]);
  expect(result?.before?.sha256).toHaveLength(64);
  expect(rechecks).toHaveLength(1);
  expect(session.getSnapshot().rechecking.size).toBe(0);
});

test('what an earlier visit’s re-check found is still there, until a newer one replaces it', async () => {
  const earlier = { what: 'Status', before: 'new', after: 'done' };
  const result = { identifier: 'a', at: '2026-11-20T09:00:00.000Z', changes: [earlier], failure: null };
  const { session, clock } = openTestSession(['a'], () => [found('a')], {
    keptRechecks: [{ ...result, before: null, after: null }],
  });
  await session.start();
  await clock.advance(0);
  expect(session.getSnapshot().rechecks.get('a')?.changes).toEqual([earlier]);
  await session.recheck(['a']);
  expect(session.getSnapshot().rechecks.get('a')?.changes).toEqual([]);
});

test('a re-check that fails keeps the answer there was', async () => {
  const { session, clock, states } = openTestSession(['a'], ({ fresh }) =>
    fresh ? failing('rejected') : [found('a')],
  );
  await session.start();
  await clock.advance(0);
  await expect(session.recheck(['a'])).rejects.toThrow('It did not work.');
  expect(states()).toEqual(['artificial']);
  expect(session.getSnapshot().rechecking.size).toBe(0);
});

test('an unreachable server loses no row, and the list goes on by itself when it is back', async () => {
  const { session, clock, states } = openTestSession(['a'], ({ at }) =>
    at < 20_000 ? failing('network') : [found('a')],
  );
  await session.start();
  await clock.advance(19_000);
  expect(session.getSnapshot().loading.hold?.reason).toBe('unreachable');
  expect(states()).toEqual(['waiting']);
  await clock.advance(30_000);
  expect(states()).toEqual(['artificial']);
});
