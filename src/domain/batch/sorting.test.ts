import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildManyRows, buildRow } from '#testing/batch-rows.ts';
import { buildSummaryVerdict, missing } from '#testing/builders.ts';
import { toRow } from './row.ts';
import { nextSort, sortColumns, sortRows } from './sorting.ts';

const idsOf = (rows: readonly { identifier: string }[]) => rows.map((row) => row.identifier);
const at = (identifier: string, confidence: number, position: number) =>
  buildRow({ identifier, verdict: buildSummaryVerdict({ confidence }) }, position);

test('rows without the value stay last in both directions', () => {
  const rows = [toRow('w', 0, { kind: 'waiting' }), at('a', 0.2, 1), at('b', 0.9, 2), at('z', 0, 3)];
  expect(idsOf(sortRows(rows, [{ column: 'confidence', descending: true }]))).toEqual(['b', 'a', 'z', 'w']);
  expect(idsOf(sortRows(rows, [{ column: 'confidence', descending: false }]))).toEqual(['z', 'a', 'b', 'w']);
});

test('equal rows keep the order in which they were pasted', () => {
  const rows = [at('c', 0.5, 0), at('a', 0.5, 1), at('b', 0.5, 2)];
  expect(idsOf(sortRows(rows, [{ column: 'confidence', descending: true }]))).toEqual(['c', 'a', 'b']);
});

test('clip-2 comes before clip-10', () => {
  const rows = ['clip-10', 'Clip-2', 'clip-1'].map((name, place) =>
    buildRow({ identifier: `v${place}`, name }, place),
  );
  expect(idsOf(sortRows(rows, [{ column: 'name', descending: false }]))).toEqual(['v2', 'v1', 'v0']);
});

test('most contested first puts ties by frames and what cannot be measured last', () => {
  const contested = (share: number, frameMinority: number) => ({ share, frameMinority, clipMinority: null });
  const rows = [
    buildRow({ identifier: 'none', contested: null }, 0),
    buildRow({ identifier: 'calm', contested: contested(0, 0.5) }, 1),
    buildRow({ identifier: 'tie-low', contested: contested(0.5, 0.1) }, 2),
    buildRow({ identifier: 'tie-high', contested: contested(0.5, 0.4) }, 3),
  ];
  expect(idsOf(sortRows(rows, [{ column: 'contested', descending: true }]))).toEqual([
    'tie-high',
    'tie-low',
    'calm',
    'none',
  ]);
});

test('a heuristic orders from surest artificial to surest human, what is no answer last', () => {
  const row = (identifier: string, position: number, verdict: Parameters<typeof buildSummaryVerdict>[0]) =>
    buildRow({ identifier, verdicts: [buildSummaryVerdict({ heuristic: 'Strict', ...verdict })] }, position);
  const rows = [
    row('unknown', 0, { classification: 'human', confidence: 0.99, unknown: true }),
    row('sure-human', 1, { classification: 'human', confidence: 0.9 }),
    row('weak-human', 2, { classification: 'human', confidence: 0.1 }),
    row('artificial', 3, { classification: 'artificial', confidence: 0.5 }),
    row('not-given', 4, { heuristic: 'Other' }),
    row('no-number', 5, { confidence: missing }),
  ];
  expect(idsOf(sortRows(rows, [{ column: 'heuristic:Strict', descending: true }]))).toEqual([
    'artificial',
    'weak-human',
    'sure-human',
    'unknown',
    'not-given',
    'no-number',
  ]);
});

test('no row is lost or made by any order', () => {
  const rows = buildManyRows(60);
  fc.assert(
    fc.property(
      fc.array(fc.record({ column: fc.constantFrom(...sortColumns), descending: fc.boolean() }), {
        maxLength: 3,
      }),
      (keys) => {
        expect(idsOf(sortRows(rows, keys)).toSorted()).toEqual(idsOf(rows).toSorted());
      },
    ),
  );
});

test('a header goes from its natural order to the other one to none; shift adds a column', () => {
  const first = nextSort([], 'contested', false);
  expect(first).toEqual([{ column: 'contested', descending: true }]);
  const second = nextSort(first, 'contested', false);
  expect(second).toEqual([{ column: 'contested', descending: false }]);
  expect(nextSort(second, 'contested', false)).toEqual([]);
  expect(nextSort(first, 'name', true)).toEqual([...first, { column: 'name', descending: false }]);
});

test('a value is read once per row, however many comparisons the order takes', () => {
  let reads = 0;
  const rows = buildManyRows(200).map((row) => ({
    ...row,
    get confidence() {
      reads += 1;
      return row.confidence;
    },
  }));
  sortRows(rows, [{ column: 'confidence', descending: true }]);
  expect(reads).toBe(200);
});
