import { expect, test } from 'vitest';
import { toFilters } from './address.ts';
import { activeFilters, facetWord } from './facet-words.ts';
import { isUnfiltered, noFilters } from './filters.ts';

test('every active filter is named, and taking all of them away leaves none', () => {
  const filters = toFilters({
    q: 'flood',
    outcome: 'human,errored',
    confidence: '0.2..',
    says: 'Majority!~against',
    same: '1',
    changed: '1',
  });
  const active = activeFilters(filters);
  expect(active.map((filter) => filter.words)).toEqual([
    'Text: “flood”',
    'Outcome: Human-made or Errored',
    'Confidence as given: at least 0.2',
    'Majority contradicts the reference',
    'Same file under several identifiers',
    'Changed at a re-check',
  ]);
  let rest = filters;
  while (!isUnfiltered(rest)) rest = activeFilters(rest)[0]?.without ?? noFilters;
  expect(activeFilters(rest)).toEqual([]);
});

test('a word the service has invented is shown as it is', () => {
  expect(facetWord('provenance', 'QuantumSigned')).toBe('QuantumSigned');
  expect(facetWord('nsfw', '~not-checked')).toBe('Not checked');
  expect(facetWord('status', '~no-video')).toBe('No video to ask');
});
