import { type ReactNode, useRef } from 'react';
import type { VideoOutcome } from '#contract/lookup.ts';
import type { Decision } from '#domain/decision.ts';
import { outcomeOf } from '#domain/outcome.ts';
import { Panel } from '#ui/panel.tsx';
import { DecisionSection } from './decision/decision-section.tsx';
import { LocalFileSection } from './local-file/local-file-section.tsx';
import { MovingContext } from './moving-context.ts';
import { SectionNav } from './section-nav.tsx';
import { toSections } from './sections.ts';
import { useMovingMark } from './use-moving-mark.ts';
import styles from './video-page.module.css';
import { VideoView } from './video-view.tsx';

type FoundContentProps = {
  outcome: Extract<VideoOutcome, { kind: 'found' }>;
  /** Undefined while the browser still reads it. */
  decision: Decision | null | undefined;
  /** Scores are hidden: only the file and the decision are on the page. */
  blind: boolean;
  onNext: (() => void) | null;
};

/** The parts of a found video between their list and the reviewer's decision. */
export function FoundContent({ outcome, decision, blind, onNext }: FoundContentProps) {
  const { identifier, video, source, fieldNames } = outcome;
  const content = useRef<HTMLDivElement>(null);
  const markMoving = useMovingMark(content);
  const localFile: ReactNode = (
    <Panel title="The file itself" id="file">
      <LocalFileSection outcome={outcome} />
    </Panel>
  );
  return (
    <div className={styles['layout']}>
      <div className={styles['nav']}>
        <SectionNav sections={toSections(video, blind)} />
      </div>
      <div className={styles['content']} ref={content}>
        <MovingContext value={markMoving}>
          {blind ? (
            localFile
          ) : (
            <VideoView
              video={video}
              source={source}
              fieldNames={fieldNames}
              decision={decision ?? null}
              localFile={localFile}
            />
          )}
        </MovingContext>
      </div>
      <div className={styles['rail']}>
        <Panel title="Your decision" id="decision">
          {decision !== undefined && (
            <DecisionSection
              subject={{ identifier, machine: outcomeOf(video), sha256: source.sha256, blind }}
              decision={decision}
              onNext={onNext}
            />
          )}
        </Panel>
      </div>
    </div>
  );
}
