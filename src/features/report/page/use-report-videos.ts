import { type QueryClient, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import type { VideoOutcome } from '#contract/lookup.ts';
import { ApiError } from '#api/api-error.ts';
import { fetchLookup, videoQueries } from '#api/queries.ts';

/** Reads under way at the same time; the proxy's quota is shared with everybody else. */
const maxInFlight = 2;

export type ReportVideos = {
  /** One outcome a video, in order; a video that is not read (yet) says so in its place. */
  outcomes: VideoOutcome[];
  read: number;
  failed: number;
  /** Why the next read has to wait, when it does. */
  wait: string | null;
  retry: () => void;
};

/** Reads whole videos, two at a time, and keeps going while some fail. `active: false` stops further reads. */
export function useReportVideos(identifiers: readonly string[], active: boolean): ReportVideos {
  const client = useQueryClient();
  // One read of the whole list puts every answer into the proxy's store; the videos then cost no reads of their own.
  const list = useQuery({
    queryKey: ['report-lookup', identifiers],
    queryFn: ({ signal }) => fetchLookup(identifiers, { signal }),
    staleTime: Infinity,
    retry: false,
    enabled: active && identifiers.length > 1,
  });
  const ready = identifiers.length < 2 || list.isFetched;
  const enabled = enabledReads(client, identifiers, active && ready);
  const results = useQueries({
    queries: identifiers.map((identifier) => ({
      ...videoQueries.detail(identifier),
      // A report is a snapshot: what was read stays until the page is opened anew.
      staleTime: Infinity,
      enabled: enabled.has(identifier),
    })),
  });
  const waiting = results.find(
    ({ failureReason, fetchStatus }) => fetchStatus !== 'idle' && failureReason !== null,
  );
  return {
    outcomes: results.map(({ data, error }, index) => data ?? absent(identifiers[index] ?? '', error)),
    read: results.filter(({ data }) => data !== undefined).length,
    failed: results.filter(({ data, error }) => data === undefined && error !== null).length,
    wait: waiting?.failureReason?.message ?? null,
    retry: () => {
      for (const { data, error, refetch } of results)
        if (data === undefined && error !== null) void refetch();
    },
  };
}

/** Everything already settled, and the first two that are not. */
function enabledReads(client: QueryClient, identifiers: readonly string[], active: boolean): Set<string> {
  const enabled = new Set<string>();
  let open = 0;
  for (const identifier of identifiers) {
    const status = client.getQueryState(videoQueries.detail(identifier).queryKey)?.status ?? 'pending';
    if (status === 'success') {
      enabled.add(identifier);
      continue;
    }
    if (status === 'error' || !active || open >= maxInFlight) continue;
    open += 1;
    enabled.add(identifier);
  }
  return enabled;
}

/** A video without an answer goes into the report as one, with the reason: a report is never shorter than its list. */
function absent(identifier: string, error: Error | null): VideoOutcome {
  const message = error?.message ?? 'Not read when this report was made.';
  const code = error instanceof ApiError ? (error.code ?? 'internal') : 'busy';
  return { identifier, kind: 'failed', error: { code, message, retryable: true, requestId: '' } };
}
