import { useState } from 'react';
import { expectUnder } from '#domain/batch/rehearsal.ts';
import { formatShare } from '#domain/format.ts';
import { TextField } from '#ui/text-field.tsx';
import styles from './batch-panels.module.css';

type Field = 'prevalence' | 'falseAlarm' | 'miss';

const fields: readonly { id: Field; label: string }[] = [
  { id: 'prevalence', label: 'AI-made among all, %' },
  { id: 'falseAlarm', label: 'Human-made called AI, %' },
  { id: 'miss', label: 'AI-made called human, %' },
];

/** What a call would be worth if the typed rates held. They are the reader's, not identifAI's, and stamped so. */
export function AssumptionFields() {
  const [texts, setTexts] = useState<Readonly<Record<Field, string>>>({
    prevalence: '',
    falseAlarm: '',
    miss: '',
  });
  const shares = {
    prevalence: toShare(texts.prevalence),
    falseAlarm: toShare(texts.falseAlarm),
    miss: toShare(texts.miss),
  };
  const { prevalence, falseAlarm, miss } = shares;
  const isComplete = prevalence !== null && falseAlarm !== null && miss !== null;
  return (
    <div className={styles['assumptions']}>
      <span className={styles['stamp']}>Your assumptions</span>
      <div className={styles['fields']}>
        {fields.map(({ id, label }) => (
          <TextField
            key={id}
            label={label}
            inputMode="decimal"
            value={texts[id]}
            error={texts[id] !== '' && shares[id] === null ? '0 to 100' : undefined}
            onChange={(text) => setTexts({ ...texts, [id]: text })}
          />
        ))}
      </div>
      {isComplete ? (
        <Expectation {...expectUnder({ prevalence, falseAlarm, miss })} />
      ) : (
        <p className={styles['muted']}>
          Optional. identifAI publishes no error rates; type your own to see what a call would be worth.
        </p>
      )}
    </div>
  );
}

type ExpectationProps = { rightWhenArtificial: number | null; rightWhenHuman: number | null };

function Expectation({ rightWhenArtificial, rightWhenHuman }: ExpectationProps) {
  return (
    <p>
      If that held: of videos called AI-made {shareWords(rightWhenArtificial)} would be AI-made; of videos
      called human-made {shareWords(rightWhenHuman)} would be human-made. Assumed, not measured.
    </p>
  );
}

function shareWords(share: number | null): string {
  return share === null ? 'none' : formatShare(share, 1);
}

function toShare(text: string): number | null {
  const value = Number(text.replace(',', '.'));
  return text.trim() !== '' && value >= 0 && value <= 100 ? value / 100 : null;
}
