import { joinBytes } from './join-bytes.ts';

/**
 * A stretch of the text: exactly one row with the separators that follow it, and in the first one what stands before. All
 * pieces in order are the exact text. A list without rows is one piece with `size` 0.
 */
export type RowPiece = {
  /** In an array of their own, so that they can be moved to another thread. */
  bytes: Uint8Array<ArrayBuffer>;
  /** Where the row begins in the piece. */
  rowAt: number;
  /** Length of the row in bytes. */
  size: number;
};

const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;
const openList = 0x5b;
const closeList = 0x5d;

/** +1 where a bracket opens, -1 where one closes. A table lookup keeps the inner loop at one branch a byte. */
const nesting = new Int8Array(256);
for (const [characters, step] of [
  ['[{', 1],
  [']}', -1],
] as const) {
  for (const character of characters) nesting[character.charCodeAt(0)] = step;
}

function isSpace(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

/** Where the splitter is: around the rows (`first` and `next` expect one, `broken` is never left), or in a row. */
type State = 'opening' | 'first' | 'next' | 'after' | 'closed' | 'broken' | RowState;
type RowState = 'word' | 'text' | 'nested';

/**
 * Cuts a JSON text whose top level is an array into its elements while it arrives, without parsing them, so that each row
 * can be parsed, kept and handed out by itself. Everything outside the elements is checked here and everything inside by
 * `JSON.parse`, so both together accept exactly what one `JSON.parse` of the whole accepts.
 */
export class RowSplitter {
  readonly #emit: (piece: RowPiece) => void;
  #state: State = 'opening';
  /** Of the piece under way: what came in earlier chunks, its length, and its row's place. */
  #parts: Uint8Array[] = [];
  #length = 0;
  #rowAt = 0;
  #rowEnd = 0;
  /** Of the row under way: brackets open, and bytes of the next chunk that a backslash escapes. */
  #depth = 0;
  #escaped = 0;

  constructor(emit: (piece: RowPiece) => void) {
    this.#emit = emit;
  }

  /** Takes the next bytes, which must not be changed: they are copied when their row is whole. */
  write(chunk: Uint8Array): void {
    let from = 0;
    let at = 0;
    while (at < chunk.length && this.#state !== 'broken') {
      const state = this.#state;
      if (isRowState(state)) {
        at = this.#passRow(state, chunk, at);
        if (!isRowState(this.#state)) this.#rowEnd = this.#length + at - from;
        continue;
      }
      const byte = chunk[at] ?? 0;
      if (!isSpace(byte)) this.#state = stateAfter(state, byte);
      if (isRowState(this.#state)) {
        if (this.#rowEnd > 0) {
          this.#finishPiece(chunk.subarray(from, at));
          from = at;
        }
        this.#rowAt = this.#length + at - from;
        this.#depth = nesting[byte] ?? 0;
      }
      // A word is looked at from its first character, in case it is the only one.
      if (this.#state !== 'word') at += 1;
    }
    this.#parts.push(chunk.subarray(from));
    this.#length += chunk.length - from;
  }

  /** Gives the last piece, after which nothing more is taken. False when the text is not an array, or not whole. */
  end(): boolean {
    if (this.#state !== 'closed') return false;
    this.#finishPiece(new Uint8Array());
    this.#state = 'broken';
    return true;
  }

  #finishPiece(last: Uint8Array): void {
    const bytes = joinBytes([...this.#parts, last], this.#length + last.length);
    this.#emit({ bytes, rowAt: this.#rowAt, size: this.#rowEnd - this.#rowAt });
    this.#parts = [];
    this.#length = 0;
    this.#rowEnd = 0;
  }

  /** Goes on through a row and gives the index after what was passed; the state is `after` when the row has ended there. */
  #passRow(state: RowState, chunk: Uint8Array, from: number): number {
    if (state === 'word') return this.#passWord(chunk, from);
    return state === 'text' ? this.#passText(chunk, from) : this.#passNested(chunk, from);
  }

  /** A number, `true`, `false` or `null`: only what follows tells its end. */
  #passWord(chunk: Uint8Array, from: number): number {
    for (let at = from; at < chunk.length; at += 1) {
      const byte = chunk[at] ?? 0;
      if (byte !== comma && nesting[byte] === 0 && !isSpace(byte)) continue;
      this.#state = 'after';
      return at;
    }
    return chunk.length;
  }

  #passText(chunk: Uint8Array, from: number): number {
    const at = skipText(chunk, from + this.#escaped);
    this.#escaped = Math.max(0, at - chunk.length);
    if (at >= chunk.length) return chunk.length;
    this.#state = this.#depth === 0 ? 'after' : 'nested';
    return at + 1;
  }

  #passNested(chunk: Uint8Array, from: number): number {
    let at = from;
    let depth = this.#depth;
    while (depth > 0 && at < chunk.length) {
      const byte = chunk[at] ?? 0;
      at += 1;
      if (byte !== quote) {
        depth += nesting[byte] ?? 0;
        continue;
      }
      at = skipText(chunk, at) + 1;
      if (at <= chunk.length) continue;
      this.#state = 'text';
      this.#escaped = at - 1 - chunk.length;
    }
    this.#depth = depth;
    if (depth === 0) this.#state = 'after';
    return Math.min(at, chunk.length);
  }
}

function isRowState(state: State): state is RowState {
  return state === 'word' || state === 'text' || state === 'nested';
}

function stateAfter(state: State, byte: number): State {
  if (state === 'opening') return byte === openList ? 'first' : 'broken';
  if (state === 'after' && byte === comma) return 'next';
  if (byte === closeList && state !== 'next') return state === 'closed' ? 'broken' : 'closed';
  return state === 'first' || state === 'next' ? rowStateAt(byte) : 'broken';
}

function rowStateAt(byte: number): State {
  if (byte === comma || nesting[byte] === -1) return 'broken';
  if (byte === quote) return 'text';
  return nesting[byte] === 1 ? 'nested' : 'word';
}

/** Index of the quote that closes the text around `from`; the length or more when it does not end here. */
function skipText(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== quote) at += bytes[at] === backslash ? 2 : 1;
  return at;
}
