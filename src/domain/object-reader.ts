import type { Gap, Label, Reading, Status } from '#contract/gap.ts';
import type { Problem } from '#contract/source.ts';
import { isGap } from './reading.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** Longest text that is passed on, in UTF-16 units; the raw row has it whole. */
const textLimit = 2048;
const problemLimit = 200;

/**
 * One pass over a service's answer: the parts that could not be read as documented. All are counted, the first 200 listed.
 */
export class ReadPass {
  readonly #listed: Problem[] = [];
  problemCount = 0;

  note(at: string, message: string): void {
    this.problemCount += 1;
    if (this.problemCount <= problemLimit) this.#listed.push({ at, message });
  }

  problems(): Problem[] {
    const more = this.problemCount - this.#listed.length;
    return more === 0 ? this.#listed : [...this.#listed, { at: '', message: `${more} more problems` }];
  }
}

/** A text that is passed on as it is. */
export function isSoundText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= textLimit && value.isWellFormed();
}

/** A text as it is passed on: cut at 2,048 characters, half surrogate pairs replaced by U+FFFD as browsers do. */
export function clip(text: string, limit = textLimit): string {
  return (text.length > limit ? `${text.slice(0, limit)}…` : text).toWellFormed();
}

/** A value of the wrong kind, as text. Strings keep their quotes, so that `"0.9"` is not taken for 0.9. */
export function quoteValue(value: unknown, limit = textLimit): string {
  if (typeof value === 'number') return String(value);
  try {
    return clip(JSON.stringify(value) ?? 'nothing', limit);
  } catch {
    // JSON.stringify recurses and gives up at some ten thousand levels.
    return 'nested too deeply to quote';
  }
}

export const labels: readonly Label[] = ['human', 'artificial'];
const statuses: readonly Status[] = ['new', 'done', 'errored'];

/** Reads an object without a reader of its own, when it is as documented. */
type Skim<T, P> = (entry: JsonObject, pass: P) => T | null;
type Entries<T, P extends ReadPass> = {
  read: (entry: ObjectReader<P>) => T;
  skim: Skim<T, P> | undefined;
};

/**
 * Reads the fields of one object of a service's answer, never throwing: every field gives its value or the reason why there
 * is none. Absent and null are normal; anything else that is not as documented is also noted as a problem.
 */
export class ObjectReader<P extends ReadPass = ReadPass> {
  readonly fields: JsonObject;
  /** JSON pointer of the object under the row. */
  readonly at: string;
  readonly pass: P;

  constructor(fields: JsonObject, at: string, pass: P) {
    this.fields = fields;
    this.at = at;
    this.pass = pass;
  }

  text(field: string): Reading<string> {
    const value = this.fields[field];
    if (isSoundText(value)) return value;
    if (typeof value !== 'string') return this.#gapFor(field, 'text');
    if (value.length > textLimit) this.#note(field, `text of ${value.length} characters, cut`);
    return clip(value);
  }

  flag(field: string): Reading<boolean> {
    const value = this.fields[field];
    return typeof value === 'boolean' ? value : this.#gapFor(field, 'true or false');
  }

  /** A finite number within [least, most]; out of range is invalid, never clamped. */
  number(field: string, least = -Infinity, most = Infinity): Reading<number> {
    const value = this.fields[field];
    if (typeof value !== 'number') return this.#gapFor(field, 'a number');
    if (!Number.isFinite(value) || value < least || value > most) {
      return this.#reject(field, 'invalid', 'a number out of range');
    }
    // Past 2^53 the digits that were sent are already lost.
    if (Math.abs(value) > Number.MAX_SAFE_INTEGER) return this.#reject(field, 'inexact', 'past 2^53');
    return value === 0 ? 0 : value;
  }

  /** A confidence or score: 0..1. */
  fraction(field: string): Reading<number> {
    return this.number(field, 0, 1);
  }

  /** A label in exactly the documented spelling: `HUMAN` is not `human`. */
  label(field: string): Reading<Label> {
    return this.#word(field, labels);
  }

  status(field: string): Reading<Status> {
    return this.#word(field, statuses);
  }

  /** A list of texts; entries that are not text are noted and left out. */
  texts(field: string): string[] | Gap {
    const value = this.fields[field];
    if (isSoundList(value)) return value;
    const list = this.list(field);
    if (isGap(list)) return list;
    for (const [index, entry] of list.entries()) {
      if (typeof entry !== 'string') this.#note(`${field}/${index}`, 'not text');
    }
    return list.filter((entry) => typeof entry === 'string').map((entry) => clip(entry));
  }

  list(field: string): readonly unknown[] | Gap {
    const value = this.fields[field];
    return isList(value) ? value : this.#gapFor(field, 'a list');
  }

  object(field: string): ObjectReader<P> | Gap {
    const value = this.fields[field];
    if (isObject(value)) return new ObjectReader(value, `${this.at}/${field}`, this.pass);
    // An empty object of a PHP service arrives as an empty list.
    if (isList(value) && value.length === 0) return new ObjectReader({}, `${this.at}/${field}`, this.pass);
    return this.#gapFor(field, 'an object');
  }

  /**
   * Reads the objects of a list; other entries are noted and left out. No list gives none.
   *
   * @param skim tried first on each; null when it cannot read an entry
   */
  each<T>(field: string, read: (entry: ObjectReader<P>) => T, skim?: Skim<T, P>): T[] {
    const list = this.list(field);
    return isGap(list) ? [] : this.#eachOf(list, `${this.at}/${field}`, { read, skim });
  }

  /** The same for a list that itself stands where the object should. */
  eachOf<T>(list: readonly unknown[], read: (entry: ObjectReader<P>) => T, skim?: Skim<T, P>): T[] {
    return this.#eachOf(list, this.at, { read, skim });
  }

  #eachOf<T>(list: readonly unknown[], at: string, { read, skim }: Entries<T, P>): T[] {
    const results: T[] = [];
    for (let index = 0; index < list.length; index += 1) {
      const entry = list[index];
      if (isObject(entry)) {
        const skimmed = skim?.(entry, this.pass) ?? null;
        results.push(skimmed ?? read(new ObjectReader(entry, `${at}/${index}`, this.pass)));
      } else this.pass.note(`${at}/${index}`, 'not an object');
    }
    return results;
  }

  #word<W extends string>(field: string, words: readonly W[]): Reading<W> {
    const value = this.fields[field];
    if (typeof value !== 'string') return this.#gapFor(field, 'a word');
    return words.find((word) => word === value) ?? this.#reject(field, 'unrecognised', 'an unknown word');
  }

  #gapFor(field: string, expected: string): Gap {
    const value = this.fields[field];
    if (value === undefined) return { gap: 'missing' };
    return value === null ? { gap: 'null' } : this.#reject(field, 'invalid', `not ${expected}`);
  }

  #reject(field: string, gap: Gap['gap'], message: string): Gap {
    const value = this.fields[field];
    this.#note(field, message);
    return {
      gap,
      given: typeof value === 'string' && gap === 'unrecognised' ? clip(value) : quoteValue(value),
    };
  }

  #note(field: string, message: string): void {
    this.pass.note(`${this.at}/${field}`, message);
  }
}

/** The usual case, told without copying: lists of names stand under every verdict. */
export function isSoundList(value: unknown): value is string[] {
  return isList(value) && value.every(isSoundText);
}
