import { useQuery } from '@tanstack/react-query';
import { loadList } from '#browser/lists.ts';
import { identifiersOf, type ReportSearch } from '#features/report/report-search.ts';

/** The identifiers a report may be about: in the address, or in a list this browser keeps. Null while it is read. */
export function useReportIdentifiers(search: ReportSearch): readonly string[] | null {
  const listId = search.list ?? null;
  const list = useQuery({
    queryKey: ['report-list', listId],
    queryFn: () => (listId === null ? Promise.resolve(null) : loadList(listId)),
    staleTime: Infinity,
    structuralSharing: false,
  });
  if (listId === null) return identifiersOf(search);
  return list.data === undefined && list.error === null ? null : (list.data ?? []);
}
