const names: ReadonlyMap<string, string> = new Map([
  [' ', 'space'],
  ['/', 'slash'],
  ['\\', 'backslash'],
  ['%', 'percent sign'],
  ['?', 'question mark'],
  ['#', 'number sign'],
  ['&', 'ampersand'],
  ['=', 'equals sign'],
  ['+', 'plus sign'],
  ['@', 'at sign'],
  ['!', 'exclamation mark'],
  ['$', 'dollar sign'],
  ['*', 'asterisk'],
  ['|', 'vertical bar'],
  ['~', 'tilde'],
  ['^', 'caret'],
  ['`', 'backtick'],
  ["'", 'apostrophe'],
  ['"', 'quotation mark'],
  ['<', 'less-than sign'],
  ['>', 'greater-than sign'],
  ['(', 'round bracket'],
  [')', 'round bracket'],
  ['[', 'square bracket'],
  [']', 'square bracket'],
  ['{', 'curly bracket'],
  ['}', 'curly bracket'],
  ['.', 'full stop'],
  ['-', 'hyphen'],
  ['_', 'underscore'],
  [':', 'colon'],
  ['\u0000', 'NUL'],
  ['\u0007', 'bell'],
  ['\u0008', 'backspace'],
  ['\u001B', 'escape'],
  ['\u007F', 'delete'],
  ['\u00AD', 'soft hyphen'],
  ['\u200B', 'zero-width space'],
  ['\u200C', 'zero-width non-joiner'],
  ['\u200D', 'zero-width joiner'],
  ['\u200E', 'left-to-right mark'],
  ['\u200F', 'right-to-left mark'],
  ['\u202A', 'left-to-right embedding'],
  ['\u202B', 'right-to-left embedding'],
  ['\u202C', 'end of direction change'],
  ['\u202D', 'left-to-right override'],
  ['\u202E', 'right-to-left override'],
  ['\u2060', 'word joiner'],
  ['\u2066', 'left-to-right isolate'],
  ['\u2067', 'right-to-left isolate'],
  ['\u2068', 'first strong isolate'],
  ['\u2069', 'end of isolate'],
  ['\uFEFF', 'byte order mark'],
  ['\uFFFD', 'mark for an unreadable character'],
]);

/** Kinds of characters, the first that fits names it. Look-alikes of Latin letters come first. */
const kinds: readonly (readonly [RegExp, string])[] = [
  [/^\p{Cc}$/u, 'control character'],
  [/^\p{Cs}$/u, 'half of a character'],
  [/^\p{Default_Ignorable_Code_Point}$/u, 'invisible character'],
  [/^\p{M}$/u, 'combining mark'],
  [/^[\uFF01-\uFF5E]$/u, 'full-width form'],
  [/^\p{Script=Cyrillic}$/u, 'Cyrillic letter'],
  [/^\p{Script=Greek}$/u, 'Greek letter'],
  [/^\p{Script=Arabic}$/u, 'Arabic letter'],
  [/^\p{Script=Hebrew}$/u, 'Hebrew letter'],
  [/^\p{Script=Han}$/u, 'Chinese character'],
  [/^\p{Extended_Pictographic}$/u, 'emoji'],
  [/^\p{L}$/u, 'letter outside A to Z'],
  [/^\p{N}$/u, 'digit outside 0 to 9'],
];

/**
 * Names one character so that a person finds it even when it cannot be seen or looks like another one:
 * `“/” (slash, U+002F)`, `U+202E (right-to-left override)`.
 */
export function nameCharacter(character: string): string {
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  const name = names.get(character) ?? kinds.find(([pattern]) => pattern.test(character))?.[1] ?? 'sign';
  const isVisible = /^[^\p{C}\p{M}\p{Z}\p{Default_Ignorable_Code_Point}]$/u.test(character);
  return isVisible ? `“${character}” (${name}, ${code})` : `${code} (${name})`;
}
