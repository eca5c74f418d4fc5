import type { Gap } from '#contract/gap.ts';
import { describeGap, isGap } from '#domain/reading.ts';
import { escapeCharacter } from '#domain/untrusted-text.ts';

/**
 * One cell of a table file. A number stays a number and a boolean a boolean; a gap is written as words in
 * brackets, so that missing, null, invalid and zero stay apart in a spreadsheet too.
 */
export type Cell = string | number | boolean | Gap;

/** A gap as a cell shows it: `[not given]`, `[empty (null)]`. */
export function gapCell(gap: Gap): string {
  return `[${describeGap(gap)}]`;
}

/** Text that a spreadsheet could take for a formula, or that already looks like text guarded against that. */
const formulaStart = /^'*[=+\-@\t\r\n\0＝＋－＠]/u;
const guardedStart = /^'('*[=+\-@\t\r\n\0＝＋－＠])/u;

/** Puts an apostrophe before text that could be taken for a formula. */
export function guardText(text: string): string {
  return formulaStart.test(text) ? `'${text}` : text;
}

/** Characters a reader of a table cannot see, except tab and line ends, which a quoted cell keeps. */
const hidden =
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF9-\uFFFB\u{E0000}-\u{E0FFF}]|\p{Cs}/gu;

/** A backslash that already begins something like an escape is spelled out itself, so that reading back is exact. */
const escapeLookalike = /\\(?=u(?:[0-9A-F]{4}|\{[0-9A-F]{5,6}\}))/gu;

/** Spells out invisible and direction-changing characters: `\u202E`. */
export function spellHidden(text: string): string {
  return text.replace(escapeLookalike, String.raw`\u005C`).replace(hidden, escapeCharacter);
}

const spelled = /\\u(?:([0-9A-F]{4})|\{([0-9A-F]{5,6})\})/gu;

/** Reads a cell of our files back: the exact text it was made from. */
export function readTextCell(cell: string): string {
  const text = cell.replace(spelled, (_, short: string | undefined, long: string | undefined) =>
    String.fromCodePoint(Number.parseInt(short ?? long ?? '0', 16)),
  );
  return text.replace(guardedStart, '$1');
}

/** Text as a table file carries it: guarded, then with hidden characters spelled out. */
export function safeText(text: string): string {
  return spellHidden(guardText(text));
}

/** What the two rules did to a file, for its companion text. */
export type CellCounts = { guarded: number; spelled: number; clipped: number };

export function countText(counts: CellCounts, text: string): void {
  if (formulaStart.test(text)) counts.guarded += 1;
  if (spellHidden(text) !== text) counts.spelled += 1;
}

/** A cell's text without its type, for widths and plain text. */
export function cellText(cell: Cell): string {
  return isGap(cell) ? gapCell(cell) : String(cell);
}
