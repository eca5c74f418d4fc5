import { expect, test, vi } from 'vitest';
import { toRow } from '#domain/batch/row.ts';
import { oncePerList } from './once-per-list.ts';

test('the same rows are worked out once, changed rows again', () => {
  const count = vi.fn((rows: readonly unknown[]) => rows.length);
  const counted = oncePerList(count);
  const rows = [toRow('a', 0, { kind: 'waiting' })];
  expect([counted(rows), counted(rows)]).toEqual([1, 1]);
  expect(count).toHaveBeenCalledTimes(1);
  expect(counted([...rows, toRow('b', 1, { kind: 'waiting' })])).toBe(2);
  expect(count).toHaveBeenCalledTimes(2);
});
