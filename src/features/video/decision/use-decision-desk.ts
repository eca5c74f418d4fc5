import { useState } from 'react';
import { removeDecision, saveDecision } from '#browser/decisions.ts';
import { recordEvent } from '#browser/event-log.ts';
import type { OutcomeWord } from '#contract/summary.ts';
import { type Decision, type DecisionChoice, decisionWords, type EventKind } from '#domain/decision.ts';

/** What the reviewer looked at when deciding. */
export type DecisionSubject = {
  identifier: string;
  machine: OutcomeWord;
  sha256: string;
  /** True while scores are hidden. */
  blind: boolean;
};

export type DecisionDraft = { choice: DecisionChoice; reason: string; note: string; reviewer: string };

/** Makes, changes and takes back the decision on one video, and logs each step. */
export function useDecisionDesk(subject: DecisionSubject, decision: Decision | null) {
  /** What stood before the last step on this page; undefined = nothing to undo. */
  const [before, setBefore] = useState<Decision | null | undefined>(undefined);
  const [kept, setKept] = useState(true);

  const log = (kind: EventKind, actor: string, detail: string) =>
    void recordEvent({
      identifier: subject.identifier,
      kind,
      at: new Date().toISOString(),
      actor,
      sha256: subject.sha256,
      detail,
    });

  return {
    canUndo: before !== undefined,
    /** False when the browser refused to store the decision. */
    kept,
    commit: async (draft: DecisionDraft) => {
      const next: Decision = {
        ...subject,
        ...draft,
        decidedAt: new Date().toISOString(),
        // A first look stays blind when it is changed later only if the scores stayed hidden.
        blind: subject.blind,
      };
      setBefore(decision);
      log(decision === null ? 'decided' : 'changed', draft.reviewer, inWords(next));
      setKept(await saveDecision(next));
    },
    undo: async () => {
      if (before === undefined) return;
      setBefore(undefined);
      log('undone', decision?.reviewer ?? '', before === null ? 'no decision' : `back to ${inWords(before)}`);
      if (before === null) await removeDecision(subject.identifier);
      else setKept(await saveDecision(before));
    },
  };
}

function inWords({ choice, reason, blind }: Decision): string {
  const parts = [
    decisionWords[choice].word,
    ...(reason === '' ? [] : [reason]),
    ...(blind ? ['blind first look'] : []),
  ];
  return parts.join(', ');
}
