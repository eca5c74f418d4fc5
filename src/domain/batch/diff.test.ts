import { expect, test } from 'vitest';
import { buildFound, buildSource, buildSummaryVerdict } from '#testing/builders.ts';
import { compareOutcomes } from './diff.ts';

const at = '2026-11-22T10:00:00.000Z';

test('equal answers have no changes', () => {
  expect(compareOutcomes(buildFound(), buildFound(), at).changes).toEqual([]);
});

test('a changed confidence is seen even where three decimals would hide it', () => {
  const before = buildFound({ verdict: buildSummaryVerdict({ confidence: 0.66666 }), verdicts: [] });
  const after = buildFound({ verdict: buildSummaryVerdict({ confidence: 0.66671 }), verdicts: [] });
  expect(compareOutcomes(before, after, at).changes).toEqual([
    { what: 'Main verdict', before: 'AI-made, 0.66666 (Average)', after: 'AI-made, 0.66671 (Average)' },
  ]);
});

test('a heuristic that came or went is a change of its own', () => {
  const changes = compareOutcomes(
    buildFound({ verdicts: [buildSummaryVerdict({ heuristic: 'Old' })] }),
    buildFound({ verdicts: [buildSummaryVerdict({ heuristic: 'New' })] }),
    at,
  ).changes;
  expect(changes).toEqual([
    { what: 'Heuristic Old', before: 'AI-made, 0.6', after: 'not given' },
    { what: 'Heuristic New', before: 'not given', after: 'AI-made, 0.6' },
  ]);
});

test('a video that is no longer returned is a change, without an after body', () => {
  const result = compareOutcomes(buildFound(), { identifier: 'video-1', kind: 'not_returned', asOf: at }, at);
  expect(result.changes).toEqual([{ what: 'Outcome', before: 'AI-made', after: 'Not returned' }]);
  expect(result.before).toEqual(buildSource());
  expect(result.after).toBeNull();
});

test('a failed re-check changes nothing and says why', () => {
  const result = compareOutcomes(
    buildFound(),
    {
      identifier: 'video-1',
      kind: 'failed',
      error: { code: 'upstream_timeout', message: 'Too slow.', retryable: true, requestId: 'r' },
    },
    at,
  );
  expect(result).toMatchObject({ changes: [], failure: 'Too slow.' });
});
