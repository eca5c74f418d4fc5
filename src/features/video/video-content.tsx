import { type ReactNode, useEffect, useState } from 'react';
import { useDecision } from '#browser/decisions.ts';
import { recordEvent } from '#browser/event-log.ts';
import { usePreference } from '#browser/storage.ts';
import type { VideoOutcome } from '#contract/lookup.ts';
import { outcomeOf } from '#domain/outcome.ts';
import { Panel } from '#ui/panel.tsx';
import { BlindNotice } from './decision/blind-notice.tsx';
import { blindPreference, reviewerPreference } from './decision/decision-preferences.ts';
import { DecisionSection } from './decision/decision-section.tsx';
import { useNeighbours } from './header/use-neighbours.ts';
import { VerdictHeadline } from './header/verdict-headline.tsx';
import { VideoHeader } from './header/video-header.tsx';
import { LocalFileSection } from './local-file/local-file-section.tsx';
import { OutcomeExplained } from './outcome-explained.tsx';
import { SectionNav } from './section-nav.tsx';
import { toSections } from './sections.ts';
import { TracePanel } from './trace/trace-panel.tsx';
import { usePageState } from './use-page-state.ts';
import styles from './video-page.module.css';
import { VideoView } from './video-view.tsx';

type VideoContentProps = {
  outcome: VideoOutcome;
  from: string | undefined;
  actions: ReactNode;
  onRetry: () => void;
};

/** The page of one answer: header, sentence, then either its parts or the reason why there are none. */
export function VideoContent({ outcome, from, actions, onRetry }: VideoContentProps) {
  const { search, update } = usePageState();
  const { next, open } = useNeighbours(outcome.identifier, from);
  const decision = useDecision(outcome.identifier);
  const [blindFirst] = usePreference(blindPreference);
  const [looked, setLooked] = useState(false);
  const sha256 = 'source' in outcome ? outcome.source.sha256 : '';
  useOpenedEvent(outcome.identifier, sha256);

  const found = outcome.kind === 'found' ? outcome : null;
  // While the browser still reads the decision, nothing is given away.
  const blind = found !== null && blindFirst && !looked && (decision === null || decision === undefined);
  const decide = found !== null && (
    <Panel title="Your decision" id="decision">
      {decision !== undefined && (
        <DecisionSection
          subject={{ identifier: outcome.identifier, machine: outcomeOf(found.video), sha256, blind }}
          decision={decision}
          onNext={next === null ? null : () => open(next)}
        />
      )}
    </Panel>
  );
  const localFile = (
    <Panel title="The file itself" id="file">
      <LocalFileSection outcome={outcome} />
    </Panel>
  );

  return (
    <>
      <VideoHeader outcome={outcome} from={from} actions={blind ? null : actions} hideResult={blind} />
      {blind ? (
        <BlindNotice onLook={() => setLooked(true)} />
      ) : (
        <VerdictHeadline
          outcome={outcome}
          heuristic={search.heuristic}
          onMain={() => update({ heuristic: undefined })}
        />
      )}
      {outcome.kind !== 'found' && <OutcomeExplained outcome={outcome} onRetry={onRetry} />}
      {found !== null && (
        <div className={styles['layout']}>
          <aside className={styles['nav']}>
            <SectionNav sections={toSections(found.video, blind)} />
          </aside>
          <div className={styles['content']}>
            {blind ? (
              localFile
            ) : (
              <VideoView
                video={found.video}
                source={found.source}
                fieldNames={found.fieldNames}
                decision={decision ?? null}
                localFile={localFile}
              />
            )}
          </div>
          <aside className={styles['rail']}>{decide}</aside>
        </div>
      )}
      {found !== null && search.trace !== undefined && !blind && (
        <TracePanel
          identifier={found.identifier}
          source={found.source}
          path={search.trace}
          onClose={() => update({ trace: undefined })}
        />
      )}
    </>
  );
}

/** Notes in the log that this answer was opened. */
function useOpenedEvent(identifier: string, sha256: string): void {
  // Outside React: the log in the browser's storage.
  useEffect(() => {
    const at = new Date().toISOString();
    void recordEvent({ identifier, kind: 'opened', at, actor: reviewerPreference.get(), sha256, detail: '' });
  }, [identifier, sha256]);
}
