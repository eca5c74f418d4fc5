import { isAscii, isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Video } from '#contract/video.ts';
import { isObject } from '#domain/object-reader.ts';
import { readRow, type ReadRow } from '#domain/salvage/read-row.ts';
import { salvageVideo } from '#domain/salvage/salvage-video.ts';
import { scanRows } from '#lib/json-rows.ts';
import { ReadError } from '#server/errors.ts';
import { type Piece, packPieces } from './pack-pieces.ts';
import { fieldWords } from './schema.ts';

/** One row of an upstream body, and where it stands. */
export type ParsedRow = ReadRow & {
  /** Place in the upstream array, from 0. */
  position: number;
  /** Length of the row in bytes; it begins where its piece begins, or after the opening bracket. */
  size: number;
};

/** An upstream body after its one pass: digest, packed bytes and rows. Plain data, so it can leave a worker. */
export type ParsedBody = {
  sha256: string;
  size: number;
  packed: Uint8Array<ArrayBuffer>;
  pieces: Piece[];
  rows: ParsedRow[];
};

/** Bytes parsed before the event loop gets a turn. */
const turnBytes = 256 * 1024;

/**
 * Reads a whole upstream body once: checks that it is a JSON array in UTF-8, then takes digest, packed pieces and one
 * summary per row. Rows are parsed one at a time and dropped, so memory stays near one row above the body.
 * Throws `upstream_bad_body`.
 */
export async function parseBody(bytes: Uint8Array, asked: ReadonlySet<string>): Promise<ParsedBody> {
  const ranges = isUtf8(bytes) ? scanRows(bytes) : null;
  // Twice as many rows as asked for, and some, can be a misunderstanding; more is not an answer to the question.
  if (ranges === null || ranges.length > asked.size * 2 + 100) throw new ReadError('upstream_bad_body');
  // Packing runs in libuv's threads meanwhile.
  const packing = packPieces(bytes, ranges);
  const rows: ParsedRow[] = [];
  const seen = new Map<string, { text: string }[]>();
  let sinceTurn = 0;
  for (const [position, { start, end }] of ranges.entries()) {
    const text = decode(bytes.subarray(start, end));
    const row = { position, size: end - start, ...readRow(parseJson(text), asked, fieldWords) };
    if (row.identifier !== null) {
      const others = seen.get(row.identifier) ?? [];
      seen.set(row.identifier, [...others, { text }]);
      if (others.some((other) => sameJson(other.text, text))) continue;
    }
    rows.push(row);
    sinceTurn += end - start;
    if (sinceTurn > turnBytes) {
      sinceTurn = 0;
      await nextTurn();
    }
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { sha256, size: bytes.length, rows, ...(await packing) };
}

/** One row, whole, for the video page. Throws `upstream_bad_body` when it is not an object, which `parseBody` excludes. */
export function parseVideo(row: Uint8Array, identifier: string): Video {
  const value = parseJson(decode(row));
  if (!isObject(value)) throw new ReadError('upstream_bad_body');
  return salvageVideo(value, identifier, { words: fieldWords, depth: 'whole' }).video;
}

/** Latin-1 text of ASCII bytes takes one byte a character, which JSON.parse reads 1.5 times as fast. */
function decode(bytes: Uint8Array): string {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return view.toString(isAscii(view) ? 'latin1' : 'utf8');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own message quotes the text, so it is not passed on.
    throw new ReadError('upstream_bad_body');
  }
}

function sameJson(a: string, b: string): boolean {
  if (a === b) return true;
  try {
    return isDeepStrictEqual(JSON.parse(a), JSON.parse(b));
  } catch {
    // Nested too deeply to compare: not known to be equal.
    return false;
  }
}
