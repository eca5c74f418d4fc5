import { memo, use, useMemo, useState } from 'react';
import type { Video } from '#contract/video.ts';
import { type FrameSelection, type FrameView, selectFrames } from '#domain/video/frames.ts';
import { FollowedFrameContext, FrameCursorContext } from '#features/video/selected-frame-context.ts';
import { EmptyState } from '#ui/async/empty-state.tsx';
import { Button } from '#ui/button.tsx';
import { ContactSheet } from './contact-sheet.tsx';
import { FramePanel } from './frame-panel.tsx';
import styles from './frames-section.module.css';

type FrameColumnsProps = {
  video: Video;
  views: readonly FrameView[];
  heuristic: string | undefined;
  filter: FrameSelection | undefined;
  onFilter: (filter: FrameSelection | undefined) => void;
};

/* While the slider moves, both follow when there is time; meanwhile they rest. */
const Sheet = memo(ContactSheet);
const Selected = memo(FramePanel);

/** The cards of the frames, and the selected frame beside them. */
export function FrameColumns({ video, views, heuristic, filter, onFilter }: FrameColumnsProps) {
  const { select } = use(FrameCursorContext);
  const followed = use(FollowedFrameContext);
  const [revealed, setRevealed] = useState(false);
  // Identity matters for the memoised parts.
  const matches = useMemo(() => selectFrames(views, filter), [views, filter]);
  const reveal = useMemo(() => ({ revealed, onReveal: setRevealed }), [revealed]);
  const step = useMemo(
    () => ({ count: views.length, matches, filter, onSelect: select }),
    [views, matches, filter, select],
  );
  const view = views[followed];
  return (
    <div className={styles['columns']}>
      {matches.length === 0 ? (
        <EmptyState
          title="No frame matches this filter"
          actions={<Button onClick={() => onFilter(undefined)}>Show all frames</Button>}
        />
      ) : (
        <Sheet video={video} views={matches} selected={followed} revealed={revealed} onSelect={select} />
      )}
      {view !== undefined && (
        <Selected video={video} view={view} heuristic={heuristic} reveal={reveal} step={step} />
      )}
    </div>
  );
}
