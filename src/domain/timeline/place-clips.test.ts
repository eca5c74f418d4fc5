import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Gap } from '#contract/gap.ts';
import { buildClip } from '#testing/builders.ts';
import { longestPlausibleSeconds } from './clip-flaws.ts';
import { clipsAt, placeClips } from './place-clips.ts';

type Times = { start: number | Gap; end: number | Gap; index?: number };

const clipsOf = (times: Times[]) => times.map((clip, position) => buildClip({ position, ...clip }));
const flawsOf = (times: Times) => placeClips(clipsOf([times])).leftOut.flatMap((clip) => clip.flaws);

describe('placing clips', () => {
  test('clips that touch leave neither a gap nor an overlap', () => {
    const layout = placeClips(
      clipsOf([
        { start: 0, end: 4 },
        { start: 4, end: 8 },
      ]),
    );
    expect(layout).toMatchObject({ gaps: [], overlaps: [], rows: 1, end: 8, leftOut: [] });
  });

  test('silence before, between clips is named, and so is what two clips both cover', () => {
    const layout = placeClips(
      clipsOf([
        { start: 2, end: 6 },
        { start: 5, end: 8 },
        { start: 10, end: 12 },
      ]),
    );
    expect(layout.gaps).toEqual([
      { start: 0, end: 2 },
      { start: 8, end: 10 },
    ]);
    expect(layout.overlaps).toEqual([{ start: 5, end: 6, depth: 2, positions: [0, 1] }]);
    expect(layout.placed.map((clip) => clip.row)).toEqual([0, 1, 0]);
  });

  test.each([
    ['ends before it starts', { start: 5, end: 3 }, 'ends-before-start'],
    ['starts before zero', { start: -1, end: 3 }, 'before-zero'],
    ['ends a billion seconds on', { start: 0, end: 1e9 }, 'implausible'],
    ['has no length', { start: 3, end: 3 }, 'no-length'],
    ['has no start', { start: { gap: 'missing' }, end: 3 }, 'no-start'],
    ['has an end that is not a number', { start: 3, end: { gap: 'invalid', given: 'x' } }, 'no-end'],
  ] satisfies [string, Times, string][])('a clip that %s is listed and not drawn', (_, times, kind) => {
    expect(placeClips(clipsOf([times]))).toMatchObject({ placed: [], end: 0, rows: 0 });
    expect(flawsOf(times)[0]?.kind).toBe(kind);
  });

  test('a clip that cannot be read is listed with the reason', () => {
    const layout = placeClips([buildClip({ unreadable: 'not an object' })]);
    expect(layout.leftOut[0]?.flaws[0]?.words).toBe('cannot be read: not an object');
  });

  test('an index given twice is flagged on both clips, which are still drawn', () => {
    const layout = placeClips(
      clipsOf([
        { start: 0, end: 2, index: 7 },
        { start: 2, end: 4, index: 7 },
        { start: 4, end: 6, index: 8 },
      ]),
    );
    expect(layout.placed.map((clip) => clip.flaws.length)).toEqual([1, 1, 0]);
    expect(layout.placed[0]?.flaws[0]?.words).toBe('index 7 is given to 2 clips');
  });

  test('the clips at a moment include their start and not their end', () => {
    const { placed } = placeClips(
      clipsOf([
        { start: 0, end: 4 },
        { start: 4, end: 8 },
      ]),
    );
    expect(clipsAt(placed, 4)).toEqual([1]);
    expect(clipsAt(placed, 8)).toEqual([]);
  });
});

const time = fc.oneof(
  fc.double({ min: -10, max: 400, noNaN: true }),
  fc.constantFrom(0, 1e9, -5, longestPlausibleSeconds),
  fc.constant<Gap>({ gap: 'missing' }),
);
const manyTimes = fc.array(fc.record({ start: time, end: time, index: fc.nat(5) }), { maxLength: 60 });

describe('for any list of clips', () => {
  test('every clip is either drawn or listed, once', () => {
    fc.assert(
      fc.property(manyTimes, (times) => {
        const { placed, leftOut } = placeClips(clipsOf(times));
        const seen = [...placed, ...leftOut].map((clip) => clip.position).toSorted((a, b) => a - b);
        expect(seen).toEqual(times.map((_, position) => position));
      }),
    );
  });

  test('what is drawn is drawn where it was given, and the axis is finite', () => {
    fc.assert(
      fc.property(manyTimes, (times) => {
        const layout = placeClips(clipsOf(times));
        for (const clip of layout.placed) {
          expect(clip.start).toBe(times[clip.position]?.start);
          expect(clip.end).toBe(times[clip.position]?.end);
          expect(clip.end).toBeGreaterThan(clip.start);
          expect(clip.end).toBeLessThanOrEqual(layout.end);
        }
        expect(layout.end).toBeLessThanOrEqual(longestPlausibleSeconds);
      }),
    );
  });

  test('two clips in one row never cover the same moment', () => {
    fc.assert(
      fc.property(manyTimes, (times) => {
        const { placed, rows } = placeClips(clipsOf(times));
        const shared = Array.from({ length: rows }, (_, row) =>
          placed.filter((clip) => clip.row === row),
        ).flatMap((inRow) => inRow.slice(1).map((clip, before) => (inRow[before]?.end ?? 0) - clip.start));
        expect(shared.filter((seconds) => seconds > 0.001)).toEqual([]);
      }),
    );
  });

  test('gaps hold no clip and overlaps hold at least two', () => {
    fc.assert(
      fc.property(manyTimes, (times) => {
        const { placed, gaps, overlaps } = placeClips(clipsOf(times));
        for (const gap of gaps) expect(clipsAt(placed, (gap.start + gap.end) / 2)).toEqual([]);
        for (const overlap of overlaps) {
          const covering = clipsAt(placed, (overlap.start + overlap.end) / 2);
          expect(covering).toHaveLength(overlap.depth);
          for (const position of overlap.positions) expect(covering).toContain(position);
        }
      }),
    );
  });
});
