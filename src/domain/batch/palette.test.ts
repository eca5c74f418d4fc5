import { expect, test } from 'vitest';
import { buildRow } from '#testing/batch-rows.ts';
import { paletteEntries } from './palette.ts';

const rows = [
  buildRow({ identifier: 'abc-1', name: 'Flood.mp4' }, 0),
  buildRow({ identifier: 'abc-2', name: 'Mayor.mp4' }, 1),
];

test('an identifier from anywhere leads to its video, listed or not', () => {
  expect(paletteEntries('xyz-9', rows)).toContainEqual({ kind: 'video', identifier: 'xyz-9', name: null });
  expect(paletteEntries('abc-1', rows)).toEqual([{ kind: 'video', identifier: 'abc-1', name: 'Flood.mp4' }]);
});

test('a name leads to the video of the open list', () => {
  expect(paletteEntries('mayor', rows)).toContainEqual({
    kind: 'video',
    identifier: 'abc-2',
    name: 'Mayor.mp4',
  });
});

test('several identifiers are a lookup', () => {
  expect(paletteEntries('one, two three-3', [])).toContainEqual({
    kind: 'lookup',
    identifiers: ['one', 'two', 'three-3'],
  });
});

test('what cannot be an identifier leads nowhere', () => {
  expect(paletteEntries('../../admin', rows)).toEqual([]);
});

test('pages are found by name, and all are there before anything is typed', () => {
  expect(paletteEntries('', rows).map((entry) => entry.kind)).toEqual(['page', 'page']);
  expect(paletteEntries('bundle', rows)).toContainEqual({
    kind: 'page',
    path: '/verify',
    name: 'Check a bundle',
  });
});
