import type { Gap } from '#contract/gap.ts';
import { describeGap } from '#domain/reading.ts';
import { toVisibleParts } from '#domain/untrusted-text.ts';

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

/**
 * Text that neither rule touches: printable ASCII without a backslash that begins like a word. Nearly every cell is of
 * this kind, and a file has up to a million.
 */
const ordinary = /^[\w[(/][\x20-\x5b\x5d-\x7e]*$/u;

/** Puts an apostrophe before text that could be taken for a formula. */
export function guardText(text: string): string {
  return formulaStart.test(text) ? `'${text}` : text;
}

/** Tab and line ends stay as they are: a quoted cell keeps them, and a name with two lines is no riddle. */
const keptAsGiven: Readonly<Record<string, string>> = { '\\u0009': '\t', '\\u000A': '\n', '\\u000D': '\r' };

/** A backslash that already begins something like an escape is spelled out itself, so that reading back is exact. */
const escapeLookalike = /\\(?=u(?:[0-9A-F]{4}|\{[0-9A-F]{5,6}\}))/gu;

/** Spells out invisible and direction-changing characters: `\u202E`. */
export function spellHidden(text: string): string {
  return toVisibleParts(text.replace(escapeLookalike, String.raw`\u005C`))
    .map((part) => (part.kind === 'escape' ? (keptAsGiven[part.text] ?? part.text) : part.text))
    .join('');
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
  if (text === '' || ordinary.test(text)) return text;
  return spellHidden(guardText(text));
}

/** What the two rules did to a file, for its companion text. */
export type CellCounts = { guarded: number; spelled: number; clipped: number };

export function countText(counts: CellCounts, text: string): void {
  if (text === '' || ordinary.test(text)) return;
  if (formulaStart.test(text)) counts.guarded += 1;
  if (spellHidden(text) !== text) counts.spelled += 1;
}
