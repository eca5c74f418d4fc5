import { expect, test } from 'vitest';
import {
  moveColumn,
  orderColumns,
  resizeColumn,
  toggleHidden,
  togglePinned,
  type TableLayout,
} from './table-layout.ts';

const columns = ['a', 'b', 'c', 'd'].map((id) => ({ id }));
const layout: TableLayout = { hidden: [], order: [], pinned: [], widths: {}, density: 'regular' };
const idsOf = (list: readonly { id: string }[]) => list.map((column) => column.id);

test('columns stand in the order a person gave them', () => {
  expect(idsOf(orderColumns(columns, ['d', 'a', 'b', 'c']))).toEqual(['d', 'a', 'b', 'c']);
});

test('a column that is new since then stands after the one it follows by definition', () => {
  expect(idsOf(orderColumns(columns, ['d', 'b', 'a']))).toEqual(['d', 'b', 'c', 'a']);
});

test('names of columns that no longer exist are ignored', () => {
  expect(idsOf(orderColumns(columns, ['gone', 'b']))).toEqual(['a', 'b', 'c', 'd']);
});

test('a column moves by one place and stops at the ends', () => {
  expect(moveColumn(['a', 'b', 'c'], 'b', -1)).toEqual(['b', 'a', 'c']);
  expect(moveColumn(['a', 'b', 'c'], 'c', 1)).toEqual(['a', 'b', 'c']);
});

test('hiding and pinning are switched on and off', () => {
  expect(toggleHidden(toggleHidden(layout, 'a'), 'a')).toEqual(layout);
  expect(togglePinned(layout, 'b').pinned).toEqual(['b']);
});

test('no width makes a column vanish or fill the screen', () => {
  expect(resizeColumn(layout, 'a', -20).widths).toEqual({ a: 48 });
  expect(resizeColumn(layout, 'a', 9_000).widths).toEqual({ a: 640 });
});
