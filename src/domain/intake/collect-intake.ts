import type { Rejection, Source } from './source.ts';

/** The most identifiers one batch takes. */
export const maxAccepted = 10_000;

export type NamedSource = { name: string | null; source: Source };

export type NamedRejection = Rejection & {
  /** Name of the file it came from; null for the box. */
  sourceName: string | null;
};

/** All that was put in, over the box and every file. */
export type Intake = {
  /** Distinct identifiers in the order given, 10,000 at most. */
  accepted: readonly string[];
  /** How many repetitions were left out; identifiers that differ in case are different ones. */
  duplicates: number;
  /** Distinct identifiers past the 10,000th. */
  surplus: readonly string[];
  rejected: readonly NamedRejection[];
  rejectedCount: number;
};

/** Joins what the box and files hold. */
export function collectIntake(sources: readonly NamedSource[]): Intake {
  const distinct = new Set<string>();
  let total = 0;
  for (const { source } of sources) {
    total += source.found.length;
    for (const { identifier } of source.found) distinct.add(identifier);
  }
  const identifiers = [...distinct];
  return {
    accepted: identifiers.slice(0, maxAccepted),
    duplicates: total - identifiers.length,
    surplus: identifiers.slice(maxAccepted),
    rejected: sources.flatMap(({ name, source }) =>
      source.rejected.map((rejection) => ({ ...rejection, sourceName: name })),
    ),
    rejectedCount: sources.reduce((count, { source }) => count + source.rejectedCount, 0),
  };
}
