import { type ReactNode, useMemo } from 'react';
import type { FieldNames, Video } from '#contract/video.ts';
import type { Source } from '#contract/source.ts';
import type { Decision } from '#domain/decision.ts';
import { isGap } from '#domain/reading.ts';
import { lanesOf } from '#domain/video/conflict.ts';
import { contradictionsOf, type Place } from '#domain/video/contradictions.ts';
import { firstFrameOfInterest, nextMatch, selectFrames, viewFrames } from '#domain/video/frames.ts';
import { ErrorBoundary } from '#ui/async/error-boundary.tsx';
import { useKeys } from '#ui/keys/keys.tsx';
import { Panel } from '#ui/panel.tsx';
import { AudioSection } from './audio/audio-section.tsx';
import { toClipRef, toSelectedClip } from './clip-ref.ts';
import { goToSection } from './go-to-section.ts';
import { ConflictStrip } from './conflict/conflict-strip.tsx';
import { FieldNamesContext } from './field-names-context.ts';
import { FramesSection } from './frames/frames-section.tsx';
import { HeuristicsSection } from './heuristics/heuristics-section.tsx';
import { ProvenanceSection } from './provenance/provenance-section.tsx';
import { RecordSection } from './record/record-section.tsx';
import { usePageState } from './use-page-state.ts';
import { useSelectedFrame } from './use-selected-frame.ts';
import styles from './video-page.module.css';

type VideoViewProps = {
  video: Video;
  source: Source;
  fieldNames: FieldNames;
  decision: Decision | null;
  /** Stands between provenance and the record. */
  localFile: ReactNode;
};

/** Everything that a found video says, part by part. */
export function VideoView({ video, source, fieldNames, decision, localFile }: VideoViewProps) {
  const { search, update } = usePageState();
  const { heuristic, filter } = search;
  // Identity matters: thousands of frames are read once per heuristic, not at every step of the slider.
  const views = useMemo(() => viewFrames(video, heuristic), [video, heuristic]);
  const [selected, select] = useSelectedFrame(views.length, firstFrameOfInterest(views));
  const conflict = useMemo(() => {
    const options = { heuristic, decision };
    return { lanes: lanesOf(video, options), contradictions: contradictionsOf(video, options) };
  }, [video, heuristic, decision]);

  const step = (direction: 1 | -1, matching: boolean) => {
    const target = nextMatch(matching ? selectFrames(views, filter) : views, selected, direction);
    if (target !== undefined) select(target);
  };
  useKeys('Frames', [
    { keys: 'j', label: 'Next frame', run: () => step(1, false), enabled: views.length > 1 },
    { keys: 'k', label: 'Previous frame', run: () => step(-1, false), enabled: views.length > 1 },
    {
      keys: 'm',
      label: 'Next frame that matches the filter',
      run: () => step(1, true),
      enabled: filter !== undefined,
    },
    {
      keys: 'shift+m',
      label: 'Previous frame that matches the filter',
      run: () => step(-1, true),
      enabled: filter !== undefined,
    },
  ]);

  const goTo = ({ section, frame, filter: wanted }: Place) => {
    if (frame !== undefined || wanted !== undefined) update({ frame, filter: wanted });
    goToSection(section);
  };

  return (
    <FieldNamesContext value={fieldNames}>
      <Panel title="Where the evidence points" id="conflict">
        <ConflictStrip {...conflict} onGo={goTo} />
      </Panel>
      <Panel title="Heuristics" id="heuristics">
        <ErrorBoundary what="The heuristics">
          <HeuristicsSection
            video={video}
            heuristic={heuristic}
            frame={selected}
            onChoose={(name) => update({ heuristic: name })}
          />
        </ErrorBoundary>
      </Panel>
      <Panel title="Frames" id="frames" actions={<UnderHeuristic heuristic={heuristic} />}>
        <ErrorBoundary what="The frames">
          <FramesSection
            video={video}
            views={views}
            heuristic={heuristic}
            selected={selected}
            filter={filter}
            onSelect={select}
            onFilter={(next) => update({ filter: next })}
          />
        </ErrorBoundary>
      </Panel>
      <Panel title={`Audio${isGap(video.tracks) ? '' : ` (${video.tracks.length})`}`} id="audio">
        <ErrorBoundary what="The audio">
          <AudioSection
            video={video}
            fieldNames={fieldNames}
            selectedClip={toSelectedClip(search.clip)}
            onSelectClip={(clip) => update({ clip: toClipRef(clip) }, { replace: true })}
            heuristic={heuristic}
          />
        </ErrorBoundary>
      </Panel>
      <Panel title="Provenance" id="provenance">
        <ErrorBoundary what="The provenance">
          <ProvenanceSection video={video} fieldNames={fieldNames} />
        </ErrorBoundary>
      </Panel>
      {localFile}
      <Panel title="Record" id="record">
        <RecordSection video={video} source={source} />
      </Panel>
    </FieldNamesContext>
  );
}

function UnderHeuristic({ heuristic }: { heuristic: string | undefined }) {
  return (
    <span className={styles['under']}>
      {heuristic === undefined ? 'read by the main verdict of each frame' : `read under ${heuristic}`}
    </span>
  );
}
