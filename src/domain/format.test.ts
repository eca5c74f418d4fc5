import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatBytes,
  formatConfidence,
  formatDuration,
  formatQuantity,
  formatShare,
  formatTime,
} from './format.ts';

describe('formatConfidence', () => {
  it.each([
    [0.979, '0.979'],
    [0.97912, '0.979'],
    [0.5, '0.500'],
    [0, '0.000'],
    [1, '1.000'],
    [0.9996, '> 0.999'],
    [0.0004, '< 0.001'],
    [0.999, '0.999'],
    [0.001, '0.001'],
  ])('shows %d as %s', (value, shown) => {
    expect(formatConfidence(value)).toBe(shown);
  });

  it('shows a missing, null, invalid and zero confidence as four different things', () => {
    const shown = [
      formatConfidence({ gap: 'missing' }),
      formatConfidence({ gap: 'null' }),
      formatConfidence({ gap: 'invalid', given: '-5' }),
      formatConfidence(0),
    ];
    expect(new Set(shown).size).toBe(4);
    expect(shown[2]).toContain('-5');
  });

  it('never rounds an uncertain value to a certain one', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, minExcluded: true, maxExcluded: true, noNaN: true }),
        (value) => {
          expect(['0.000', '1.000']).not.toContain(formatConfidence(value));
        },
      ),
    );
  });
});

describe('formatShare', () => {
  it.each([
    [0, 7, '0 %'],
    [7, 7, '100 %'],
    [1, 1000, '< 1 %'],
    [999, 1000, '> 99 %'],
    [3, 7, '43 %'],
    [0, 0, 'no share'],
  ])('shows %d of %d as %s', (part, total, shown) => {
    expect(formatShare(part, total)).toBe(shown);
  });

  it('prints 0 % and 100 % only for none and all', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 1e6 }), fc.integer({ min: 1, max: 1e6 }), (total, part) => {
        fc.pre(part < total);
        expect(['0 %', '100 %']).not.toContain(formatShare(part, total));
      }),
    );
  });
});

describe('times and sizes', () => {
  it('shows a moment in UTC and names one that is none', () => {
    expect(formatTime('2026-03-01T14:03:12.345Z')).toBe('2026-03-01 14:03:12 UTC');
    expect(formatTime('2026-03-01T14:03:12+02:00')).toBe('2026-03-01 12:03:12 UTC');
    expect(formatTime('yesterday')).toBe('invalid time');
  });

  it.each([
    [300, 'under 1 s'],
    [7200, '8 s'],
    [89_000, '89 s'],
    [100_000, '2 min'],
    [6_240_000, '1 h 44 min'],
    [7_190_000, '2 h'],
  ])('shows %d milliseconds as %s', (milliseconds, shown) => {
    expect(formatDuration(milliseconds)).toBe(shown);
  });

  it('counts things and bytes', () => {
    expect(formatQuantity(1, 'duplicate')).toBe('1 duplicate');
    expect(formatQuantity(10_000, 'reply', 'replies')).toBe('10,000 replies');
    expect([formatBytes(1), formatBytes(999_999), formatBytes(5_242_880)]).toEqual([
      '1 byte',
      '1000 kB',
      '5.2 MB',
    ]);
  });
});
