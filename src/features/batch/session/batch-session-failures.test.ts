import { expect, test } from 'vitest';
import { ApiError } from '#api/api-error.ts';
import type { LookupOutcome } from '#contract/lookup.ts';
import { failing, found, openTestSession } from '#testing/batch-session.ts';

const five = ['a', 'b', 'c', 'd', 'e'];

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
