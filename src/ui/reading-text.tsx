import type { Reading } from '#contract/gap.ts';
import { describeGap, isGap } from '#domain/reading.ts';
import styles from './reading-text.module.css';
import { UntrustedText } from './untrusted-text.tsx';

type ReadingTextProps<T extends string | number | boolean> = {
  reading: Reading<T>;
  format?: (value: T) => string;
};

/** A value as given, or in muted italics the words for why there is none. A gap never looks like a value. */
export function ReadingText<T extends string | number | boolean>({ reading, format }: ReadingTextProps<T>) {
  if (isGap(reading)) {
    return (
      <i className={styles['gap']} data-gap={reading.gap}>
        <UntrustedText text={describeGap(reading)} />
      </i>
    );
  }
  return <UntrustedText text={format === undefined ? toWords(reading) : format(reading)} />;
}

function toWords(value: string | number | boolean): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return value === '' ? '(empty text)' : String(value);
}
