import { useState } from 'react';
import { isGap } from '#domain/reading.ts';
import { type FrameSelection, type FrameView, selectFrames } from '#domain/video/frames.ts';
import type { Video } from '#contract/video.ts';
import { EmptyState } from '#ui/async/empty-state.tsx';
import { ErrorBoundary } from '#ui/async/error-boundary.tsx';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { ReadingText } from '#ui/reading-text.tsx';
import { ContactSheet } from './contact-sheet.tsx';
import { FrameFilters } from './frame-filters.tsx';
import { FramePanel } from './frame-panel.tsx';
import { FrameScores } from './frame-scores.tsx';
import styles from './frames-section.module.css';

type FramesSectionProps = {
  video: Video;
  views: readonly FrameView[];
  heuristic: string | undefined;
  selected: number;
  filter: FrameSelection | undefined;
  onSelect: (position: number) => void;
  onFilter: (filter: FrameSelection | undefined) => void;
};

/** All frames as one drawing and as cards, and everything about the selected one. */
export function FramesSection(props: FramesSectionProps) {
  const { video, views, heuristic, selected, filter, onSelect, onFilter } = props;
  const [revealed, setRevealed] = useState(false);
  if (isGap(video.frames)) {
    return (
      <Notice tone="warning" title="No list of frames">
        identifAI’s list of frames: <ReadingText reading={video.frames} />.
      </Notice>
    );
  }
  const view = views[selected] ?? views[0];
  if (view === undefined) {
    return <EmptyState title="No frame was analysed">identifAI’s list of frames is empty.</EmptyState>;
  }
  const shown = selectFrames(views, filter);
  return (
    <div className={styles['section']}>
      <ErrorBoundary what="The score sheet">
        <FrameScores views={views} selected={view.frame.position} filter={filter} onSelect={onSelect} />
      </ErrorBoundary>
      <FrameFilters views={views} filter={filter} onFilter={onFilter} />
      <div className={styles['columns']}>
        {shown.length === 0 ? (
          <EmptyState
            title="No frame matches this filter"
            actions={<Button onClick={() => onFilter(undefined)}>Show all frames</Button>}
          />
        ) : (
          <ContactSheet views={shown} selected={view.frame.position} onSelect={onSelect} />
        )}
        <FramePanel
          // A heatmap that was opened belongs to its frame.
          key={view.frame.position}
          video={video}
          view={view}
          heuristic={heuristic}
          reveal={{ revealed, onReveal: setRevealed }}
          step={{ count: views.length, matches: shown, filter, onSelect }}
        />
      </div>
    </div>
  );
}
