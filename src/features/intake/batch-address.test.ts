import { expect, test } from 'vitest';
import { toAddressWord } from './batch-address.ts';

test('a short list fits into the address', () => {
  expect(toAddressWord(['a', 'b:1'])).toBe('a,b:1');
});

test('an address stays under 6,000 characters', () => {
  const room = 5_999 - '/batch?ids='.length;
  expect(toAddressWord(['a'.repeat(room)])).not.toBeNull();
  expect(toAddressWord(['a'.repeat(room + 1)])).toBeNull();
});
