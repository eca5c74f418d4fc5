import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { Video } from '#contract/video.ts';
import { verdictUnder } from '#domain/outcome.ts';
import { isGap } from '#domain/reading.ts';
import { type FrameSelection, type FrameView, nextMatch } from '#domain/video/frames.ts';
import { deriveVerdict } from '#domain/video/derivation.ts';
import { AnalysedFacts } from '#features/video/analysed-facts.tsx';
import { ModelScores } from '#features/video/model-scores.tsx';
import { NsfwText } from '#features/video/nsfw-text.tsx';
import { Traced } from '#features/video/traced.tsx';
import { VerdictList } from '#features/video/verdict-list.tsx';
import { IconButton } from '#ui/icon-button.tsx';
import { Notice } from '#ui/notice.tsx';
import { OutcomeMark } from '#ui/outcome-mark.tsx';
import { ReadingText } from '#ui/reading-text.tsx';
import { UntrustedText } from '#ui/untrusted-text.tsx';
import { Detections } from './detections.tsx';
import { FrameCredential } from './frame-credential.tsx';
import { FramePicture, type Reveal } from './frame-picture.tsx';
import styles from './frame-panel.module.css';

type FramePanelProps = {
  video: Video;
  view: FrameView;
  heuristic: string | undefined;
  reveal: Reveal;
  step: {
    count: number;
    matches: readonly FrameView[];
    filter: FrameSelection | undefined;
    onSelect: (position: number) => void;
  };
};

/** Everything the service sent about one frame. */
export function FramePanel({ video, view, heuristic, reveal, step }: FramePanelProps) {
  const { frame, outcome } = view;
  const verdict = verdictUnder(frame, heuristic);
  return (
    <article className={styles['panel']} aria-label={`Frame ${frame.position + 1}`}>
      <header className={styles['header']}>
        <h3 className={styles['title']}>
          Frame {frame.position + 1} <span className={styles['of']}>of {step.count}</span>
        </h3>
        <OutcomeMark state={outcome} />
        {!isGap(frame.forced) && <span className={styles['forced']}>forced to {frame.forced}</span>}
        <FrameSteps position={frame.position} step={step} />
      </header>
      {frame.unreadable !== null && (
        <Notice tone="warning" title="This entry could not be read">
          <UntrustedText text={frame.unreadable} />
        </Notice>
      )}
      {frame.status === 'errored' && (
        <Notice tone="error" title="The analysis of this frame failed">
          <ReadingText reading={frame.errors} />
        </Notice>
      )}
      <FramePicture video={video} frame={frame} reveal={reveal} />
      <section className={styles['part']}>
        <h4>Model scores</h4>
        <ModelScores
          results={frame.results}
          listed={isGap(verdict) || isGap(verdict.models) ? null : verdict.models}
        />
      </section>
      <section className={styles['part']}>
        <h4>Heuristics on this frame</h4>
        <VerdictList
          item={frame}
          check={(each) => deriveVerdict(each, frame.results).check}
          chosen={heuristic}
        />
      </section>
      <Detections frame={frame} />
      <section className={styles['part']}>
        <h4>Content Credentials</h4>
        <FrameCredential video={video} frame={frame} />
      </section>
      <section className={styles['part']}>
        <h4>Record of this frame</h4>
        <AnalysedFacts
          item={frame}
          kind="frame"
          more={[
            {
              label: 'NSFW',
              value: (
                <Traced at={frame.at} kind="frame" field="nsfw">
                  <NsfwText reading={frame.nsfw} />
                </Traced>
              ),
            },
            {
              label: 'Heatmap exists',
              value: (
                <Traced at={frame.at} kind="frame" field="hasHeatmap">
                  <ReadingText reading={frame.hasHeatmap} />
                </Traced>
              ),
            },
          ]}
        />
      </section>
    </article>
  );
}

function FrameSteps({ position, step }: { position: number; step: FramePanelProps['step'] }) {
  const filtered = step.filter !== undefined;
  const noun = filtered ? 'match' : 'frame';
  const previous = nextMatch(step.matches, position, -1);
  const next = nextMatch(step.matches, position, 1);
  return (
    <span className={styles['steps']}>
      <IconButton
        size="sm"
        label={`Previous ${noun}`}
        icon={<ChevronLeft aria-hidden />}
        disabled={previous === undefined}
        onClick={() => previous !== undefined && step.onSelect(previous)}
      />
      <IconButton
        size="sm"
        label={`Next ${noun}`}
        icon={<ChevronRight aria-hidden />}
        disabled={next === undefined}
        onClick={() => next !== undefined && step.onSelect(next)}
      />
    </span>
  );
}
