import { useState } from 'react';
import type { Range } from '#domain/batch/filters.ts';
import styles from './filter-form.module.css';

type RangeFieldsProps = {
  title: string;
  range: Range | undefined;
  /** Counts whole things instead of shares of 1. */
  whole: boolean;
  onChange: (range: Range | undefined) => void;
};

/** Two ends of a range; an empty end is open. */
export function RangeFields({ title, range, whole, onChange }: RangeFieldsProps) {
  const set = (change: Partial<Range>) => {
    const next = { min: range?.min ?? null, max: range?.max ?? null, ...change };
    onChange(next.min === null && next.max === null ? undefined : next);
  };
  const limits = whole ? { max: undefined, step: 1 } : { max: 1, step: 0.05 };
  return (
    <div className={styles['range']} role="group" aria-label={title}>
      <span>{title}</span>
      <RangeEnd
        label={`${title}, at least`}
        hint="min"
        value={range?.min ?? null}
        limits={limits}
        onChange={(min) => set({ min })}
      />
      <RangeEnd
        label={`${title}, at most`}
        hint="max"
        value={range?.max ?? null}
        limits={limits}
        onChange={(max) => set({ max })}
      />
    </div>
  );
}

type RangeEndProps = {
  label: string;
  hint: string;
  value: number | null;
  limits: { max: number | undefined; step: number };
  onChange: (value: number | null) => void;
};

function RangeEnd({ label, hint, value, limits, onChange }: RangeEndProps) {
  // Half-typed numbers such as "0." are no numbers yet and must stay in the field.
  const [draft, setDraft] = useState<string | null>(null);
  const shown = draft ?? (value === null ? '' : String(value));
  const isBad = shown !== '' && !isUsable(shown);
  return (
    <input
      type="text"
      inputMode="decimal"
      aria-label={label}
      aria-invalid={isBad}
      placeholder={hint}
      value={shown}
      onChange={(event) => {
        const text = event.target.value.replace(',', '.');
        setDraft(text);
        if (text === '') onChange(null);
        else if (isUsable(text) && (limits.max === undefined || Number(text) <= limits.max))
          onChange(Number(text));
      }}
      onBlur={() => setDraft(null)}
    />
  );
}

function isUsable(text: string): boolean {
  return /^\d+(\.\d+)?$/u.test(text) && Number.isFinite(Number(text));
}
