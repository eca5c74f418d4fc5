/**
 * Characters that are invisible or change how the text around them is drawn: controls, line separators, lone
 * surrogates, and everything Unicode lists as ignorable when drawn (bidi marks and overrides, zero-width characters, soft
 * hyphen, tags). Joiners and variation selectors inside emoji are how emoji are spelled and stay.
 */
const hiddenCharacters = new RegExp(
  [
    String.raw`[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\uFFF9-\uFFFB]`,
    String.raw`(?!\u200D|\uFE0E|\uFE0F)\p{Default_Ignorable_Code_Point}`,
    String.raw`(?<!\p{Extended_Pictographic})(?:\uFE0E|\uFE0F)`,
    String.raw`(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)\u200D`,
    String.raw`\u200D(?!\p{Extended_Pictographic})`,
  ].join('|'),
  'gu',
);

/** Printable ASCII: nothing hidden can be in it. */
const isPlain = /^[\x20-\x7e]+$/u;

export type TextPart = { kind: 'text' | 'escape'; text: string };

/** Names one character for people: `\u202E`, beyond the basic plane `\u{E0041}`. */
export function escapeCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const hex = code.toString(16).toUpperCase();
  return code > 0xffff ? `\\u{${hex}}` : `\\u${hex.padStart(4, '0')}`;
}

/** Splits text that came from outside into what may be drawn as it is and what must be spelled out. */
export function toVisibleParts(text: string): TextPart[] {
  // Nearly all names, words and identifiers; a table asks hundreds of times on each scroll step.
  if (isPlain.test(text)) return [{ kind: 'text', text }];
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(hiddenCharacters)) {
    if (match.index > end) parts.push({ kind: 'text', text: text.slice(end, match.index) });
    parts.push({ kind: 'escape', text: escapeCharacter(match[0]) });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ kind: 'text', text: text.slice(end) });
  return parts;
}

/** The same as one string, for titles, chart labels and files. */
export function toVisibleText(text: string): string {
  return toVisibleParts(text)
    .map((part) => part.text)
    .join('');
}

/** Cuts long text between characters, never inside a surrogate pair, and marks the cut. */
export function clipText(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const lastUnit = text.charCodeAt(maxLength - 1);
  const splitsPair = lastUnit >= 0xd800 && lastUnit <= 0xdbff;
  return `${text.slice(0, splitsPair ? maxLength - 1 : maxLength)}…`;
}

/** Keeps both ends of a long token: `9f86d081…0f00a08`. */
export function clipMiddle(text: string, { start, end }: { start: number; end: number }): string {
  return text.length <= start + end + 1 ? text : `${text.slice(0, start)}…${text.slice(text.length - end)}`;
}
