import { expect, test } from 'vitest';
import type { LookupOutcome } from '#contract/lookup.ts';
import { buildFound, nothing } from '#testing/builders.ts';
import { failureOf, stateOf, toOutcome, toRow } from './row.ts';

const waiting = { kind: 'waiting' } as const;

test('an identifier that has not been asked for is waiting, and shows no value of any kind', () => {
  const row = toRow('a', 3, waiting);
  expect(row).toMatchObject({ state: 'waiting', position: 3, summary: null, label: null, confidence: null });
});

test('a found video shows its outcome, label and confidence as given', () => {
  const row = toRow('video-1', 0, { kind: 'outcome', outcome: buildFound() });
  expect(row).toMatchObject({ state: 'artificial', label: 'artificial', confidence: 0.6, frames: 5 });
});

test('an errored video that still carries a label does not count as that label', () => {
  const row = toRow('video-1', 0, {
    kind: 'outcome',
    outcome: buildFound({ status: 'errored', outcome: 'errored' }),
  });
  expect(row).toMatchObject({ state: 'errored', label: null });
});

const withoutVideo: readonly (readonly [LookupOutcome, string])[] = [
  [{ identifier: 'a', kind: 'not_returned', asOf: '2026-01-01T00:00:00Z' }, 'not_returned'],
  [{ identifier: 'a', kind: 'conflict', videos: [], sources: [] }, 'conflict'],
];

test.each(withoutVideo)('%o is a row of its own kind', (outcome, state) => {
  expect(stateOf({ kind: 'outcome', outcome })).toBe(state);
});

test('a part that failed makes failed rows that say why', () => {
  const failure = { message: 'Too slow.', code: 'upstream_timeout', requestId: 'r-1', retryable: true };
  const row = toRow('a', 0, { kind: 'part_failed', failure });
  expect(row.state).toBe('failed');
  expect(failureOf(row)).toEqual(failure);
  expect(toOutcome(row)).toMatchObject({ kind: 'failed', error: { message: 'Too slow.', requestId: 'r-1' } });
});

test('a row that was not looked up is exported as a failure that says so', () => {
  expect(toOutcome(toRow('a', 0, waiting))).toMatchObject({
    identifier: 'a',
    kind: 'failed',
    error: { message: 'Not looked up yet when this was exported.' },
  });
});

test('name, reference, identifier and hash are found in any case; a missing name hides nothing else', () => {
  const row = toRow('ID-9', 0, { kind: 'outcome', outcome: buildFound({ name: nothing, refId: 'Case-7' }) });
  expect(row.sought).toContain('case-7');
  expect(row.sought).toContain('id-9');
});
