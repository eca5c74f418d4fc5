import { escapeCharacter } from '#domain/untrusted-text.ts';

/** Whether every font of the document has a glyph for a code point. */
export type Covers = (codePoint: number) => boolean;

/**
 * Text a PDF can print. The embedded fonts have Latin, Greek and Cyrillic; a character they lack would print as an empty
 * box, which looks the same for all of them, so it is written as its escape instead.
 */
export function toPrintable(text: string, covers: Covers): string {
  let printable = '';
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    printable += codePoint === 0x20 || covers(codePoint) ? character : escapeCharacter(character);
  }
  return printable;
}
