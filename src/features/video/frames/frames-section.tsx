import { isGap } from '#domain/reading.ts';
import type { FrameSelection, FrameView } from '#domain/video/frames.ts';
import type { Video } from '#contract/video.ts';
import { Later } from '#features/video/later.tsx';
import { EmptyState } from '#ui/async/empty-state.tsx';
import { ErrorBoundary } from '#ui/async/error-boundary.tsx';
import { Notice } from '#ui/notice.tsx';
import { ReadingText } from '#ui/reading-text.tsx';
import { FrameColumns } from './frame-columns.tsx';
import { FrameFilters } from './frame-filters.tsx';
import { FrameScores } from './frame-scores.tsx';
import styles from './frames-section.module.css';

type FramesSectionProps = {
  video: Video;
  views: readonly FrameView[];
  heuristic: string | undefined;
  filter: FrameSelection | undefined;
  onFilter: (filter: FrameSelection | undefined) => void;
};

/** All frames as one drawing and as cards, and everything about the selected one. */
export function FramesSection({ video, views, heuristic, filter, onFilter }: FramesSectionProps) {
  if (isGap(video.frames)) {
    return (
      <Notice tone="warning" title="No list of frames">
        identifAI’s list of frames: <ReadingText reading={video.frames} />.
      </Notice>
    );
  }
  if (views.length === 0) {
    return <EmptyState title="No frame is listed">identifAI’s list of frames is empty.</EmptyState>;
  }
  return (
    <div className={styles['section']}>
      <ErrorBoundary what="The score sheet">
        <FrameScores views={views} filter={filter} />
      </ErrorBoundary>
      <FrameFilters views={views} filter={filter} onFilter={onFilter} />
      <Later>
        <FrameColumns video={video} views={views} heuristic={heuristic} filter={filter} onFilter={onFilter} />
      </Later>
    </div>
  );
}
