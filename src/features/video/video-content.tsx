import { type ReactNode, useEffect, useState } from 'react';
import { reviewerPreference, useDecision } from '#browser/decisions.ts';
import { recordEvent } from '#browser/event-log.ts';
import { usePreference } from '#browser/storage.ts';
import type { VideoOutcome } from '#contract/lookup.ts';
import { PlaybackProvider } from './audio/playback.tsx';
import { BlindNotice } from './decision/blind-notice.tsx';
import { blindPreference } from './decision/decision-preferences.ts';
import { FoundContent } from './found-content.tsx';
import { useNeighbours } from './header/use-neighbours.ts';
import { VerdictHeadline } from './header/verdict-headline.tsx';
import { VideoHeader } from './header/video-header.tsx';
import { OutcomeExplained } from './outcome-explained.tsx';
import { TracePanel } from './trace/trace-panel.tsx';
import { usePageSearch, usePageUpdate } from './use-page-state.ts';

type VideoContentProps = {
  outcome: VideoOutcome;
  from: string | undefined;
  actions: ReactNode;
  /** Says how the checks of an unfinished analysis stand. */
  checks: ReactNode;
  onRetry: () => void;
};

/** The page of one answer: header, sentence, then either its parts or the reason why there are none. */
export function VideoContent({ outcome, from, actions, checks, onRetry }: VideoContentProps) {
  const { trace, heuristic } = usePageSearch();
  const update = usePageUpdate();
  const { next, open } = useNeighbours(outcome.identifier, from);
  const decision = useDecision(outcome.identifier);
  const blind = useBlind(decision !== undefined && decision !== null);
  useOpenedEvent(outcome.identifier, 'source' in outcome ? outcome.source.sha256 : '');

  if (outcome.kind !== 'found') {
    return (
      <>
        <VideoHeader outcome={outcome} from={from} actions={actions} hideResult={false} />
        <VerdictHeadline outcome={outcome} heuristic={undefined} onMain={() => {}} />
        {checks}
        <OutcomeExplained outcome={outcome} onRetry={onRetry} />
      </>
    );
  }
  return (
    <>
      <VideoHeader
        outcome={outcome}
        from={from}
        actions={blind.hidden ? null : actions}
        hideResult={blind.hidden}
      />
      {blind.hidden ? (
        <BlindNotice onLook={blind.look} />
      ) : (
        <VerdictHeadline
          outcome={outcome}
          heuristic={heuristic}
          onMain={() => update({ heuristic: undefined })}
        />
      )}
      {checks}
      <PlaybackProvider>
        <FoundContent
          outcome={outcome}
          decision={decision}
          blind={blind.hidden}
          onNext={next === null ? null : () => open(next)}
        />
      </PlaybackProvider>
      {trace !== undefined && !blind.hidden && (
        <TracePanel
          identifier={outcome.identifier}
          source={outcome.source}
          path={trace}
          onClose={() => update({ trace: undefined })}
        />
      )}
    </>
  );
}

/** Whether scores are hidden: the reviewer wants it so, has not decided yet, and has not chosen to look. */
function useBlind(decided: boolean): { hidden: boolean; look: () => void } {
  const [blindFirst] = usePreference(blindPreference);
  const [looked, setLooked] = useState(false);
  return { hidden: blindFirst && !decided && !looked, look: () => setLooked(true) };
}

/** Notes in the log that this answer was opened. */
function useOpenedEvent(identifier: string, sha256: string): void {
  // Outside React: the log in the browser's storage.
  useEffect(() => {
    const at = new Date().toISOString();
    void recordEvent({ identifier, kind: 'opened', at, actor: reviewerPreference.get(), sha256, detail: '' });
  }, [identifier, sha256]);
}
