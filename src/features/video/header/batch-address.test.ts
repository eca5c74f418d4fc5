import { expect, it } from 'vitest';
import { toBatchAddress } from './batch-address.ts';

it.each([
  ['/batch?ids=a,b&sort=contested', true],
  ['/batch/4f00', true],
  ['/batch', true],
  ['//evil.example/batch', false],
  ['https://evil.example/batch?ids=a', false],
  ['data:text/html,batch', false],
  ['/batch\\..\\x', false],
  ['/batcher', false],
  ['/report?ids=a', false],
  [undefined, false],
])('leads back to %s: %s', (from, allowed) => {
  expect(toBatchAddress(from)).toBe(allowed ? from : null);
});
