import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import type { VideoOutcome } from '#contract/lookup.ts';
import { videoQueries } from '#api/queries.ts';

const route = getRouteApi('/video/$identifier');

/** One video, explained. `ExportMenu` is filled by the app, so that features stay apart. */
export function VideoPage({ ExportMenu }: { ExportMenu: ComponentType<{ outcome: VideoOutcome }> }) {
  const { identifier } = route.useParams();
  const query = useQuery(videoQueries.detail(identifier));
  return query.data === undefined ? null : <ExportMenu outcome={query.data} />;
}
