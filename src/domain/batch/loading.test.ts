import { expect, test } from 'vitest';
import {
  cancelLoading,
  estimateRemaining,
  isSettled,
  type Loading,
  nextWake,
  partAnswered,
  type PartError,
  partFailed,
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
  expect(held.hold).toEqual({ reason: 'quota', until: 8_000 });
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
  expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
  expect(loading.parts.every((part) => part.status !== 'failed')).toBe(true);
});

test('an answer ends any hold', () => {
  const held = fail(running(), 0, { kind: 'unreachable' });
  expect(partAnswered(held, 1)).toMatchObject({ hold: null, unreached: 0 });
});

test('an error that may pass is tried three more times, then the part has failed and only it', () => {
  let loading = running();
  for (let round = 0; round < 3; round += 1) {
    loading = fail(loading, 0, {});
    expect(loading.parts[0]).toMatchObject({ status: 'todo', attempts: round + 1 });
  }
  loading = fail(loading, 0, {});
  expect(loading.parts[0]).toMatchObject({ status: 'failed', failure });
  expect(loading.parts[1]?.status).toBe('running');
});

test('an error that will not pass fails at once', () => {
  const loading = fail(running(), 0, { failure: { ...failure, retryable: false } });
  expect(loading.parts[0]?.status).toBe('failed');
});

test('a retry waits as long as the server says, or a random while', () => {
  expect(failAt(100)(running(), 0, { retryAfterMs: 3_000 }).parts[0]?.notBefore).toBe(3_100);
  expect(failAt(100)(running(), 0, {}).parts[0]?.notBefore).toBe(1_100);
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
