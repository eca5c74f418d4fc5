import { expect, test } from 'vitest';
import { toClock } from './clock.ts';

test.each([
  [0, 0, '0:00'],
  [7.4, 0, '0:07'],
  [62.46, 1, '1:02.5'],
  [59.96, 1, '1:00.0'],
  [754.25, 2, '12:34.25'],
  [3789, 0, '1:03:09'],
  [-1.5, 1, '−0:01.5'],
  [-0.01, 1, '0:00.0'],
])('%d s with %d decimals reads %s', (seconds, digits, text) => {
  expect(toClock(seconds, digits)).toBe(text);
});
