import { isIdentifier } from '#domain/identifier.ts';
import { explainIdentifier } from './explain-identifier.ts';
import { isWebAddress, readLink } from './read-link.ts';
import type { Place, SourceBuilder } from './source.ts';

const zeroWidth = new Set(['\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF']);
const quotes: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["'", "'"],
  ['“', '”'],
]);

/** Reads one piece of text that should be an identifier or a link to a result. Blank pieces are no entry. */
export function readToken(source: SourceBuilder, raw: string, place: Place): void {
  if (isIdentifier(raw)) {
    source.find(raw, place);
    return;
  }
  const text = unquote(trimToken(raw));
  if (text === '') return;
  if (isWebAddress(text)) {
    readLink(source, text, place);
    return;
  }
  if (isIdentifier(text)) source.find(text, place);
  else source.reject(text, place, () => explainIdentifier(text));
}

/** Takes blanks and zero-width characters off both ends; inside they are reported. */
export function trimToken(text: string): string {
  let trimmed = text.trim();
  // A loop and no pattern: patterns that end in "blanks up to the end" take quadratic time on long runs of blanks.
  let start = 0;
  let end = trimmed.length;
  while (start < end && isZeroWidth(trimmed, start)) start += 1;
  while (end > start && isZeroWidth(trimmed, end - 1)) end -= 1;
  if (start > 0 || end < trimmed.length) trimmed = trimmed.slice(start, end).trim();
  return trimmed;
}

function isZeroWidth(text: string, at: number): boolean {
  return zeroWidth.has(text.charAt(at));
}

function unquote(text: string): string {
  const closing = quotes.get(text.charAt(0));
  return closing !== undefined && text.length > 2 && text.endsWith(closing) ? text.slice(1, -1).trim() : text;
}
