/**
 * How search params are written. Values are plain text, except whole numbers in their only spelling, so that
 * `frame=3` is a number while `1e5`, `007` and `true` stay the text they are. Characters that a query may hold as
 * they are stay readable: `ids=a,b`.
 */
export function parseSearch(text: string): Record<string, unknown> {
  const found = new Map<string, unknown>();
  for (const [key, value] of new URLSearchParams(text)) {
    // The first of several equal names wins; names of the object prototype are nobody's parameters.
    if (!found.has(key) && !(key in Object.prototype)) found.set(key, toValue(value));
  }
  return Object.fromEntries(found);
}

export function stringifySearch(search: Record<string, unknown>): string {
  const pairs = Object.entries(search).flatMap(([key, value]) =>
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? [`${encode(key)}=${encode(String(value))}`]
      : [],
  );
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

function toValue(text: string): string | number {
  return /^(?:0|-?[1-9]\d{0,14})$/.test(text) ? Number(text) : text;
}

function encode(text: string): string {
  // A lone surrogate cannot be encoded; the mark for "not a character" can.
  return encodeURIComponent(text.replaceAll(/\p{Cs}/gu, '\uFFFD')).replaceAll(
    /%(?:2C|3A|2F|40|3B|24)/g,
    decodeURIComponent,
  );
}
