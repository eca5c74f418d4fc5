import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildManyRows, buildRow } from '#testing/batch-rows.ts';
import { buildSummaryVerdict, nothing } from '#testing/builders.ts';
import { toFilters } from './address.ts';
import { countFacet, facetNames, filterRows, isUnfiltered, noFilters, toggleFacet } from './filters.ts';
import { toRow } from './row.ts';

const context = { reference: undefined, sameHash: new Set<string>(), changed: new Set<string>() };
const idsOf = (rows: readonly { identifier: string }[]) => rows.map((row) => row.identifier);

const rows = [
  buildRow(
    {
      identifier: 'a',
      name: 'Mayor statement.mp4',
      outcome: 'human',
      verdict: buildSummaryVerdict({ classification: 'human', confidence: 0.4 }),
    },
    0,
  ),
  buildRow(
    {
      identifier: 'b',
      name: 'Flood.mp4',
      nsfw: nothing,
      verdict: buildSummaryVerdict({ confidence: 0.9 }),
      contested: null,
    },
    1,
  ),
  toRow('c', 2, {
    kind: 'outcome',
    outcome: { identifier: 'c', kind: 'not_returned', asOf: '2026-01-01T00:00:00Z' },
  }),
  toRow('d', 3, { kind: 'waiting' }),
];

test('without filters every row is there, in the same array', () => {
  expect(filterRows(rows, noFilters, context)).toBe(rows);
  expect(isUnfiltered(noFilters)).toBe(true);
});

test('all words of the text must occur, in any order and case', () => {
  const find = (text: string) => idsOf(filterRows(rows, { ...noFilters, text }, context));
  expect(find('STATEMENT mayor')).toEqual(['a']);
  expect(find('mayor flood')).toEqual([]);
  expect(find('  ')).toEqual(['a', 'b', 'c', 'd']);
});

test('values of one facet widen, facets among each other narrow', () => {
  const both = toggleFacet(toggleFacet(noFilters, 'outcome', 'human'), 'outcome', 'not_returned');
  expect(idsOf(filterRows(rows, both, context))).toEqual(['a', 'c']);
  expect(idsOf(filterRows(rows, toggleFacet(both, 'nsfw', 'no'), context))).toEqual(['a']);
});

test('a range leaves out rows that have no such number, even when it is open', () => {
  const ranged = { ...noFilters, ranges: { confidence: { min: 0, max: null } } };
  expect(idsOf(filterRows(rows, ranged, context))).toEqual(['a', 'b']);
  const measured = { ...noFilters, ranges: { contested: { min: 0, max: 1 } } };
  expect(idsOf(filterRows(rows, measured, context))).toEqual(['a']);
});

test('both ends of a range count', () => {
  const ranged = { ...noFilters, ranges: { confidence: { min: 0.4, max: 0.9 } } };
  expect(idsOf(filterRows(rows, ranged, context))).toEqual(['a', 'b']);
});

test('"a heuristic says" looks at that heuristic and not at the main verdict', () => {
  const filters = toFilters({ says: 'Majority!human' });
  expect(idsOf(filterRows(rows, filters, context))).toEqual(['a', 'b']);
  expect(idsOf(filterRows(rows, toFilters({ says: 'Nobody!human' }), context))).toEqual([]);
});

test('the verdict facet follows the chosen reference', () => {
  const filters = toggleFacet(noFilters, 'verdict', 'human');
  expect(idsOf(filterRows(rows, filters, context))).toEqual(['a']);
  expect(idsOf(filterRows(rows, filters, { ...context, reference: 'Majority' }))).toEqual(['a', 'b']);
});

test('a count says what a click on the value would show', () => {
  const many = buildManyRows(300);
  const filters = toggleFacet({ ...noFilters, text: 'case-1' }, 'outcome', 'human');
  fc.assert(
    fc.property(fc.constantFrom(...facetNames), (facet) => {
      for (const { value, count } of countFacet(many, facet, { filters, context })) {
        const alone = { ...filters, facets: { ...filters.facets, [facet]: [value] } };
        expect(filterRows(many, alone, context)).toHaveLength(count);
      }
    }),
  );
});

test('a chosen value that no row has any more stays in the list with 0, so that it can be taken off', () => {
  const filters = toggleFacet(noFilters, 'status', 'errored');
  expect(countFacet(rows, 'status', { filters, context })).toContainEqual({ value: 'errored', count: 0 });
});
