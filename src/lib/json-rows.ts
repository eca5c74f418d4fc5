/** Byte range of one element of the top-level array; `end` is exclusive. */
export type RowRange = { start: number; end: number };

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

function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

function skipSpace(bytes: Uint8Array, from: number): number {
  let at = from;
  while (isSpace(bytes[at])) at += 1;
  return at;
}

/** Index after the closing quote of the string that opens at `from`; past the end when it never closes. */
function skipString(bytes: Uint8Array, from: number): number {
  let at = from + 1;
  while (at < bytes.length && bytes[at] !== quote) at += bytes[at] === backslash ? 2 : 1;
  return at + 1;
}

/** Index after the value that begins at `from`; `from` itself when there is none. */
function skipValue(bytes: Uint8Array, from: number): number {
  const first = bytes[from] ?? 0;
  if (first === quote) return skipString(bytes, from);
  if (nesting[first] === 1) return skipNested(bytes, from);
  let at = from;
  while (at < bytes.length && bytes[at] !== comma && nesting[bytes[at] ?? 0] === 0 && !isSpace(bytes[at]))
    at += 1;
  return at;
}

function skipNested(bytes: Uint8Array, from: number): number {
  const { length } = bytes;
  let depth = 0;
  for (let at = from; at < length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === quote) at = skipString(bytes, at) - 1;
    else {
      const step = nesting[byte] ?? 0;
      depth += step;
      if (step < 0 && depth === 0) return at + 1;
    }
  }
  return length + 1;
}

/**
 * Finds the elements of a JSON text whose top level is an array, without parsing them, so that each row can be parsed,
 * kept and handed out by itself. Null when the text is not such an array. Everything outside the elements is checked
 * here and everything inside by `JSON.parse`, so both together accept exactly what one `JSON.parse` of the whole accepts.
 */
export function scanRows(bytes: Uint8Array): RowRange[] | null {
  const rows: RowRange[] = [];
  let at = skipSpace(bytes, 0);
  if (bytes[at] !== openList) return null;
  at = skipSpace(bytes, at + 1);
  if (bytes[at] === closeList) return skipSpace(bytes, at + 1) === bytes.length ? rows : null;
  for (;;) {
    const end = skipValue(bytes, at);
    if (end === at || end > bytes.length) return null;
    rows.push({ start: at, end });
    at = skipSpace(bytes, end);
    if (bytes[at] === closeList) return skipSpace(bytes, at + 1) === bytes.length ? rows : null;
    if (bytes[at] !== comma) return null;
    at = skipSpace(bytes, at + 1);
  }
}
