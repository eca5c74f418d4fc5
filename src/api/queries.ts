import { type QueryClient, queryOptions } from '@tanstack/react-query';
import {
  type LookupAnswer,
  lookupAnswerSchema,
  type LookupRequest,
  type VideoOutcome,
  videoOutcomeSchema,
} from '#contract/lookup.ts';
import { metaSchema } from '#contract/meta.ts';
import { requestJson, request } from './client.ts';
import { arrivedAhead, forgetAhead, takeAhead, videoPath } from './fetch-ahead.ts';

/** The proxy's description of itself: mode, limits, quota. */
export const metaQuery = queryOptions({
  queryKey: ['meta'],
  queryFn: ({ signal }) => requestJson('/api/meta', metaSchema, { signal }),
  staleTime: 30_000,
});

type LookupOptions = Pick<LookupRequest, 'fresh' | 'acceptAgeMs'> & { signal?: AbortSignal };

/**
 * Looks up at most 100 identifiers. `fresh` asks the service again even for finished videos; with `acceptAgeMs` an
 * unfinished answer that somebody else has just asked for will do.
 */
export function fetchLookup(
  identifiers: readonly string[],
  { signal, ...wish }: LookupOptions = {},
): Promise<LookupAnswer> {
  return requestJson('/api/videos/lookup', lookupAnswerSchema, { body: { identifiers, ...wish }, signal });
}

/** Looks up identifiers again and drops older answers about their videos, so that no page still shows what the list no longer says. */
export async function fetchNewer(
  client: QueryClient,
  identifiers: readonly string[],
  options: LookupOptions,
): Promise<LookupAnswer> {
  const answer = await fetchLookup(identifiers, options);
  forgetAhead();
  for (const { identifier } of answer.outcomes) {
    client.removeQueries({
      queryKey: videoQueries.detail(identifier).queryKey,
      exact: true,
      type: 'inactive',
    });
  }
  return answer;
}

export const videoQueries = {
  /** One video, whole. */
  detail: (identifier: string) =>
    queryOptions({
      queryKey: ['video', identifier],
      // With both, a video that has been fetched ahead is there in the first frame of its page.
      initialData: () => arrivedAhead(identifier)?.outcome,
      initialDataUpdatedAt: () => arrivedAhead(identifier)?.startedAt,
      queryFn: async ({ client, queryKey, signal }): Promise<VideoOutcome> => {
        // Who has an answer asks for a newer one.
        const isFirst = client.getQueryData(queryKey) === undefined;
        const early = isFirst ? await takeAhead(identifier) : null;
        return early ?? requestJson(videoPath(identifier), videoOutcomeSchema, { signal });
      },
      staleTime: 60_000,
      structuralSharing: false,
    }),
  /** The exact text of the video's row as the service sent it. */
  raw: (identifier: string, sha256: string) =>
    queryOptions({
      queryKey: ['video', identifier, 'raw', sha256],
      queryFn: async ({ signal }) => (await request(`${videoPath(identifier)}/raw`, { signal })).text(),
      staleTime: Infinity,
      structuralSharing: false,
    }),
  /** The heatmap of one frame, asked for only when a person wants to see it. */
  heatmap: (frameIdentifier: string) =>
    queryOptions({
      queryKey: ['frame', frameIdentifier, 'heatmap'],
      queryFn: async ({ signal }) =>
        (await request(`/api/frames/${encodeURIComponent(frameIdentifier)}/heatmap`, { signal })).blob(),
      staleTime: Infinity,
      structuralSharing: false,
    }),
};
