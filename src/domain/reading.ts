import type { Gap, Reading } from '#contract/gap.ts';

/** True when the service gave no usable value. */
export function isGap(reading: unknown): reading is Gap {
  return typeof reading === 'object' && reading !== null && 'gap' in reading;
}

/** The value, or undefined when there is none. For logic only: screens must name the gap. */
export function valueOf<T>(reading: Reading<T>): T | undefined {
  return isGap(reading) ? undefined : reading;
}

const gapWords = {
  missing: 'not given',
  null: 'empty (null)',
  invalid: 'invalid value',
  inexact: 'at least 2^53, digits lost',
  unrecognised: 'unrecognised',
} as const;

/** A gap in words, for screens and files: `invalid value “-5”`. */
export function describeGap(gap: Gap): string {
  const words = gapWords[gap.gap];
  return gap.given === undefined ? words : `${words} “${gap.given}”`;
}
