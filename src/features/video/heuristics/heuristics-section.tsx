import type { Video } from '#contract/video.ts';
import { isGap } from '#domain/reading.ts';
import { agreementOf } from '#domain/video/agreement.ts';
import { heuristicRows } from '#domain/video/heuristics.ts';
import { EmptyState } from '#ui/async/empty-state.tsx';
import { ErrorBoundary } from '#ui/async/error-boundary.tsx';
import { AgreementTable } from './agreement-table.tsx';
import { DerivationPanel } from './derivation-panel.tsx';
import { HeuristicTable } from './heuristic-table.tsx';
import styles from './heuristics-section.module.css';

type HeuristicsSectionProps = {
  video: Video;
  /** The chosen heuristic; undefined = the main verdict. */
  heuristic: string | undefined;
  onChoose: (heuristic: string | undefined) => void;
};

/** What every heuristic says, how it got there, and how far the models behind it agree. */
export function HeuristicsSection({ video, heuristic, onChoose }: HeuristicsSectionProps) {
  const rows = heuristicRows(video);
  const frames = isGap(video.frames) ? [] : video.frames;
  const clips = isGap(video.tracks)
    ? []
    : video.tracks.flatMap((track) => (isGap(track.clips) ? [] : track.clips));
  return (
    <div className={styles['section']}>
      {rows.length === 0 ? (
        <EmptyState title="No heuristic gave a verdict on this video" />
      ) : (
        <>
          <HeuristicTable rows={rows} heuristic={heuristic} onChoose={onChoose} />
          <DerivationPanel video={video} heuristic={heuristic} />
        </>
      )}
      <ErrorBoundary what="The model agreement">
        <div className={styles['matrices']}>
          <AgreementTable matrix={agreementOf(frames)} noun="frame" />
          <AgreementTable matrix={agreementOf(clips)} noun="clip" />
        </div>
      </ErrorBoundary>
    </div>
  );
}
