import type { LookupOutcome } from '#contract/lookup.ts';
import { type BatchRow, type RowEntry, type RowFailure, toRow } from '#domain/batch/row.ts';

const waiting: RowEntry = { kind: 'waiting' };

/**
 * The rows of a list, one per identifier in pasted order, from the first moment on: an answer replaces a row
 * and nothing ever takes one away. Every change makes a new array, so that a glance at it tells whether anything is new.
 */
export class RowBook {
  #rows: readonly BatchRow[];
  readonly #places: ReadonlyMap<string, number>;

  constructor(identifiers: readonly string[]) {
    this.#rows = identifiers.map((identifier, position) => toRow(identifier, position, waiting));
    this.#places = new Map(identifiers.map((identifier, position) => [identifier, position]));
  }

  get rows(): readonly BatchRow[] {
    return this.#rows;
  }

  row(identifier: string): BatchRow | undefined {
    const place = this.#places.get(identifier);
    return place === undefined ? undefined : this.#rows[place];
  }

  /** The answer a row holds, if it has one that is not a failure. */
  answer(identifier: string): LookupOutcome | null {
    const entry = this.row(identifier)?.entry;
    return entry?.kind === 'outcome' && entry.outcome.kind !== 'failed' ? entry.outcome : null;
  }

  *entries(): Generator<readonly [string, RowEntry]> {
    for (const row of this.#rows) yield [row.identifier, row.entry];
  }

  /** Takes answers in; a failure never replaces an answer that is already there. */
  apply(outcomes: readonly LookupOutcome[]): void {
    this.#replace(
      outcomes
        .filter((outcome) => outcome.kind !== 'failed' || this.answer(outcome.identifier) === null)
        .map((outcome) => [outcome.identifier, { kind: 'outcome', outcome }]),
    );
  }

  /** Marks the rows of a part that failed as a whole; rows with an answer keep it. */
  fail(identifiers: readonly string[], failure: RowFailure): void {
    this.#replace(
      identifiers
        .filter((identifier) => this.answer(identifier) === null)
        .map((identifier) => [identifier, { kind: 'part_failed', failure }]),
    );
  }

  /** Puts failed rows back to waiting, before they are asked again. */
  wait(identifiers: readonly string[]): void {
    this.#replace(
      identifiers
        .filter((identifier) => this.answer(identifier) === null)
        .map((identifier) => [identifier, waiting]),
    );
  }

  #replace(changes: readonly (readonly [string, RowEntry])[]): void {
    if (changes.length === 0) return;
    const rows = [...this.#rows];
    for (const [identifier, entry] of changes) {
      const place = this.#places.get(identifier);
      // An identifier nobody asked for has no row; the proxy never sends one.
      if (place !== undefined) rows[place] = toRow(identifier, place, entry);
    }
    this.#rows = rows;
  }
}
