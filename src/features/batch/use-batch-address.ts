import { useMemo } from 'react';
import { useNavigate, useParams, useRouter, useSearch } from '@tanstack/react-router';
import { changedFilters, type FilterWords, fromSort, toFilters, toSort } from '#domain/batch/address.ts';
import type { BatchFilters } from '#domain/batch/filters.ts';
import type { SortKey } from '#domain/batch/sorting.ts';
import { type BatchSearch, batchSearchSchema } from './batch-search.ts';

export type BatchAddress = {
  /** The whole address, for the way back from a video. */
  href: string;
  /** The list kept in this browser, when the identifiers are not in the address. */
  listId: string | null;
  search: BatchSearch;
  /** The view without the identifiers, as the end of an address: `&sort=contested.desc`. */
  viewSearch: string;
  filters: BatchFilters;
  sort: SortKey[];
  reference: string | undefined;
  /** Changes words of the address as it then is; `push` makes a step that Back undoes. */
  change: (words: AddressWords | ((now: BatchSearch) => AddressWords), options?: { push?: boolean }) => void;
  setFilters: (filters: BatchFilters, options?: { push?: boolean }) => void;
  setSort: (sortFrom: (now: readonly SortKey[]) => readonly SortKey[]) => void;
};

type AddressWords = Partial<Record<keyof BatchSearch, string | undefined>>;

/** Everything the batch shows, read from the address and written back to it. */
export function useBatchAddress(): BatchAddress {
  const params: unknown = useParams({ strict: false });
  const given: unknown = useSearch({ strict: false });
  // Kept while the address stays: filtering and ordering 10,000 rows start over when these change.
  const read = useMemo(() => readAddress(given), [given]);
  const { search } = read;
  const router = useRouter();
  // Read with the search it belongs to: the location itself changes one render earlier, for every row in vain.
  const href = useMemo(() => readHref(router, [given, params]), [router, given, params]);
  const navigate = useNavigate();
  const change: BatchAddress['change'] = (words, { push = false } = {}) => {
    void navigate({
      to: '.',
      // Not what was last drawn: a word of the search box and a press on a header may come within one frame.
      search: (given: unknown) => {
        const now = batchSearchSchema.parse(given);
        const next = { ...now, ...(typeof words === 'function' ? words(now) : words) };
        return Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined));
      },
      replace: !push,
      resetScroll: false,
    });
  };
  return {
    href,
    listId: listIdOf(params),
    ...read,
    viewSearch: toViewSearch(search),
    reference: search.reference,
    change,
    setFilters: (filters, options) => {
      change(changedFilters(read.filters, filters), options);
    },
    setSort: (sortFrom) => {
      change((now) => ({ sort: fromSort(sortFrom(toSort(now.sort))) }));
    },
  };
}

/** The address as it stood when the parts read from it came. */
function readHref(router: { latestLocation: { href: string } }, _parts: readonly unknown[]): string {
  return router.latestLocation.href;
}

function readAddress(given: unknown) {
  const search = batchSearchSchema.parse(given);
  const words: FilterWords = search;
  return { search, filters: toFilters(words), sort: toSort(search.sort) };
}

function listIdOf(params: unknown): string | null {
  if (typeof params !== 'object' || params === null || !('listId' in params)) return null;
  return typeof params.listId === 'string' ? params.listId : null;
}

function toViewSearch(search: BatchSearch): string {
  return Object.entries(search)
    .map(([key, value]) =>
      value === undefined || key === 'ids' ? '' : `&${key}=${encodeURIComponent(value)}`,
    )
    .join('');
}
