/** Joins an RFC 6901 pointer and further reference tokens, escaping `~` and `/` in the tokens. */
export function appendPointer(pointer: string, ...tokens: (string | number)[]): string {
  return tokens.reduce<string>(
    (path, token) => `${path}/${String(token).replaceAll('~', '~0').replaceAll('/', '~1')}`,
    pointer,
  );
}
