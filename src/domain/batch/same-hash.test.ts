import { expect, test } from 'vitest';
import { buildRow } from '#testing/batch-rows.ts';
import { nothing } from '#testing/builders.ts';
import { groupByHash, keepTogether } from './same-hash.ts';

const row = (identifier: string, position: number, hash: string | typeof nothing) =>
  buildRow({ identifier, hash }, position);

const rows = [
  row('a', 0, 'f1'),
  row('b', 1, 'f2'),
  row('c', 2, 'f1'),
  row('d', 3, nothing),
  row('e', 4, ''),
  row('f', 5, ''),
];

test('identifiers that stand for the same file are one group; no hash and an empty hash are none', () => {
  expect(
    groupByHash(rows).map((group) => [group.hash, group.rows.map((member) => member.identifier)]),
  ).toEqual([['f1', ['a', 'c']]]);
});

test('the same file judged differently is said', () => {
  const differing = [row('a', 0, 'f1'), buildRow({ identifier: 'b', hash: 'f1', outcome: 'human' }, 1)];
  expect(groupByHash(differing)[0]?.differ).toBe(true);
  expect(groupByHash(rows)[0]?.differ).toBe(false);
});

test('equal files stand together at the place of the first, and no row is lost', () => {
  expect(keepTogether(rows, groupByHash(rows)).map((member) => member.identifier)).toEqual([
    'a',
    'c',
    'b',
    'd',
    'e',
    'f',
  ]);
});
