import type { ReportSearch } from './report-search.ts';

/** Longest list of identifiers that goes into the address itself; the rest of it needs room, too. */
const maxAddressLength = 5_500;

/** The report page's search parameters for these videos: in the address while it is short, else as a kept list. */
export async function toReportSearch(identifiers: readonly string[]): Promise<ReportSearch> {
  const ids = identifiers.join(',');
  if (ids.length <= maxAddressLength) return { ids };
  const { saveList } = await import('#browser/lists.ts');
  return { list: await saveList(identifiers) };
}
