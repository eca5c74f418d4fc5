import type { Problem } from '#contract/source.ts';
import { isObject, type JsonObject } from '#domain/object-reader.ts';
import { isSettled, summarise } from '#domain/summarise.ts';
import type { FieldWords } from './row-reader.ts';
import { salvageVideo, saysNothing } from './salvage-video.ts';

/** One row of the service's answer, reduced to what tables need. */
export type ReadRow = {
  /** The identifier that was asked for and that this row answers; null when there is no such. */
  identifier: string | null;
  /** The contract's `Summary` as JSON text; null when the row could not be read. */
  summary: string | null;
  settled: boolean;
  /** Why the row is unidentified or unreadable. */
  problems: Problem[];
};

/** Whose answer a row is, and what it says. Never throws. */
export function readRow(value: unknown, asked: ReadonlySet<string>, words: FieldWords): ReadRow {
  const row = { identifier: null, summary: null, settled: false };
  if (!isObject(value)) return { ...row, problems: [{ at: '', message: 'The row is not an object.' }] };
  const identifier = identify(value, asked);
  if (identifier === null) return { ...row, problems: [unidentified(value)] };
  const { video, problemCount } = salvageVideo(value, identifier, { words, depth: 'outline' });
  if (saysNothing(video)) {
    const message = 'None of the documented fields could be read.';
    return { ...row, identifier, problems: [{ at: '', message }, ...video.problems] };
  }
  const summary = summarise(video, problemCount);
  return { identifier, summary: JSON.stringify(summary), settled: isSettled(summary), problems: [] };
}

/** The identifier a row answers. The oldest answers had none and were asked for by the file's hash. */
function identify(row: JsonObject, asked: ReadonlySet<string>): string | null {
  const key = row['identifier'] ?? row['hash'];
  return typeof key === 'string' && asked.has(key) ? key : null;
}

function unidentified({ identifier }: JsonObject): Problem {
  const other = identifier === undefined ? 'The row has no identifier.' : 'The row’s identifier is not text.';
  const message = typeof identifier === 'string' ? 'The row’s identifier was not asked for.' : other;
  return { at: '/identifier', message };
}
