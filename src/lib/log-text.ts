/** Longest text of one field; an upstream error page must not fill the log. */
const fieldLimit = 400;

// Controls, zero-width and bidirectional characters could rewrite what the operator sees in a terminal.
const unsafe = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** A text as it may stand in a log: cut, and with nothing in it that a terminal would act on. */
export function inert(text: string): string {
  const clipped = text.length > fieldLimit ? `${text.slice(0, fieldLimit)}…` : text;
  return clipped.replace(
    unsafe,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
