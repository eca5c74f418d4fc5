import { expect, test } from 'vitest';
import {
  cancelLoading,
  estimateRemaining,
  isSettled,
  type Loading,
  nextRetry,
  nextWake,
  partAnswered,
  type PartError,
  partFailed,
  partSplit,
  partStarted,
  partsToStart,
  pauseLoading,
  resumeLoading,
  retryFailed,
  startLoading,
} from './loading.ts';

const failure = { message: 'It failed.', code: null, requestId: null, retryable: true };
const error = (overrides: Partial<PartError>): PartError => ({
  kind: 'other',
  retryAfterMs: null,
  failure,
  ...overrides,
});
const failAt = (now: number) => (loading: Loading, index: number, overrides: Partial<PartError>) =>
  partFailed(loading, index, { error: error(overrides), now, random: 0.5 });
const fail = failAt(0);
const five = () => startLoading([['a'], ['b'], ['c'], ['d'], ['e']]);
const running = () => partStarted(partStarted(five(), 0), 1);

test('two parts leave at once, the next when one is back', () => {
  expect(partsToStart(five(), 0)).toEqual([0, 1]);
  expect(partsToStart(running(), 0)).toEqual([]);
  expect(partsToStart(partAnswered(running(), 1), 0)).toEqual([2]);
});

test('a used-up quota holds everything until the time it was told, counts as no failure, and ends by itself', () => {
  const held = failAt(1_000)(running(), 0, { kind: 'quota', retryAfterMs: 7_000 });
  expect(held.hold).toMatchObject({ reason: 'quota', until: 8_000 });
  expect(partsToStart(held, 7_999)).toEqual([]);
  expect(partsToStart(held, 8_000)).toEqual([0]);
  expect(nextWake(held, 1_000)).toBe(8_000);
  expect(held.parts[0]).toMatchObject({ status: 'todo', attempts: 0 });
});

test('no server can park the page for longer than two minutes', () => {
  expect(fail(running(), 0, { kind: 'quota', retryAfterMs: 86_400_000 }).hold?.until).toBe(120_000);
});

test('an unreachable server is tried again for ever, less and less often, and no row fails', () => {
  let loading = running();
  const waits: number[] = [];
  for (let round = 0; round < 8; round += 1) {
    loading = fail(partStarted(loading, 0), 0, { kind: 'unreachable' });
    waits.push(loading.hold?.until ?? 0);
  }
  expect(waits).toEqual([750, 1_500, 3_000, 6_000, 12_000, 22_500, 22_500, 22_500]);
  expect(loading.parts.every((part) => part.status !== 'failed')).toBe(true);
});

test('while nobody answers, one part at a time finds out whether somebody is back', () => {
  const held = fail(fail(running(), 0, { kind: 'service' }), 1, { kind: 'service' });
  expect(held.hold).toMatchObject({ reason: 'service', until: 1_500, message: 'It failed.' });
  expect(partsToStart(held, 1_500)).toEqual([0]);
  expect(nextWake(partStarted(held, 0), 1_500)).toBeNull();
  expect(partsToStart(partAnswered(partStarted(held, 0), 0), 1_500)).toEqual([1, 2]);
});

test('a service that names its time is asked again then', () => {
  const held = failAt(100)(running(), 0, { kind: 'service', retryAfterMs: 15_000 });
  expect(held.hold?.until).toBe(15_100);
});

test('an answer ends any hold', () => {
  const held = fail(running(), 0, { kind: 'unreachable' });
  expect(partAnswered(held, 1)).toMatchObject({ hold: null, unreached: 0 });
});

test('an error that may pass is tried for ever, less and less often, and is shown when it is no hiccup', () => {
  let loading = running();
  const waits: number[] = [];
  const shown: boolean[] = [];
  for (let round = 0; round < 8; round += 1) {
    loading = fail(loading, 0, {});
    waits.push(loading.parts[0]?.notBefore ?? 0);
    shown.push(loading.parts[0]?.failure !== null);
  }
  expect(waits).toEqual([1_500, 3_000, 6_000, 12_000, 24_000, 48_000, 90_000, 90_000]);
  expect(shown).toEqual([false, false, true, true, true, true, true, true]);
  expect(loading.parts[1]?.status).toBe('running');
  expect(nextRetry(loading)).toBe(90_000);
  expect(isSettled(loading)).toBe(false);
});

test('identifiers that failed inside a good answer are asked again, by reason', () => {
  const { loading, indexes } = partSplit(partStarted(startLoading([['a', 'b', 'c']]), 0), 0, [['a'], ['c']]);
  expect(indexes).toEqual([0, 1]);
  const failed = fail(fail(loading, 0, {}), 1, { retryAfterMs: 9_000 });
  expect(failed.parts.map((part) => [part.identifiers, part.status, part.notBefore])).toEqual([
    [['a'], 'todo', 1_500],
    [['c'], 'todo', 9_000],
  ]);
});

test('nothing is said to be tried again when nothing failed', () => {
  expect(nextRetry(fail(running(), 0, {}))).toBeNull();
});

test('an error that will not pass fails at once', () => {
  const loading = fail(running(), 0, { failure: { ...failure, retryable: false } });
  expect(loading.parts[0]?.status).toBe('failed');
});

test('a retry waits as long as the server says, or a random while', () => {
  expect(failAt(100)(running(), 0, { retryAfterMs: 3_000 }).parts[0]?.notBefore).toBe(3_100);
  expect(failAt(100)(running(), 0, {}).parts[0]?.notBefore).toBe(1_600);
});

test('pause lets nothing leave and resume goes on with the same parts', () => {
  const paused = pauseLoading(running());
  expect(partsToStart(partAnswered(paused, 0), 0)).toEqual([]);
  expect(nextWake(paused, 0)).toBeNull();
  expect(partsToStart(resumeLoading(partAnswered(paused, 0)), 0)).toEqual([2]);
});

test('cancel gives up what is under way, and it can be taken up again', () => {
  const cancelled = cancelLoading(running());
  expect(cancelled.parts.map((part) => part.status)).toEqual(['todo', 'todo', 'todo', 'todo', 'todo']);
  expect(partsToStart(cancelled, 0)).toEqual([]);
  expect(partsToStart(resumeLoading(cancelled), 0)).toEqual([0, 1]);
});

test('retry does not wait for the next try', () => {
  const loading = retryFailed(fail(running(), 0, { retryAfterMs: 60_000 }));
  expect(partsToStart(loading, 0)).toEqual([0]);
});

test('retry asks only the failed parts again', () => {
  let loading = fail(running(), 0, { failure: { ...failure, retryable: false } });
  for (const index of [1, 2, 3, 4]) loading = partAnswered(loading, index);
  expect(isSettled(loading)).toBe(true);
  expect(partsToStart(retryFailed(loading), 0)).toEqual([0]);
});

const quota = { readsPerSecond: 2, readsPerMinute: 58 };

test('the estimate follows the quota at first and what was seen later', () => {
  expect(estimateRemaining(0, { parts: 3, elapsedMs: 1_000 }, quota)).toBeNull();
  expect(estimateRemaining(10, { parts: 0, elapsedMs: 0 }, quota)).toBe(5_000);
  expect(estimateRemaining(100, { parts: 0, elapsedMs: 0 }, quota)).toBe(29_000 + 60_000);
  expect(estimateRemaining(10, { parts: 2, elapsedMs: 8_000 }, quota)).toBe(40_000);
});
