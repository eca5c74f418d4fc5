import { expect, test } from 'vitest';
import { emptySelection, extendTo, toggleAll, toggleOne } from './selection.ts';

const shown = ['a', 'b', 'c', 'd'];
const chosenOf = (selection: { chosen: ReadonlySet<string> }) => [...selection.chosen].toSorted();

test('shift reaches from the last chosen row, in the order that is shown, both ways', () => {
  const first = toggleOne(emptySelection, 'c');
  expect(chosenOf(extendTo(first, 'a', shown))).toEqual(['a', 'b', 'c']);
  expect(chosenOf(extendTo(first, 'd', shown))).toEqual(['c', 'd']);
});

test('shift without a start, or from a row that filters hide, chooses just the row', () => {
  expect(chosenOf(extendTo(emptySelection, 'b', shown))).toEqual(['b']);
  expect(chosenOf(extendTo(toggleOne(emptySelection, 'z'), 'b', shown))).toEqual(['b', 'z']);
});

test('"all that match" adds to what is chosen elsewhere, and takes only the matching away again', () => {
  const elsewhere = toggleOne(emptySelection, 'z');
  const all = toggleAll(elsewhere, shown);
  expect(chosenOf(all)).toEqual(['a', 'b', 'c', 'd', 'z']);
  expect(chosenOf(toggleAll(all, shown))).toEqual(['z']);
});
