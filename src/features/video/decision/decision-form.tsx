import { type SubmitEvent, useId, useState } from 'react';
import { usePreference } from '#browser/storage.ts';
import { type Decision, type DecisionChoice, decisionChoices, decisionWords } from '#domain/decision.ts';
import { reviewerPreference } from '#browser/decisions.ts';
import { Button } from '#ui/button.tsx';
import { useKeys } from '#ui/keys/keys.tsx';
import { Select } from '#ui/select.tsx';
import { TextField } from '#ui/text-field.tsx';
import styles from './decision-form.module.css';
import { reasonsPreference } from './decision-preferences.ts';
import { ReasonsEditor } from './reasons-editor.tsx';
import type { DecisionDraft } from './use-decision-desk.ts';

type DecisionFormProps = {
  decision: Decision | null;
  onCommit: (draft: DecisionDraft) => Promise<void>;
  onNext: (() => void) | null;
};

/** Choice, reason, free text and name; saved as it is or saved on the way to the next video. */
export function DecisionForm({ decision, onCommit, onNext }: DecisionFormProps) {
  const [choice, setChoice] = useState<DecisionChoice | null>(decision?.choice ?? null);
  const [reason, setReason] = useState(decision?.reason ?? '');
  const [note, setNote] = useState(decision?.note ?? '');
  const [reviewer, setReviewer] = usePreference(reviewerPreference);
  const [reasons] = usePreference(reasonsPreference);
  const noteId = useId();

  const commit = async (): Promise<boolean> => {
    if (choice === null) return false;
    await onCommit({ choice, reason, note: note.trim(), reviewer: reviewer.trim() });
    return true;
  };
  const commitAndNext = async () => {
    if (await commit()) onNext?.();
  };
  const handleSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    void commit();
  };

  useKeys('Decision', [
    ...decisionChoices.map((each, index) => ({
      keys: String(index + 1),
      label: `Choose “${decisionWords[each].word}”`,
      run: () => setChoice(each),
    })),
    { keys: 's', label: 'Save the decision', run: () => void commit(), enabled: choice !== null },
    {
      keys: 'n',
      label: 'Save the decision and open the next video',
      run: () => void commitAndNext(),
      enabled: choice !== null && onNext !== null,
    },
  ]);

  return (
    <form className={styles['form']} onSubmit={handleSubmit} aria-label="Your decision">
      <fieldset className={styles['choices']}>
        <legend className={styles['legend']}>Your decision</legend>
        {decisionChoices.map((each, index) => (
          <label key={each} className={styles['choice']}>
            <input
              type="radio"
              name="decision"
              value={each}
              checked={choice === each}
              onChange={() => setChoice(each)}
            />
            <span>{decisionWords[each].word}</span>
            <kbd className={styles['key']}>{index + 1}</kbd>
          </label>
        ))}
      </fieldset>
      <div className={styles['reason']}>
        <Select label="Reason" value={reason} options={toOptions(reasons, reason)} onChange={setReason} />
        <ReasonsEditor />
      </div>
      <div className={styles['note']}>
        <label htmlFor={noteId}>In your own words</label>
        <textarea
          id={noteId}
          rows={3}
          maxLength={4000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </div>
      <TextField label="Your name" value={reviewer} onChange={setReviewer} maxLength={120} />
      <div className={styles['actions']}>
        <Button type="submit" variant="primary" disabled={choice === null}>
          Save decision
        </Button>
        {onNext !== null && (
          <Button disabled={choice === null} onClick={() => void commitAndNext()}>
            Save and next
          </Button>
        )}
      </div>
    </form>
  );
}

/** The list of reasons, with a reason that was chosen before it was edited out of the list. */
function toOptions(reasons: readonly string[], chosen: string) {
  const all = chosen === '' || reasons.includes(chosen) ? reasons : [chosen, ...reasons];
  return [
    { value: '', label: 'No reason chosen' },
    ...all.map((reason) => ({ value: reason, label: reason })),
  ];
}
