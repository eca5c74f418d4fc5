import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedFilters, fromFilters, fromSort, toFilters, toSort } from './address.ts';
import { facetNames, noFilters, rangeNames } from './filters.ts';

test('an untouched view has a clean address', () => {
  expect(Object.values(fromFilters(noFilters)).filter((word) => word !== undefined)).toEqual([]);
  expect(fromSort([])).toBeUndefined();
});

const word = fc.string({ minLength: 1, unit: fc.constantFrom('a', 'B', ',', '%', '!', '~', ' ', '2', 'C') });

test('every view comes back from its address as it went in, whatever words the service uses', () => {
  const filters = fc.record({
    text: fc.string(),
    facets: fc.dictionary(
      fc.constantFrom(...facetNames),
      fc.uniqueArray(word, { minLength: 1, maxLength: 3 }),
    ),
    says: fc.option(
      fc.record({ heuristic: word, outcome: fc.constantFrom('human', 'artificial', 'unknown') }),
    ),
    stand: fc.option(fc.record({ model: word, side: fc.constantFrom('same' as const, 'other' as const) })),
    ranges: fc.dictionary(
      fc.constantFrom(...rangeNames),
      fc.record({ min: fc.integer({ min: 0, max: 100 }).map((n) => n / 100), max: fc.constantFrom(null, 1) }),
    ),
    sameHash: fc.boolean(),
    changed: fc.boolean(),
  });
  fc.assert(
    fc.property(filters, (given) => {
      const read = toFilters(fromFilters(given));
      expect(read).toEqual({ ...given, facets: { ...given.facets }, ranges: { ...given.ranges } });
    }),
  );
});

test('a heuristic of any name can be ordered by', () => {
  fc.assert(
    fc.property(word, fc.boolean(), (name, descending) => {
      const keys = [{ column: `heuristic:${name}` as const, descending }];
      expect(toSort(fromSort(keys))).toEqual(keys);
    }),
  );
});

test.each(['confidence.sideways', 'nonsense.desc', '', ',', 'name'])(
  'an order that is none is left out: %s',
  (text) => {
    expect(toSort(text)).toEqual([]);
  },
);

test.each(['0.2', '..', 'a..b', '1..2..3', '-1..', '1e9..'])(
  'a range that is none is no filter: %s',
  (confidence) => {
    expect(toFilters({ confidence }).ranges).toEqual({});
  },
);

test('a change of filters names only the words it changes, cleared ones too', () => {
  const before = { ...noFilters, text: 'flood', facets: { outcome: ['human'] } };
  expect(changedFilters(before, { ...before, text: '', sameHash: true })).toEqual({
    q: undefined,
    same: '1',
  });
  expect(changedFilters(before, before)).toEqual({});
});
