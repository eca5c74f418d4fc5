import { expect, test } from 'vitest';
import { buildManyRows, buildRow } from '#testing/batch-rows.ts';
import { buildSummaryVerdict, missing } from '#testing/builders.ts';
import {
  compareModels,
  comparePairs,
  spreadConfidence,
  stretchStates,
  tallyHeuristics,
} from './chart-data.ts';
import { filterRows, noFilters } from './filters.ts';
import { toRow } from './row.ts';

const waiting = toRow('w', 9, { kind: 'waiting' });

test('every heuristic is counted over found videos only, and its contradictions of the main verdict', () => {
  const tallies = tallyHeuristics([buildRow(), waiting], ['Average', 'Majority', 'Unseen']);
  expect(tallies).toEqual([
    { heuristic: null, counts: { artificial: 1 }, against: 0 },
    { heuristic: 'Average', counts: { artificial: 1 }, against: 0 },
    { heuristic: 'Majority', counts: { human: 1 }, against: 1 },
    { heuristic: 'Unseen', counts: { none: 1 }, against: 0 },
  ]);
});

test('an errored video is errored under every heuristic, whatever verdicts it carries', () => {
  const errored = buildRow({ status: 'errored', outcome: 'errored' });
  for (const tally of tallyHeuristics([errored], ['Average'])) expect(tally.counts).toEqual({ errored: 1 });
});

const at = (confidence: number, position: number) =>
  buildRow({ verdict: buildSummaryVerdict({ confidence }) }, position);

test('confidence falls into twentieths; 1 into the last, edges into the upper one', () => {
  const { bins } = spreadConfidence([at(0, 0), at(0.15, 1), at(0.9999, 2), at(1, 3)]);
  const counts = bins.map((bin) => bin.artificial);
  expect(counts[0]).toBe(1);
  expect(counts[3]).toBe(1);
  expect(counts[19]).toBe(2);
});

test('numbers outside 0 to 1, missing numbers and rows without an answer stay out of the bins and are counted', () => {
  const spread = spreadConfidence([
    at(1.2, 0),
    buildRow({ verdict: buildSummaryVerdict({ confidence: missing }) }, 1),
    waiting,
  ]);
  expect(spread).toMatchObject({ outOfRange: 1, notGiven: 1, noAnswer: 1 });
  expect(spread.bins.every((bin) => bin.human + bin.artificial === 0)).toBe(true);
});

test('agreement counts only videos on which both have a usable label', () => {
  const rows = [
    buildRow({}, 0),
    buildRow({ verdicts: [buildSummaryVerdict({ unknown: true })] }, 1),
    waiting,
  ];
  expect(comparePairs(rows, ['Average', 'Majority'])).toEqual([
    { a: null, b: 'Average', both: 1, same: 1 },
    { a: null, b: 'Majority', both: 1, same: 0 },
    { a: 'Average', b: 'Majority', both: 1, same: 0 },
  ]);
});

test('models are compared over all videos that name them, the most compared first, however new their names', () => {
  const videos = [
    buildRow(
      {
        models: {
          tallies: [
            ['V01', 10, 9],
            ['constructor', 10, 2],
          ],
          more: 0,
        },
      },
      0,
    ),
    buildRow(
      {
        models: {
          tallies: [
            ['V01', 4, 4],
            ['alone', 0, 0],
          ],
          more: 3,
        },
      },
      1,
    ),
    waiting,
  ];
  expect(compareModels(videos)).toEqual({
    models: [
      { model: 'V01', videos: 2, compared: 14, same: 13 },
      { model: 'constructor', videos: 1, compared: 10, same: 2 },
      { model: 'alone', videos: 0, compared: 0, same: 0 },
    ],
    more: 3,
  });
  const stand = { model: 'constructor', side: 'other' } as const;
  const context = { reference: undefined, sameHash: new Set<string>(), changed: new Set<string>() };
  expect(filterRows(videos, { ...noFilters, stand }, context)).toEqual([videos[0]]);
  expect(filterRows(videos, { ...noFilters, stand: { model: 'alone', side: 'same' } }, context)).toEqual([]);
});

test('stretches of the list cover every row once', () => {
  const rows = buildManyRows(101);
  const stretches = stretchStates(rows);
  expect(stretches).toHaveLength(40);
  expect(stretches[0]?.from).toBe(1);
  expect(stretches.at(-1)?.to).toBe(101);
  const total = stretches
    .flatMap(({ counts }) => Object.values(counts))
    .reduce((sum, count) => sum + count, 0);
  expect(total).toBe(101);
});
