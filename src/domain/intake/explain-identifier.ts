import { formatCount } from '#domain/format.ts';
import { maxIdentifierLength } from '#domain/identifier.ts';
import { nameCharacter } from './character-names.ts';

/** Why a text cannot be an identifier, as the end of a sentence that starts with it. Ask only about texts that cannot. */
export function explainIdentifier(text: string): string {
  if (text === '') return 'is empty';
  if (text.length > maxIdentifierLength) {
    return `has ${formatCount(text.length)} characters; at most ${maxIdentifierLength} are allowed`;
  }
  for (const character of text) {
    if (!/^[A-Za-z0-9._:-]$/.test(character)) return `contains ${nameCharacter(character)}`;
  }
  return `starts with ${nameCharacter(text.slice(0, 1))}; the first character must be a letter or digit`;
}
