import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareDigest } from './local-match.ts';

const digest = 'ab'.repeat(32);

test('equal digests match, also when the service writes its hex in capitals', () => {
  expect(compareDigest(digest, digest).kind).toBe('match');
  expect(compareDigest(digest, digest.toUpperCase()).kind).toBe('match');
});

test('a file that differs is no match and both digests are kept', () => {
  const reported = 'cd'.repeat(32);
  expect(compareDigest(digest, reported)).toEqual({ kind: 'no_match', digest, reported });
});

test.each([
  ['missing', { gap: 'missing' } as const],
  ['null', { gap: 'null' } as const],
  ['cut short', digest.slice(0, 40)],
  ['empty', ''],
  ['padded', ` ${digest}`],
  ['not hex', 'zz'.repeat(32)],
])('a hash that is %s can neither match nor fail to', (_, reported) => {
  expect(compareDigest(digest, reported).kind).toBe('not_comparable');
});

test('nothing but the very same digest matches', () => {
  fc.assert(
    fc.property(fc.string(), (reported) => {
      fc.pre(reported.toLowerCase() !== digest);
      expect(compareDigest(digest, reported).kind).not.toBe('match');
    }),
  );
});
