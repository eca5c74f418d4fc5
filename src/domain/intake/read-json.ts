import { readToken, trimToken } from './read-token.ts';
import { createSource, type Place, type Source, type SourceBuilder } from './source.ts';

/** Where lists stand in objects: plain lists, identifAI's own answers wrapped, this product's exports. */
const listFields = ['identifiers', 'videos', 'outcomes', 'rows'] as const;

/** Reads JSON: a list of identifiers, or of objects that have one; null when the text does not start like that. */
export function readJson(text: string): Source | null {
  const trimmed = trimToken(text.slice(0, 1_000));
  if (!/^(?:\[\s*(?:["{\]\d]|$)|\{\s*(?:"|$))/.test(trimmed)) return null;
  const source = createSource('JSON');
  const value = parse(trimToken(text));
  if (value === undefined) {
    source.reject(
      trimmed,
      { unit: 'line', number: 1 },
      () => 'starts like JSON but is cut off or cannot be read as JSON',
    );
    return source.done();
  }
  const list = toList(value);
  if (list === null) {
    source.reject(trimmed, { unit: 'line', number: 1 }, () => 'is JSON, but holds no list of identifiers');
    return source.done();
  }
  list.forEach((entry, index) => readEntry(source, entry, { unit: 'entry', number: index + 1 }));
  return source.done();
}

function readEntry(source: SourceBuilder, entry: unknown, place: Place): void {
  const value = typeof entry === 'object' && entry !== null ? ownField(entry, 'identifier') : entry;
  if (typeof value === 'string' && trimToken(value) !== '') readToken(source, value, place);
  // Past 2^53 JSON has already lost digits: the identifier is not the one that was written.
  else if (typeof value === 'number' && Number.isSafeInteger(value)) readToken(source, String(value), place);
  else source.reject(describeEntry(entry), place, () => 'has no identifier in it');
}

/** Names an entry without writing it out: it may be large, or nested too deep to be written. */
function describeEntry(entry: unknown): string {
  if (typeof entry !== 'object' || entry === null) return JSON.stringify(entry) ?? 'nothing';
  if (Array.isArray(entry)) return `a list of ${entry.length}`;
  return `{ ${Object.keys(entry).slice(0, 6).join(', ')} }`;
}

function toList(value: unknown): readonly unknown[] | null {
  if (isList(value)) return value;
  if (typeof value !== 'object' || value === null) return null;
  for (const field of listFields) {
    const list = ownField(value, field);
    if (isList(list)) return list;
  }
  return ownField(value, 'identifier') === undefined ? null : [value];
}

/** `Array.isArray` alone would let unchecked entries through. */
function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function ownField(value: object, field: string): unknown {
  return Object.hasOwn(value, field) ? Reflect.get(value, field) : undefined;
}

function parse(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}
