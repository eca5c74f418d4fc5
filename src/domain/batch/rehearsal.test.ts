import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildManyRows, buildRow } from '#testing/batch-rows.ts';
import { buildSummaryVerdict, missing } from '#testing/builders.ts';
import { expectUnder, rehearse } from './rehearsal.ts';
import { toRow } from './row.ts';

const at = (confidence: number, position: number) =>
  buildRow({ verdict: buildSummaryVerdict({ confidence }) }, position);

test('verdicts under the cut-off go to a person; those exactly on it stay', () => {
  const result = rehearse([at(0.49, 0), at(0.5, 1), at(0.9, 2)], { rule: 'confidence', cut: 0.5 });
  expect(result.after).toEqual({ human: 0, artificial: 2, review: 1 });
  expect(result.moves.map((move) => move.row.position)).toEqual([0]);
});

test('the share of artificial frames can turn a verdict around', () => {
  // Three of five frames are artificial in the builder's video.
  const rows = [buildRow({}, 0)];
  expect(rehearse(rows, { rule: 'frames', cut: 0.6 }).moves).toEqual([]);
  expect(rehearse(rows, { rule: 'frames', cut: 0.61 }).moves).toMatchObject([
    { from: 'artificial', to: 'human', value: 0.6 },
  ]);
});

test('rows without a usable verdict or number are not judged and are counted apart', () => {
  const rows = [
    toRow('w', 0, { kind: 'waiting' }),
    buildRow({ outcome: 'unknown', verdict: buildSummaryVerdict({ unknown: true }) }, 1),
    buildRow({ verdict: buildSummaryVerdict({ confidence: missing }) }, 2),
  ];
  expect(rehearse(rows, { rule: 'confidence', cut: 0.5 })).toMatchObject({ notMeasurable: 3, moves: [] });
  expect(rehearse([buildRow({ frames: missing }, 0)], { rule: 'frames', cut: 0.5 }).notMeasurable).toBe(1);
});

test('nobody is lost: before and after count the same videos', () => {
  const rows = buildManyRows(80);
  fc.assert(
    fc.property(
      fc.constantFrom('confidence' as const, 'frames' as const),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (rule, cut) => {
        const { before, after, moves, notMeasurable } = rehearse(rows, { rule, cut });
        const judged = before.human + before.artificial;
        expect(after.human + after.artificial + after.review).toBe(judged);
        expect(judged + notMeasurable).toBe(rows.length);
        expect(moves.length).toBeLessThanOrEqual(judged);
      },
    ),
  );
});

test('a rare thing looked for with a good tool is still often a false alarm', () => {
  const { rightWhenArtificial, rightWhenHuman } = expectUnder({
    prevalence: 0.01,
    falseAlarm: 0.05,
    miss: 0.05,
  });
  expect(rightWhenArtificial).toBeCloseTo(0.161, 3);
  expect(rightWhenHuman).toBeCloseTo(0.9995, 4);
});

test('what would never be called has no worth', () => {
  expect(expectUnder({ prevalence: 0, falseAlarm: 0, miss: 0 }).rightWhenArtificial).toBeNull();
});
