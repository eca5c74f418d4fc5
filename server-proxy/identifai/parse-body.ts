import { isAscii, isUtf8 } from 'node:buffer';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Video } from '#contract/video.ts';
import { isObject } from '#domain/object-reader.ts';
import { readRow, type ReadRow } from '#domain/salvage/read-row.ts';
import { salvageVideo } from '#domain/salvage/salvage-video.ts';
import { jsonOf } from '#lib/json-of.ts';
import type { RowPiece } from '#lib/json-rows.ts';
import { ReadError } from '#server/errors.ts';
import { packPiece, type Piece, unpackRow } from './pieces.ts';
import { fieldWords } from './schema.ts';

/** One row of an upstream body, and where it stands. */
export type ParsedRow = ReadRow & {
  /** Place in the upstream array, from 0, and of its piece. */
  position: number;
  /** Length of the row in bytes. */
  size: number;
};

/** What is kept of a body's rows: plain data, so that it can leave a thread. */
export type ParsedRows = { rows: ParsedRow[]; pieces: Piece[] };

/** An upstream body after its one pass. */
export type ParsedBody = ParsedRows & { sha256: string; size: number };

export type BodyReader = {
  /** Takes the next piece for its own and reads it in its turn. A promise asks to wait before more is given. */
  add(piece: RowPiece): Promise<unknown> | undefined;
  /** Throws `upstream_bad_body` when any row is not JSON in UTF-8, or there are far too many. */
  finish(): Promise<ParsedRows>;
};

/** Bytes parsed before the event loop gets a turn. */
const turnBytes = 256 * 1024;

/** Reads a body row by row while it arrives: each is parsed, summarised, packed and dropped, so memory stays near one row. */
export function createBodyReader(asked: ReadonlySet<string>): BodyReader {
  const rows: ParsedRow[] = [];
  const packing: Promise<Piece>[] = [];
  let sinceTurn = 0;
  let work = Promise.resolve();

  async function read({ bytes, rowAt, size }: RowPiece): Promise<void> {
    const position = packing.length;
    // Twice as many rows as asked for, and some, can be a misunderstanding; more is not an answer to the question.
    if (!isUtf8(bytes) || position >= asked.size * 2 + 100) throw new ReadError('upstream_bad_body');
    // Packing runs in libuv's threads meanwhile.
    packing.push(packPiece(bytes, rowAt));
    if (size === 0) return;
    const text = decode(bytes.subarray(rowAt, rowAt + size));
    const row = { position, size, ...readRow(parseJson(text), asked, fieldWords) };
    if (!(await isRepeated(row, text))) rows.push(row);
    sinceTurn += size;
    if (sinceTurn < turnBytes) return;
    sinceTurn = 0;
    await nextTurn();
  }

  async function isRepeated({ identifier }: ParsedRow, text: string): Promise<boolean> {
    if (identifier === null) return false;
    for (const other of rows) {
      const piece = other.identifier === identifier ? await packing[other.position] : undefined;
      if (piece !== undefined && sameJson(decode(await unpackRow(piece, other.size)), text)) return true;
    }
    return false;
  }

  return {
    add(piece) {
      work = work.then(() => read(piece));
      // Never rejected: what failed is thrown by `finish`.
      return work.catch(() => undefined);
    },
    async finish() {
      await work;
      return { rows, pieces: await Promise.all(packing) };
    },
  };
}

/** One row, whole, for the video page. Throws `upstream_bad_body` when it is not an object, which a `BodyReader` excludes. */
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
  const value = jsonOf(text);
  if (value === undefined) throw new ReadError('upstream_bad_body');
  return value;
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
