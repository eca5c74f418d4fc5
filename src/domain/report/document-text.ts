import type { Reading } from '#contract/gap.ts';
import { formatConfidence, formatTime } from '#domain/format.ts';
import type { RowState } from '#domain/outcome-words.ts';
import { isGap } from '#domain/reading.ts';
import { clipText, toVisibleText } from '#domain/untrusted-text.ts';
import type { DocumentCell } from './document.ts';
import type { ReportWords } from './words/en.ts';

/** Longest text from data that a page prints; the JSON file has all of it. */
const maxPrinted = 400;

/** Text from outside as a page prints it: hidden characters spelled out, very long text cut with a mark. */
export function printed(text: string): string {
  return toVisibleText(clipText(text, maxPrinted));
}

/** A text or boolean reading as a cell; a gap is muted words. */
export function readingCell(reading: Reading<string | boolean>, words: ReportWords): DocumentCell {
  if (isGap(reading)) return { text: printed(words.gap(reading)), tone: 'muted' };
  if (typeof reading === 'boolean') return { text: reading ? words.yes : words.no };
  return { text: printed(reading) };
}

/** A number as given, unrounded: counts and the like. */
export function numberCell(reading: Reading<number>, words: ReportWords): DocumentCell {
  return isGap(reading) ? { text: printed(words.gap(reading)), tone: 'muted' } : { text: String(reading) };
}

/** A confidence or score by the same function as the screen. */
export function confidenceCell(reading: Reading<number>, words: ReportWords): DocumentCell {
  return isGap(reading)
    ? { text: printed(words.gap(reading)), tone: 'muted' }
    : { text: formatConfidence(reading) };
}

export function stateCell(state: RowState, words: ReportWords): DocumentCell {
  return { text: words.states[state].word, state };
}

/** Identifiers and digests, in the fixed-width face. */
export function codeCell(text: string): DocumentCell {
  return { text: printed(text), tone: 'code' };
}

export function codeReading(reading: Reading<string>, words: ReportWords): DocumentCell {
  return isGap(reading) ? readingCell(reading, words) : codeCell(reading);
}

export function timeText(iso: string): string {
  return formatTime(iso);
}
