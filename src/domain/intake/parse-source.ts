import { readJson } from './read-json.ts';
import { readList } from './read-list.ts';
import { readTable } from './read-table.ts';
import type { Source } from './source.ts';

/**
 * Reads a pasted text or file in whatever form it has: JSON, a table with a header, or a plain list. Never throws;
 * what cannot be read is refused with its place and a reason.
 */
export function parseSource(text: string): Source {
  return readJson(text) ?? readTable(text) ?? readList(text);
}
