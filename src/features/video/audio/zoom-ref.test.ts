import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readZoom, writeZoom, zoomPattern } from './zoom-ref.ts';

describe('the zoom windows in an address', () => {
  test('each track has its own, and the whole track is left out', () => {
    const first = writeZoom(undefined, { track: 1, view: { start: 2, end: 4.5 } });
    expect(first).toBe('1-2-4.5');
    const both = writeZoom(first, { track: 0, view: { start: 0, end: 1 } });
    expect(both).toBe('0-0-1_1-2-4.5');
    expect(writeZoom(both, { track: 1, view: null })).toBe('0-0-1');
    expect(writeZoom('0-0-1', { track: 0, view: null })).toBeUndefined();
    expect(readZoom(both, 1)).toEqual({ start: 2, end: 4.5 });
    expect(readZoom(both, 2)).toBeNull();
  });

  test.each(['', '0-1', '0-5-3', '0-a-b', '0--1-4', '0-1-4_', 'Infinity-0-1', '0-1e3-2e3'])(
    '%j shows the whole track',
    (ref) => expect(readZoom(ref, 0)).toBeNull(),
  );

  test('every window reads back as it was written, to the millisecond', () => {
    const seconds = fc.integer({ min: 0, max: 20_000_000 });
    fc.assert(
      fc.property(fc.nat(9), seconds, fc.integer({ min: 500, max: 9_000_000 }), (track, start, length) => {
        const view = { start: start / 1000, end: (start + length) / 1000 };
        const ref = writeZoom('3-1-2', { track, view });
        expect(ref).toMatch(zoomPattern);
        expect(readZoom(ref, track)).toEqual(view);
      }),
    );
  });
});
