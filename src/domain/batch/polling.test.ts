import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildFound } from '#testing/builders.ts';
import { isUnderWay, nextCheckDelay, planCheck, pollingLimitMs, trackUnderWay } from './polling.ts';

const processing = {
  kind: 'outcome',
  outcome: buildFound({ status: 'new', outcome: 'processing' }),
} as const;
const done = { kind: 'outcome', outcome: buildFound() } as const;

test('checks start at 5 s, grow to a minute and keep within 20 % of that', () => {
  expect(nextCheckDelay(0, 0.5)).toBe(5_000);
  expect(nextCheckDelay(60_000, 0.5)).toBe(15_000);
  expect(nextCheckDelay(20 * 60_000, 0.5)).toBe(60_000);
  fc.assert(
    fc.property(fc.nat(pollingLimitMs), fc.double({ min: 0, max: 1, noNaN: true }), (age, random) => {
      const delay = nextCheckDelay(age, random);
      expect(delay).toBeGreaterThanOrEqual(4_000);
      expect(delay).toBeLessThanOrEqual(72_000);
    }),
  );
});

test('only unfinished analyses are asked about again, and those with a status word nobody knows', () => {
  expect(isUnderWay(processing)).toBe(true);
  expect(isUnderWay(done)).toBe(false);
  expect(isUnderWay({ kind: 'waiting' })).toBe(false);
  const unknown = buildFound({
    status: { gap: 'unrecognised', given: 'inprogress' },
    outcome: 'unrecognised',
  });
  expect(isUnderWay({ kind: 'outcome', outcome: unknown })).toBe(true);
});

test('an analysis keeps the age it has while others end and begin', () => {
  const first = trackUnderWay(
    new Map(),
    [
      ['a', processing],
      ['b', processing],
    ],
    1_000,
  );
  const later = trackUnderWay(
    first,
    [
      ['a', processing],
      ['b', done],
      ['c', processing],
    ],
    9_000,
  );
  expect([...later]).toEqual([
    ['a', 1_000],
    ['c', 9_000],
  ]);
});

test('after 30 minutes an analysis is no longer asked about by itself; younger ones are', () => {
  const plan = planCheck(
    new Map([
      ['old', 0],
      ['young', pollingLimitMs - 5_000],
    ]),
    pollingLimitMs,
    0.5,
  );
  expect(plan).toEqual({ due: ['young'], givenUp: ['old'], delayMs: 5_000 });
  expect(planCheck(new Map([['old', 0]]), pollingLimitMs, 0.5).delayMs).toBeNull();
});

test('nothing under way means no check at all', () => {
  expect(planCheck(new Map(), 0, 0.5)).toEqual({ due: [], givenUp: [], delayMs: null });
});
