import type { Label } from '#contract/gap.ts';
import type { LookupOutcome } from '#contract/lookup.ts';
import type { Summary } from '#contract/summary.ts';
import type { RowState } from '#domain/outcome-words.ts';
import { usableLabel } from '#domain/outcome.ts';
import { isGap, valueOf } from '#domain/reading.ts';
import { type RowFacets, toFacets } from './row-facets.ts';

/** Why a part of the list could not be looked up, in words a person can act on. */
export type RowFailure = {
  message: string;
  code: string | null;
  requestId: string | null;
  retryable: boolean;
};

/** What is known about one identifier of the list. */
export type RowEntry =
  | { kind: 'waiting' }
  | { kind: 'part_failed'; failure: RowFailure }
  | { kind: 'outcome'; outcome: LookupOutcome };

/**
 * One line of the table. Everything that filtering and sorting ask for is worked out once, when the row
 * changes, because both run over 10,000 rows on a key press.
 */
export type BatchRow = {
  readonly identifier: string;
  /** Place in the list as pasted, from 0. */
  readonly position: number;
  readonly state: RowState;
  readonly entry: RowEntry;
  /** The video, when exactly one was found. */
  readonly summary: Summary | null;
  /** Label of the main verdict when it is a usable answer. */
  readonly label: Label | null;
  /** Confidence of the main verdict as given, whatever the verdict amounts to; null when there is no number. */
  readonly confidence: number | null;
  /** Frames the service listed; null when it gave no list. */
  readonly frames: number | null;
  readonly facets: RowFacets;
  /** Name, reference, identifier and hash in lower case, for text search. */
  readonly sought: string;
};

/** Builds the table's line for one identifier. */
export function toRow(identifier: string, position: number, entry: RowEntry): BatchRow {
  const summary = summaryOf(entry);
  const state = stateOf(entry);
  const verdict = summary === null || isGap(summary.verdict) ? null : summary.verdict;
  return {
    identifier,
    position,
    state,
    entry,
    summary,
    // An errored or unfinished video may still carry a label; it is not an answer, so neither is its row.
    label: state === 'human' || state === 'artificial' ? usableLabel(verdict ?? { gap: 'missing' }) : null,
    confidence: verdict === null ? null : (valueOf(verdict.confidence) ?? null),
    frames: summary === null || isGap(summary.frames) ? null : summary.frames.total,
    facets: toFacets(state, summary),
    sought: soughtText(identifier, summary),
  };
}

/** What the row as a whole amounts to: the video's outcome, or why there is no video to speak of. */
export function stateOf(entry: RowEntry): RowState {
  if (entry.kind === 'waiting') return 'waiting';
  if (entry.kind === 'part_failed') return 'failed';
  return entry.outcome.kind === 'found' ? entry.outcome.video.outcome : entry.outcome.kind;
}

function summaryOf(entry: RowEntry): Summary | null {
  return entry.kind === 'outcome' && entry.outcome.kind === 'found' ? entry.outcome.video : null;
}

function soughtText(identifier: string, summary: Summary | null): string {
  if (summary === null) return identifier.toLowerCase();
  return [valueOf(summary.name), valueOf(summary.refId), identifier, valueOf(summary.hash)]
    .filter((text) => text !== undefined)
    .join('\n')
    .toLowerCase();
}

/** The failure behind a failed row, whether its part of the list or only its own lookup failed. */
export function failureOf(row: BatchRow): RowFailure | null {
  if (row.entry.kind === 'part_failed') return row.entry.failure;
  if (row.entry.kind !== 'outcome' || row.entry.outcome.kind !== 'failed') return null;
  const { message, code, requestId, retryable } = row.entry.outcome.error;
  return { message, code, requestId, retryable };
}

/**
 * The lookup outcome of a row for exports. A row without an answer goes out as a failure that says so:
 * a file must not be shorter than the list it claims to report on.
 */
export function toOutcome(row: BatchRow): LookupOutcome {
  if (row.entry.kind === 'outcome') return row.entry.outcome;
  const failure = row.entry.kind === 'part_failed' ? row.entry.failure : null;
  return {
    identifier: row.identifier,
    kind: 'failed',
    error: {
      code: failure === null ? 'busy' : 'internal',
      message: failure?.message ?? 'Not looked up yet when this was exported.',
      retryable: true,
      requestId: failure?.requestId ?? '',
    },
  };
}
