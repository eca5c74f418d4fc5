import { usePreference } from '#browser/storage.ts';
import { compareDecision, type Decision, decisionWords } from '#domain/decision.ts';
import { formatTime } from '#domain/format.ts';
import { outcomeWords } from '#domain/outcome-words.ts';
import { Button } from '#ui/button.tsx';
import { useKeys } from '#ui/keys/keys.tsx';
import { Notice } from '#ui/notice.tsx';
import { Switch } from '#ui/switch.tsx';
import { UntrustedText } from '#ui/untrusted-text.tsx';
import { DecisionForm } from './decision-form.tsx';
import { blindPreference } from './decision-preferences.ts';
import styles from './decision-section.module.css';
import { EventList } from './event-list.tsx';
import { type DecisionSubject, useDecisionDesk } from './use-decision-desk.ts';

type DecisionSectionProps = {
  subject: DecisionSubject;
  decision: Decision | null;
  /** Opens the next video of the batch; null when there is none. */
  onNext: (() => void) | null;
};

/** The reviewer's own decision, beside the machine's verdict and never instead of it. Kept in this browser. */
export function DecisionSection({ subject, decision, onNext }: DecisionSectionProps) {
  const desk = useDecisionDesk(subject, decision);
  const [blindFirst, setBlindFirst] = usePreference(blindPreference);

  useKeys('Decision', [
    { keys: 'z', label: 'Undo the last decision', run: () => void desk.undo(), enabled: desk.canUndo },
  ]);

  return (
    <div className={styles['section']}>
      {decision !== null && <DecisionStands decision={decision} />}
      {!desk.kept && (
        <Notice tone="warning">
          This browser refused to store the decision. It lasts until the page is closed.
        </Notice>
      )}
      {desk.canUndo && (
        <p className={styles['undo']} role="status">
          {decision === null ? 'Decision taken back.' : 'Saved in this browser.'}{' '}
          <Button size="sm" onClick={() => void desk.undo()}>
            Undo
          </Button>
        </p>
      )}
      <DecisionForm
        // A decision that was undone or made elsewhere starts the form afresh.
        key={decision?.decidedAt ?? 'none'}
        decision={decision}
        onCommit={desk.commit}
        onNext={onNext}
      />
      <Switch
        label="Blind first look: hide scores until I have decided"
        checked={blindFirst}
        onChange={setBlindFirst}
      />
      <EventList identifier={subject.identifier} />
    </div>
  );
}

function DecisionStands({ decision }: { decision: Decision }) {
  const { choice, reason, note, reviewer, decidedAt, blind, machine } = decision;
  return (
    <div className={styles['stands']}>
      <p>
        <strong>{decisionWords[choice].word}</strong>
        {reason !== '' && (
          <>
            {' '}
            · <UntrustedText text={reason} />
          </>
        )}
      </p>
      {note !== '' && (
        <p>
          <UntrustedText text={note} maxLength={2000} />
        </p>
      )}
      <p className={styles['meta']}>
        {reviewer === '' ? 'no name given' : <UntrustedText text={reviewer} />}, {formatTime(decidedAt)}
        {blind ? ', before seeing the scores' : ', with the scores in view'}
      </p>
      <p className={styles['meta']}>{agreementWords(decision, machine)}</p>
    </div>
  );
}

/** How the decision relates to what the machine said at that time. */
function agreementWords({ choice }: Decision, machine: Decision['machine']): string {
  const said = outcomeWords[machine].word;
  switch (compareDecision(choice, machine)) {
    case 'agrees':
      return `Agrees with identifAI, which said ${said}.`;
    case 'differs':
      return `Differs from identifAI, which said ${said}.`;
    case 'not_comparable':
      return `Not comparable with identifAI’s answer (${said}).`;
  }
}
