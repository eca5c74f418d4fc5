import type { WireVideo } from './wire.ts';

/** A sentinel identifier whose row is odd. */
export type RowFault = {
  /** The identifier to ask for. */
  name: string;
  /** What is wrong, in words. */
  what: string;
  /** Made from a good row of that identifier. */
  rows: (good: WireVideo) => string[];
};

/** Marks a string that has to be written without its quotes: numbers that JavaScript cannot hold. */
export function bare(text: string): string {
  return `@bare:${text}@`;
}

export function toText(row: unknown): string {
  const text = JSON.stringify(row);
  return text.includes('"@bare:') ? text.replaceAll(/"@bare:([^@]*)@"/gu, '$1') : text;
}

/** A row with some fields replaced; the shortest way to say most faults. */
export function withFields(
  name: string,
  what: string,
  change: (good: WireVideo) => Record<string, unknown>,
): RowFault {
  return { name, what, rows: (good) => [toText({ ...good, ...change(good) })] };
}

/** A row whose main verdict has some fields replaced. */
export function withVerdict(name: string, what: string, change: Record<string, unknown>): RowFault {
  return withFields(name, what, (good) => ({ verdict: { ...good.verdict, ...change } }));
}

/** A row without some of its fields. */
export function withoutFields(name: string, what: string, fields: readonly string[]): RowFault {
  return {
    name,
    what,
    rows: (good) => [
      toText(Object.fromEntries(Object.entries(good).filter(([field]) => !fields.includes(field)))),
    ],
  };
}

/** A row whose frames or tracks are replaced. */
export function withResults(
  name: string,
  what: string,
  change: (good: NonNullable<WireVideo['results']>) => Record<string, unknown>,
): RowFault {
  return withFields(name, what, ({ results }) => {
    const parts = results ?? { images: [], audios: [] };
    return { results: { ...parts, ...change(parts) } };
  });
}
