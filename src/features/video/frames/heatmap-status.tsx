import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { metaQuery } from '#api/queries.ts';
import { formatDuration } from '#domain/format.ts';
import { toProblem } from '#lib/problem.ts';
import { ErrorPanel } from '#ui/async/error-panel.tsx';
import { Notice } from '#ui/notice.tsx';

/** Says how the fetch of a heatmap stands; nothing once it is there. */
export function HeatmapStatus({ query }: { query: UseQueryResult<Blob> }) {
  const meta = useQuery(metaQuery);
  if (query.data !== undefined) return null;
  if (query.error !== null) {
    return (
      <ErrorPanel
        title="The heatmap could not be loaded"
        error={query.error}
        onRetry={() => void query.refetch()}
      />
    );
  }
  const wait = query.failureReason === null ? null : toProblem(query.failureReason).retryAfterMs;
  const waiting = meta.data?.quota.waiting ?? 0;
  return (
    <Notice tone="info" title="Fetching the heatmap">
      {wait === null
        ? 'One read of identifAI’s quota is used for it.'
        : `The quota of reads is used up; it is tried again in ${formatDuration(wait)}.`}
      {waiting > 0 && ` ${waiting} other reads wait for their turn.`}
    </Notice>
  );
}
