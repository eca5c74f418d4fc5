import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { videoQueries } from '#api/queries.ts';
import type { VideoOutcome } from '#contract/lookup.ts';
import { ErrorPanel } from '#ui/async/error-panel.tsx';
import { QueryView } from '#ui/async/query-view.tsx';
import { VideoChecks } from './checks/video-checks.tsx';
import { Neighbours } from './header/neighbours.tsx';
import { usePageSearch } from './use-page-state.ts';
import { VideoContent } from './video-content.tsx';
import styles from './video-page.module.css';
import { VideoSkeleton } from './video-skeleton.tsx';

const route = getRouteApi('/video/$identifier');

type VideoPageProps = {
  /** Downloads of this video; filled by the app, so that features stay apart. */
  ExportMenu: ComponentType<{ outcome: VideoOutcome }>;
};

/** One video, explained: what the service said, how sure, who disagrees and where. */
export function VideoPage({ ExportMenu }: VideoPageProps) {
  const { identifier } = route.useParams();
  const { from } = usePageSearch();
  const query = useQuery(videoQueries.detail(identifier));
  return (
    <div className={styles['page']}>
      <QueryView
        query={query}
        pending={() => <VideoSkeleton />}
        error={(error, retry) => (
          <>
            <Neighbours identifier={identifier} from={from} />
            <h1 className={styles['failed']}>This video could not be loaded</h1>
            <ErrorPanel error={error} onRetry={retry} />
          </>
        )}
        // Every answer has something to say, if only why there is no video.
        isEmpty={() => false}
        empty={() => null}
        ready={(outcome) => (
          <VideoContent
            key={outcome.identifier}
            outcome={outcome}
            from={from}
            actions={<ExportMenu outcome={outcome} />}
            checks={<VideoChecks outcome={outcome} query={query} />}
            onRetry={() => void query.refetch()}
          />
        )}
      />
    </div>
  );
}
