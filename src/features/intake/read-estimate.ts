import { useQuery } from '@tanstack/react-query';
import { metaQuery } from '#api/queries.ts';
import { estimateReadTime, planReads } from '#domain/plan-reads.ts';

/** What identifAI documents, for as long as the server has not said what it was set to. */
const documentedLimits = { batchSize: 100, readsPerSecond: 2, readsPerMinute: 58 };

/** How many reads of identifAI a list takes, and about how long, in milliseconds. */
export function useReadEstimate(identifiers: readonly string[]): { reads: number; milliseconds: number } {
  const { data, dataUpdatedAt } = useQuery(metaQuery);
  const limits = data?.limits ?? documentedLimits;
  const waitMs = data === undefined ? 0 : Math.max(0, Date.parse(data.quota.availableAt) - dataUpdatedAt);
  const reads = planReads(identifiers, limits).length;
  return { reads, milliseconds: estimateReadTime(reads, { ...limits, waitMs }) };
}
