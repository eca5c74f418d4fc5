import { outcomeWords, rowStates } from '#domain/outcome-words.ts';
import type { BatchFilters, FacetName, Range, RangeName, Said } from './filters.ts';
import { facetNames, rangeNames, saysAgainst, saysWith } from './filters.ts';

/** Names of the facets for people. */
export const facetTitles: Readonly<Record<FacetName, string>> = {
  outcome: 'Outcome',
  verdict: 'Verdict of the reference',
  status: 'Status as given',
  forced: 'Forced classification',
  nsfw: 'NSFW',
  provenance: 'Provenance (C2PA)',
  audio: 'Sound',
};

export const rangeTitles: Readonly<Record<RangeName, string>> = {
  confidence: 'Confidence as given',
  contested: 'Contested share',
  frames: 'Frames',
};

const noVideoWords = 'No video to ask';

const ownWords: Readonly<Partial<Record<FacetName, Readonly<Record<string, string>>>>> = {
  status: {
    new: 'new',
    done: 'done',
    errored: 'errored',
    '~missing': 'Not given',
    '~null': 'Empty (null)',
    '~unrecognised': 'Unrecognised word',
    '~invalid': 'Invalid value',
  },
  forced: {
    human: 'Forced to human',
    artificial: 'Forced to artificial',
    '~not-forced': 'Not forced',
    '~unrecognised': 'Unrecognised override',
  },
  nsfw: {
    yes: 'Flagged NSFW',
    no: 'Checked, not NSFW',
    '~not-checked': 'Not checked',
    '~not-given': 'Not given',
    '~unreadable': 'Unreadable flag',
  },
  audio: {
    human: 'Only human clips',
    artificial: 'Only artificial clips',
    mixed: 'Human and artificial clips',
    '~no-answer': 'Sound without an answer',
    '~no-track': 'No sound track listed',
    '~not-given': 'Not given',
    '~unreadable': 'Unreadable',
  },
  provenance: {
    '~none': 'Frames without credentials',
    '~unreadable': 'Unreadable credentials',
    '~no-frames': 'No frame listed',
  },
};

/** One value of a facet in words; words of an open set are shown as the service sent them. */
export function facetWord(facet: FacetName, value: string): string {
  if (value === '~no-video') return noVideoWords;
  if (facet === 'outcome' || facet === 'verdict') {
    const state = rowStates.find((known) => known === value);
    return state === undefined ? value : outcomeWords[state].word;
  }
  return ownWords[facet]?.[value] ?? value;
}

/** A range in words: `0.2 to 0.8`, `at least 0.2`, `at most 0.8`. */
function rangeWords({ min, max }: Range): string {
  if (min === null) return `at most ${max ?? ''}`;
  return max === null ? `at least ${min}` : `${min} to ${max}`;
}

/** A filter that is on, in words, and the filters without it. */
export type ActiveFilter = { key: string; words: string; without: BatchFilters };

/** Every active filter in words, each with what remains when it is taken away. */
export function activeFilters(filters: BatchFilters): ActiveFilter[] {
  const active: ActiveFilter[] = [];
  if (filters.text.trim() !== '') {
    active.push({ key: 'text', words: `Text: “${filters.text.trim()}”`, without: { ...filters, text: '' } });
  }
  for (const facet of facetNames) {
    const values = filters.facets[facet] ?? [];
    if (values.length === 0) continue;
    active.push({
      key: facet,
      words: `${facetTitles[facet]}: ${values.map((value) => facetWord(facet, value)).join(' or ')}`,
      without: { ...filters, facets: { ...filters.facets, [facet]: [] } },
    });
  }
  for (const name of rangeNames) {
    const range = filters.ranges[name];
    if (range === undefined) continue;
    const { [name]: _, ...ranges } = filters.ranges;
    active.push({
      key: name,
      words: `${rangeTitles[name]}: ${rangeWords(range)}`,
      without: { ...filters, ranges },
    });
  }
  return [...active, ...specialFilters(filters)];
}

function saidWords({ heuristic, outcome }: Said): string {
  if (outcome === saysWith) return `${heuristic} agrees with the reference`;
  if (outcome === saysAgainst) return `${heuristic} contradicts the reference`;
  return `${heuristic} says ${facetWord('verdict', outcome)}`;
}

function specialFilters(filters: BatchFilters): ActiveFilter[] {
  const active: ActiveFilter[] = [];
  if (filters.says !== null) {
    active.push({
      key: 'says',
      words: saidWords(filters.says),
      without: { ...filters, says: null },
    });
  }
  if (filters.stand !== null) {
    const { model, side } = filters.stand;
    active.push({
      key: 'model',
      words: `${model} takes the ${side} side ${side === 'same' ? 'as' : 'than'} another model`,
      without: { ...filters, stand: null },
    });
  }
  if (filters.sameHash) {
    active.push({
      key: 'same',
      words: 'Same file under several identifiers',
      without: { ...filters, sameHash: false },
    });
  }
  if (filters.changed) {
    active.push({ key: 'changed', words: 'Changed at a re-check', without: { ...filters, changed: false } });
  }
  return active;
}
