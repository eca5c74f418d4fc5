import { isIdentifier } from '#domain/identifier.ts';

/** Most identifiers of one list. */
const maxListLength = 10_000;

const heading = '# Verdict Desk list of identifiers, one a line';

/** A list as a text file, for those whose browser does not have it. */
export function buildListFile(identifiers: readonly string[]): string {
  return `${heading}\n${identifiers.join('\n')}\n`;
}

/** Reads a list file: one identifier a line, `#` begins a remark; what is no identifier is left out. */
export function parseListFile(text: string): string[] {
  const lines = text.split(/\r?\n/u).map((line) => line.replace(/^\uFEFF/u, '').trim());
  return [...new Set(lines.filter(isIdentifier))].slice(0, maxListLength);
}
