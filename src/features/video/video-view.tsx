import { memo, type ReactNode, useMemo } from 'react';
import type { Source } from '#contract/source.ts';
import type { FieldNames, Video } from '#contract/video.ts';
import type { Decision } from '#domain/decision.ts';
import { isSilent, lanesOf } from '#domain/video/conflict.ts';
import { contradictionsOf, type Place } from '#domain/video/contradictions.ts';
import { firstFrameOfInterest, viewFrames } from '#domain/video/frames.ts';
import { Panel } from '#ui/panel.tsx';
import { ConflictStrip } from './conflict/conflict-strip.tsx';
import { EvidenceSections } from './evidence-sections.tsx';
import { FieldNamesContext } from './field-names-context.ts';
import { FrameKeys } from './frames/frame-keys.tsx';
import { goToSection } from './go-to-section.ts';
import { Later } from './later.tsx';
import { RecordSection } from './record/record-section.tsx';
import { SelectedFrame } from './selected-frame.tsx';
import { usePageSearch, usePageUpdate } from './use-page-state.ts';

type VideoViewProps = {
  video: Video;
  source: Source;
  fieldNames: FieldNames;
  decision: Decision | null;
  /** Stands between provenance and the record. */
  localFile: ReactNode;
};

/* Frames, sound and credentials do not change when a decision is made or the evidence is read anew. */
const Evidence = memo(EvidenceSections);

/** Everything that a found video says, part by part. */
export function VideoView({ video, source, fieldNames, decision, localFile }: VideoViewProps) {
  const { heuristic, filter } = usePageSearch();
  const update = usePageUpdate();
  // Identity matters: thousands of frames are read once per heuristic, not at every render.
  const views = useMemo(() => viewFrames(video, heuristic), [video, heuristic]);
  const conflict = useMemo(() => {
    const options = { heuristic, decision };
    return {
      lanes: lanesOf(video, options),
      contradictions: contradictionsOf(video, options),
      silent: isSilent(video),
    };
  }, [video, heuristic, decision]);

  const goTo = ({ section, frame, filter: wanted }: Place) => {
    if (frame !== undefined || wanted !== undefined) update({ frame, filter: wanted });
    goToSection(section);
  };

  return (
    <FieldNamesContext value={fieldNames}>
      <Panel title="Where the evidence points" id="conflict">
        <ConflictStrip {...conflict} onGo={goTo} />
      </Panel>
      <SelectedFrame count={views.length} fallback={firstFrameOfInterest(views)}>
        <FrameKeys views={views} filter={filter} />
        <Evidence video={video} views={views} fieldNames={fieldNames} heuristic={heuristic} filter={filter} />
      </SelectedFrame>
      {localFile}
      <Panel title="Record" id="record">
        <Later short>
          <RecordSection video={video} source={source} />
        </Later>
      </Panel>
    </FieldNamesContext>
  );
}
