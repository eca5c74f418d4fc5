import { isIdentifier } from '#domain/identifier.ts';
import { explainIdentifier } from './explain-identifier.ts';
import { isWebAddress } from './read-link.ts';
import { readToken, trimToken } from './read-token.ts';
import { createSource, type Place, type Source, type SourceBuilder } from './source.ts';

/** Ends of lines, as text from anywhere may have them. */
export const lineBreak = /\r\n|[\n\r\u0085\u2028\u2029]/;

/** What separates identifiers within a line: commas, semicolons, tabs, and every Unicode blank but the plain one. */
const separator = /[,;\t\v\f\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]+/;

/** Reads identifiers that stand in lines, or within a line between commas, tabs, semicolons or blanks. */
export function readList(text: string): Source {
  const source = createSource('list');
  text.split(lineBreak).forEach((line, index) => {
    const place: Place = { unit: 'line', number: index + 1 };
    if (isIdentifier(line)) source.find(line, place);
    // A link to a batch has commas of its own.
    else if (isWebAddress(line.trimStart()) && !/\s/.test(line.trim())) readToken(source, line, place);
    else for (const piece of line.split(separator)) readPiece(source, piece, place);
  });
  return source.done();
}

/**
 * A piece with plain blanks in it is several identifiers only if every word is one: otherwise it is a sentence or
 * an accident, and picking words out of it would look up things nobody asked for.
 */
function readPiece(source: SourceBuilder, piece: string, place: Place): void {
  const trimmed = trimToken(piece);
  if (!trimmed.includes(' ')) {
    readToken(source, trimmed, place);
    return;
  }
  const words = trimmed.split(' ').filter((word) => word !== '');
  const isReadable = (word: string) => isIdentifier(word) || isWebAddress(word);
  const odd = words.find((word) => !isReadable(word));
  if (odd === undefined) for (const word of words) readToken(source, word, place);
  else source.reject(trimmed, place, () => explainIdentifier(odd));
}
