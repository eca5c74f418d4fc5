import { LRUCache } from 'lru-cache';
import type { ParsedBody, ParsedRow } from './parse-body.ts';
import { unpackShared } from './pieces.ts';

/** An upstream body as kept: packed bytes, one summary per row, and when it came, in epoch milliseconds. */
export type HeldBody = ParsedBody & { receivedAt: number };

/** What the newest body says of one identifier. Several rows = the service contradicts itself. */
export type HeldRows = { kind: 'rows'; body: HeldBody; rows: readonly ParsedRow[] };

export type Store = ReturnType<typeof createStore>;

/** How long a finished answer is served again without asking, in milliseconds. */
const freshForMs = 10 * 60_000;

/**
 * Upstream bodies by SHA-256 up to a number of bytes, the least recently used leaving first, and for each identifier the
 * rows of the newest body that was asked for it.
 */
export function createStore(maxBytes: number) {
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

  /** Looking at a row is a use of its body. */
  function held(identifier: string): HeldRows | null {
    const rows = newest.get(identifier);
    if (rows !== undefined) bodies.get(rows.body.sha256);
    return rows ?? null;
  }

  return {
    held,
    /** Takes a body in. An identifier that was asked for and is not in it is no longer held: the service has withdrawn it. */
    add(parsed: ParsedBody, asked: readonly string[]): HeldBody {
      const body = { ...parsed, receivedAt: Date.now() };
      version += 1;
      bodies.set(body.sha256, body);
      for (const identifier of asked) {
        const rows = rowsOf(body, identifier);
        if (rows.length > 0 && bodies.has(body.sha256)) newest.set(identifier, { kind: 'rows', body, rows });
        else newest.delete(identifier);
      }
      return body;
    },
    body: (sha256: string) => bodies.get(sha256),
    /**
     * Rows that may be served without asking again, and until when in epoch milliseconds. Unfinished ones only to callers who
     * accept their age: many who poll one list then cost one read an interval.
     */
    fresh(identifier: string, acceptAgeMs = 0): { result: HeldRows; until: number } | null {
      const result = held(identifier);
      if (result === null) return null;
      const freshFor = result.rows.every((row) => row.settled) ? freshForMs : acceptAgeMs;
      const age = Date.now() - result.body.receivedAt;
      // A negative age means that the clock was set back: then nobody knows how old the answer is.
      return age >= 0 && age < freshFor ? { result, until: result.body.receivedAt + freshFor } : null;
    },
    /** Changes with every body taken in. */
    version: () => version,
  };
}

export function rowsOf(body: HeldBody, identifier: string): ParsedRow[] {
  return body.rows.filter((row) => row.identifier === identifier);
}

function weigh({ rows, pieces }: HeldBody): number {
  const packed = pieces.reduce((sum, piece) => sum + piece.packed.length + 100, 1000);
  return rows.reduce((sum, row) => sum + (row.summary?.length ?? 0) + 300, packed);
}

/** The exact bytes of the body, a piece at a time. */
export async function* unpackBody(body: HeldBody): AsyncGenerator<Uint8Array> {
  for (const piece of body.pieces) yield await unpackShared(piece);
}
