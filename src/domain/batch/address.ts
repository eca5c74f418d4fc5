import {
  type BatchFilters,
  type FacetName,
  facetNames,
  type Range,
  type RangeName,
  rangeNames,
} from './filters.ts';
import { isSortColumn, type SortKey } from './sorting.ts';

/** Most characters of an address that carries its identifiers; longer lists are kept in the browser. */
export const maxAddressLength = 6000;

/** The filters' part of an address: one word per parameter, absent when it has its default. */
export type FilterWords = Partial<
  Record<FacetName | RangeName | 'q' | 'says' | 'model' | 'same' | 'changed', string | undefined>
>;

/** Reads a list of words in which commas inside a word are escaped. */
function toWords(text: string | undefined): string[] {
  return (text ?? '')
    .split(',')
    .filter((word) => word !== '')
    .map(unescapeWord);
}

/** Escapes what separates words and pairs; everything else stays readable in the address. */
function escapeWord(word: string): string {
  return word.replaceAll('%', '%25').replaceAll(',', '%2C').replaceAll('!', '%21');
}

function unescapeWord(word: string): string {
  return word.replaceAll('%21', '!').replaceAll('%2C', ',').replaceAll('%25', '%');
}

/** Reads two words parted by an exclamation mark. */
function toPair(text: string | undefined): string[] {
  return (text ?? '').split('!').map(unescapeWord);
}

const numberPattern = /^\d{1,9}(\.\d{1,9})?$/;

function toRange(text: string | undefined): Range | undefined {
  const sides = (text ?? '').split('..');
  const [min, max] = sides.map((side) => (numberPattern.test(side) ? Number(side) : null));
  if (sides.length !== 2 || min === undefined || max === undefined || (min === null && max === null))
    return undefined;
  return { min, max };
}

function fromRange(range: Range | undefined): string | undefined {
  return range === undefined ? undefined : `${range.min ?? ''}..${range.max ?? ''}`;
}

/** Reads filters from an address; what cannot be read is no filter. */
export function toFilters(words: FilterWords): BatchFilters {
  const facets: Partial<Record<FacetName, readonly string[]>> = {};
  for (const name of facetNames) {
    const values = toWords(words[name]);
    if (values.length > 0) facets[name] = values;
  }
  const ranges: Partial<Record<RangeName, Range>> = {};
  for (const name of rangeNames) {
    const range = toRange(words[name]);
    if (range !== undefined) ranges[name] = range;
  }
  const [heuristic, outcome] = toPair(words.says);
  const [model, side] = toPair(words.model);
  return {
    text: words.q ?? '',
    facets,
    ranges,
    says:
      heuristic === undefined || heuristic === '' || outcome === undefined ? null : { heuristic, outcome },
    stand: model === undefined || !(side === 'same' || side === 'other') ? null : { model, side },
    sameHash: words.same === '1',
    changed: words.changed === '1',
  };
}

/** Writes filters for an address; every parameter is named, so that absent ones are cleared. */
export function fromFilters(filters: BatchFilters): FilterWords {
  const words: FilterWords = {
    q: filters.text === '' ? undefined : filters.text,
    says:
      filters.says === null
        ? undefined
        : `${escapeWord(filters.says.heuristic)}!${escapeWord(filters.says.outcome)}`,
    model: filters.stand === null ? undefined : `${escapeWord(filters.stand.model)}!${filters.stand.side}`,
    same: filters.sameHash ? '1' : undefined,
    changed: filters.changed ? '1' : undefined,
  };
  for (const name of facetNames) {
    const values = filters.facets[name] ?? [];
    words[name] = values.length === 0 ? undefined : values.map(escapeWord).join(',');
  }
  for (const name of rangeNames) words[name] = fromRange(filters.ranges[name]);
  return words;
}

/** Only the words in which two filters differ: what else the address says by now stays. */
export function changedFilters(before: BatchFilters, after: BatchFilters): FilterWords {
  const kept = new Map(Object.entries(fromFilters(before)));
  return Object.fromEntries(
    Object.entries(fromFilters(after)).filter(([name, word]) => kept.get(name) !== word),
  );
}

/** Reads the order of the rows; unknown columns are left out. */
export function toSort(text: string | undefined): SortKey[] {
  return (text ?? '').split(',').flatMap((word) => {
    const match = /^(.+)\.(asc|desc)$/u.exec(word);
    const column = match?.[1] === undefined ? '' : unescapeWord(match[1]);
    return isSortColumn(column) ? [{ column, descending: match?.[2] === 'desc' }] : [];
  });
}

/** Writes the order of the rows. */
export function fromSort(keys: readonly SortKey[]): string | undefined {
  if (keys.length === 0) return undefined;
  return keys
    .map(({ column, descending }) => `${escapeWord(column)}.${descending ? 'desc' : 'asc'}`)
    .join(',');
}
