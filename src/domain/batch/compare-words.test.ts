import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareWords } from './compare-words.ts';

test.each([
  ['clip-2', 'clip-10'],
  ['a', 'a1'],
  ['a1', 'a1b'],
  ['a1', 'ab'],
  ['a-1', 'a0'],
  ['v2-9', 'v10-1'],
  ['99999999999999999998', '99999999999999999999'],
  ['9', '10000000000000000000000'],
])('%s comes before %s', (first, second) => {
  expect(compareWords(first, second)).toBeLessThan(0);
  expect(compareWords(second, first)).toBeGreaterThan(0);
});

test('zeros before a number do not change it', () => {
  expect(compareWords('clip-007.mp4', 'clip-7.mp4')).toBe(0);
  expect(compareWords('0', '000')).toBe(0);
});

const words = fc.string({ unit: fc.constantFrom('a', 'b', '-', '0', '1', '9', 'é'), maxLength: 8 });

/** The same order, written plainly: every number made as long as the longest. */
const padded = (text: string) => text.replaceAll(/\d+/g, (digits) => digits.padStart(12, '0'));

test('the order is that of the texts with all numbers made equally long', () => {
  fc.assert(
    fc.property(words, words, (a, b) => {
      const [plainA, plainB] = [padded(a), padded(b)];
      expect(Math.sign(compareWords(a, b))).toBe(plainA === plainB ? 0 : plainA < plainB ? -1 : 1);
    }),
  );
});
