import { describe, expect, it } from 'vitest';
import { parseRetryAfter } from './retry-after.ts';

const now = Date.UTC(2026, 10, 22, 9, 0, 0);

describe('a Retry-After header', () => {
  it.each([
    ['7', 7_000],
    [' 30 ', 30_000],
    ['0', 1_000],
    ['86400', 120_000],
    ['Sun, 22 Nov 2026 09:00:20 GMT', 20_000],
    ['Sun, 22 Nov 2026 08:00:00 GMT', 1_000],
  ])('of %o waits', (header, ms) => {
    expect(parseRetryAfter(header, now)).toBe(ms);
  });

  it.each([
    undefined,
    '',
    '-5',
    '1.5',
    'soon',
    '7s',
    '2026-11-22',
    'Sun, 99 Nov 2026 GMT',
    ['7', '8'],
    '9'.repeat(30),
  ])('of %o counts as none', (header) => {
    expect(parseRetryAfter(header, now)).toBeUndefined();
  });
});
