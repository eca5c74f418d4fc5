import { useCallback } from 'react';
import type { FieldNames, Video } from '#contract/video.ts';
import { isGap } from '#domain/reading.ts';
import type { FrameSelection, FrameView } from '#domain/video/frames.ts';
import { ErrorBoundary } from '#ui/async/error-boundary.tsx';
import { Panel } from '#ui/panel.tsx';
import { AudioSection } from './audio/audio-section.tsx';
import { toClipRef, toSelectedClip } from './clip-ref.ts';
import { FramesSection } from './frames/frames-section.tsx';
import { HeuristicsSection } from './heuristics/heuristics-section.tsx';
import { ProvenanceSection } from './provenance/provenance-section.tsx';
import { Later } from './later.tsx';
import { usePageSearch, usePageUpdate } from './use-page-state.ts';
import styles from './video-page.module.css';

type EvidenceSectionsProps = {
  video: Video;
  /** The video's frames, read under the heuristic. */
  views: readonly FrameView[];
  fieldNames: FieldNames;
  heuristic: string | undefined;
  filter: FrameSelection | undefined;
};

/** Heuristics, frames, sound and provenance; a fault in drawing one leaves the others. */
export function EvidenceSections({ video, views, fieldNames, heuristic, filter }: EvidenceSectionsProps) {
  const update = usePageUpdate();
  const chooseHeuristic = useCallback((name: string | undefined) => update({ heuristic: name }), [update]);
  const chooseFilter = useCallback((next: FrameSelection | undefined) => update({ filter: next }), [update]);
  return (
    <>
      <Panel title="Heuristics" id="heuristics">
        <ErrorBoundary what="The heuristics">
          <Later>
            <HeuristicsSection video={video} heuristic={heuristic} onChoose={chooseHeuristic} />
          </Later>
        </ErrorBoundary>
      </Panel>
      <Panel title="Frames" id="frames" actions={<UnderHeuristic heuristic={heuristic} />}>
        <ErrorBoundary what="The frames">
          <FramesSection
            video={video}
            views={views}
            heuristic={heuristic}
            filter={filter}
            onFilter={chooseFilter}
          />
        </ErrorBoundary>
      </Panel>
      <AudioPanel video={video} fieldNames={fieldNames} heuristic={heuristic} />
      <Panel title="Provenance" id="provenance">
        <ErrorBoundary what="The provenance">
          <Later short>
            <ProvenanceSection video={video} fieldNames={fieldNames} />
          </Later>
        </ErrorBoundary>
      </Panel>
    </>
  );
}

type AudioPanelProps = { video: Video; fieldNames: FieldNames; heuristic: string | undefined };

function AudioPanel({ video, fieldNames, heuristic }: AudioPanelProps) {
  const { clip } = usePageSearch();
  const update = usePageUpdate();
  return (
    <Panel title={`Audio${isGap(video.tracks) ? '' : ` (${video.tracks.length})`}`} id="audio">
      <ErrorBoundary what="The audio">
        <AudioSection
          video={video}
          fieldNames={fieldNames}
          selectedClip={toSelectedClip(clip)}
          onSelectClip={(next) => update({ clip: toClipRef(next) }, { replace: true })}
          heuristic={heuristic}
        />
      </ErrorBoundary>
    </Panel>
  );
}

function UnderHeuristic({ heuristic }: { heuristic: string | undefined }) {
  return (
    <span className={styles['under']}>
      {heuristic === undefined ? 'read by the main verdict of each frame' : `read under ${heuristic}`}
    </span>
  );
}
