import { LRUCache } from 'lru-cache';
import { type Piece, unpackPiece } from './pack-pieces.ts';
import type { ParsedBody, ParsedRow } from './parse-body.ts';

/** An upstream body as kept: packed bytes, one summary per row, and where and when it came from. */
export type HeldBody = ParsedBody & {
  /** Milliseconds since the epoch. */
  receivedAt: number;
};

/** What the newest body says of one identifier. Several rows = the service contradicts itself. */
export type HeldRows = { body: HeldBody; rows: readonly ParsedRow[] };

export type Store = ReturnType<typeof createStore>;

/** How long a finished answer is served again without asking, in milliseconds. */
export const freshForMs = 10 * 60_000;

/**
 * Upstream bodies by SHA-256 up to a number of bytes, the least recently used leaving first, and for each identifier the
 * rows of the newest body that was asked for it.
 */
export function createStore({ maxBytes, now }: { maxBytes: number; now: () => number }) {
  const newest = new Map<string, HeldRows>();
  let version = 0;

  const bodies = new LRUCache<string, HeldBody>({
    maxSize: maxBytes,
    sizeCalculation: weigh,
    dispose(body) {
      for (const { identifier } of body.rows) {
        if (identifier !== null && newest.get(identifier)?.body === body) newest.delete(identifier);
      }
    },
  });

  return {
    /** Takes a body in. An identifier that was asked for and is not in it is no longer held: the service has withdrawn it. */
    add(parsed: ParsedBody, asked: readonly string[]): HeldBody {
      const body = { ...parsed, receivedAt: now() };
      version += 1;
      bodies.set(body.sha256, body);
      for (const identifier of asked) {
        const rows = rowsOf(body, identifier);
        if (rows.length > 0 && bodies.has(body.sha256)) newest.set(identifier, { body, rows });
        else newest.delete(identifier);
      }
      return body;
    },
    body(sha256: string): HeldBody | undefined {
      return bodies.get(sha256);
    },
    newest(identifier: string): HeldRows | undefined {
      const held = newest.get(identifier);
      // Reading a row is a use of its body.
      if (held !== undefined) bodies.get(held.body.sha256);
      return held;
    },
    /** Until when the rows may be served without asking again, in epoch milliseconds; 0 = ask. */
    freshUntil({ body, rows }: HeldRows): number {
      const age = now() - body.receivedAt;
      // A negative age means that the clock was set back: then nobody knows how old the answer is.
      const fresh = age >= 0 && age < freshForMs && rows.every((row) => row.settled);
      return fresh ? body.receivedAt + freshForMs : 0;
    },
    /** Changes with every body taken in. */
    version: () => version,
  };
}

export function rowsOf(body: HeldBody, identifier: string): ParsedRow[] {
  return body.rows.filter((row) => row.identifier === identifier);
}

function weigh(body: HeldBody): number {
  const summaries = body.rows.reduce((sum, row) => sum + (row.summary?.length ?? 0) + 300, 0);
  return body.packed.length + summaries + 1000;
}

/** The exact bytes of one row; only its own piece is unpacked. */
export async function unpackRow(body: HeldBody, row: ParsedRow): Promise<Uint8Array<ArrayBuffer>> {
  const piece = pieceAt(body, row.position);
  const bytes = await unpackPiece(body.packed, piece);
  return bytes.subarray(piece.rowAt, piece.rowAt + row.size);
}

/** The exact bytes of the body, a piece at a time. */
export async function* unpackBody(body: HeldBody): AsyncGenerator<Uint8Array> {
  for (const piece of body.pieces) yield await unpackPiece(body.packed, piece);
}

function pieceAt(body: HeldBody, position: number): Piece {
  const piece = body.pieces[position];
  if (piece === undefined) throw new Error('A row must have a piece.');
  return piece;
}
