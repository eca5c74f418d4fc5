import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildClip, buildModelResult } from '#testing/builders.ts';
import { modelNames, modelScore } from './model-score.ts';

const score = (label: string, value: number | { gap: 'invalid'; given: string }) => ({
  at: '',
  label,
  score: value,
});

test('the order of the two labels does not matter', () => {
  const scores = [score('human', 0.3), score('artificial', 0.7)];
  for (const order of [scores, scores.toReversed()])
    expect(modelScore(buildModelResult({ scores: order }))).toEqual({ kind: 'score', artificial: 0.7 });
});

test('a model that could not tell has no side, whatever its scores say', () => {
  expect(modelScore(buildModelResult({ unknown: true, artificial: 0.9 }))).toEqual({ kind: 'unknown' });
});

test.each([
  ['one label is missing', [score('artificial', 0.7)], 'no human score'],
  [
    'a label comes twice',
    [score('artificial', 0.7), score('artificial', 0.7), score('human', 0.3)],
    '2 artificial',
  ],
  ['a score is above 1', [score('artificial', 1.2), score('human', -0.2)], 'outside 0 to 1'],
  [
    'a score is not a number',
    [score('artificial', { gap: 'invalid', given: '0.7' }), score('human', 0.3)],
    'invalid value',
  ],
  ['the scores do not sum to 1', [score('artificial', 0.7), score('human', 0.7)], 'sum to 1.4'],
])('is not drawn when %s', (_, scores, words) => {
  const reading = modelScore(buildModelResult({ scores }));
  expect(reading).toMatchObject({ kind: 'unusable' });
  expect(reading.kind === 'unusable' && reading.why).toContain(words);
});

test('a usable score is never moved', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (artificial) => {
      expect(modelScore(buildModelResult({ artificial }))).toEqual({ kind: 'score', artificial });
    }),
  );
});

test('every named model has one lane, in the order met', () => {
  const clips = [
    buildClip({ results: [buildModelResult({ model: 'Phantom' })] }),
    buildClip({ results: [buildModelResult({ model: 'Zebra II' }), buildModelResult({ model: 'Phantom' })] }),
    buildClip({ results: [buildModelResult({ model: { gap: 'missing' } })] }),
  ];
  expect(modelNames(clips)).toEqual(['Phantom', 'Zebra II']);
});
