import { skipToken, useQuery } from '@tanstack/react-query';
import { videoQueries } from '#api/queries.ts';

/** The heatmap of a frame, fetched while an identifier is given; null asks for nothing. */
export function useHeatmap(identifier: string | null) {
  const options = videoQueries.heatmap(identifier ?? '');
  return useQuery({ ...options, ...(identifier === null ? { queryFn: skipToken } : {}) });
}
