import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnWidth, isCrowded, stackShares, toColumns, toScoreColumns } from './columns.ts';
import { type BandMark, tones } from './lanes.ts';

const marksArbitrary = fc.array(
  fc
    .record({
      start: fc.double({ min: 0, max: 999, noNaN: true }),
      length: fc.double({ min: 0.001, max: 30, noNaN: true }),
      tone: fc.constantFrom(...tones),
    })
    .map(({ start, length, tone }): BandMark => ({
      id: 0,
      start,
      end: start + length,
      row: 0,
      tone,
      word: '',
      flagged: false,
    })),
  { maxLength: 200 },
);

test('every mark in view is counted in at least one column, under its own tone', () => {
  fc.assert(
    fc.property(marksArbitrary, fc.integer({ min: 20, max: 2000 }), (marks, width) => {
      const columns = toColumns(marks, { start: 100, end: 600 }, width);
      for (const tone of tones) {
        const inView = marks.some((mark) => mark.tone === tone && mark.end > 100 && mark.start < 600);
        expect(columns.some((column) => (column.counts.get(tone) ?? 0) > 0)).toBe(inView);
      }
      for (const { x } of columns) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThan(width + columnWidth);
      }
    }),
  );
});

test('a lone artificial clip among thousands of human ones keeps a visible part of its column', () => {
  const column = {
    x: 0,
    counts: new Map([
      ['human', 3000],
      ['artificial', 1],
    ] as const),
  };
  const parts = stackShares(column, 0.2);
  const artificial = parts.find((part) => part.tone === 'artificial');
  expect((artificial?.to ?? 0) - (artificial?.from ?? 0)).toBeGreaterThan(0.15);
});

test('the parts of a column fill it exactly', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50), { minLength: 6, maxLength: 6 }), (counts) => {
      fc.pre(counts.some((count) => count > 0));
      const column = { x: 0, counts: new Map(tones.map((tone, index) => [tone, counts[index] ?? 0])) };
      const parts = stackShares(column, 0.1);
      expect(parts[0]?.from).toBe(0);
      expect(parts.at(-1)?.to).toBeCloseTo(1, 9);
    }),
  );
});

test('a few long clips are not folded, three thousand over an hour are', () => {
  const marks = (count: number, length: number): BandMark[] =>
    Array.from({ length: count }, (_, id) => ({
      id,
      start: id * length,
      end: (id + 1) * length,
      row: 0,
      tone: 'human',
      word: '',
      flagged: false,
    }));
  expect(isCrowded(marks(20, 5), { start: 0, end: 100 }, 800)).toBe(false);
  expect(isCrowded(marks(3000, 1.2), { start: 0, end: 3600 }, 800)).toBe(true);
});

const scoresArbitrary = fc.array(
  fc.record({
    start: fc.double({ min: 0, max: 999, noNaN: true }),
    length: fc.double({ min: 0.001, max: 30, noNaN: true }),
    value: fc.option(fc.constantFrom(0, 0.2, 0.5, 0.9, 1)),
  }),
  { maxLength: 200 },
);

test('folded scores keep the furthest score of each side, an even one and one that is not usable', () => {
  fc.assert(
    fc.property(scoresArbitrary, fc.integer({ min: 20, max: 2000 }), (scores, width) => {
      const marks = scores.map(({ start, length, value }, id) => ({ id, start, end: start + length, value }));
      const inView = marks.filter((mark) => mark.end > 100 && mark.start < 600).map(({ value }) => value);
      const columns = toScoreColumns(marks, { start: 100, end: 600 }, width);
      const furthest = (side: 'artificial' | 'human') =>
        Math.max(0, ...columns.map((column) => column[side]));
      const given = inView.filter((value) => value !== null);
      expect(furthest('artificial')).toBe(Math.max(0, ...given.map((value) => value - 0.5)));
      expect(furthest('human')).toBe(Math.max(0, ...given.map((value) => 0.5 - value)));
      expect(columns.some((column) => column.even)).toBe(inView.includes(0.5));
      expect(columns.some((column) => column.unusable)).toBe(inView.includes(null));
    }),
  );
});
