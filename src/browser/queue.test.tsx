import { afterEach, expect, test } from 'vitest';
import { readQueue, saveQueue } from './queue.ts';

afterEach(() => {
  sessionStorage.clear();
});

test('the order of the chosen videos survives a reload of the tab', () => {
  saveQueue(['b', 'a'], '/batch?ids=a%2Cb&sort=contested.desc');
  expect(readQueue()).toEqual({ identifiers: ['b', 'a'], href: '/batch?ids=a%2Cb&sort=contested.desc' });
});

test.each(['', 'not json', '{}', '{"version":2,"identifiers":[],"href":"/"}', '[1]'])(
  'a queue that cannot be read is no queue: %s',
  (stored) => {
    sessionStorage.setItem('verdict-desk:queue', stored);
    expect(readQueue()).toBeNull();
  },
);
