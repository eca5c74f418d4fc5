/**
 * The identifiers we are ready to put into an upstream address. Samples in the documentation are 64 hex
 * digits; the rule is wider because the format is not stated, and narrow enough that no accepted
 * identifier can change the path or the query it is put into.
 */
const identifierPattern = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,127}$/;

export const maxIdentifierLength = 128;

export function isIdentifier(text: string): boolean {
  return identifierPattern.test(text);
}

/** SHA-256 in lower-case hex, as the service gives file hashes. */
export function isSha256(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}
