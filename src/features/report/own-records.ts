import { readDecisions, reviewerPreference } from '#browser/decisions.ts';
import { readEvents, recordEvents } from '#browser/event-log.ts';
import { readLocalMatches, type StoredLocalMatch } from '#browser/local-matches.ts';
import type { LookupOutcome, VideoOutcome } from '#contract/lookup.ts';
import type { ReportDecision, ReportEvent, ReportLocalMatch } from '#contract/report.ts';
import type { Decision, ReviewEvent } from '#domain/decision.ts';
import type { OwnRecord } from '#domain/report/report-video.ts';

/** What this browser knows beside identifAI's answers. */
export type OwnRecords = { records: ReadonlyMap<string, OwnRecord>; events: readonly ReportEvent[] };

/** Reads the reviewer's decisions, the comparisons with local files and the log of these videos. */
export async function readOwnRecords(identifiers: readonly string[]): Promise<OwnRecords> {
  const [decisions, matches, events] = await Promise.all([
    readDecisions(identifiers),
    readLocalMatches(identifiers),
    readEvents(identifiers),
  ]);
  const records = new Map<string, OwnRecord>();
  for (const identifier of identifiers) {
    const decision = decisions.get(identifier);
    const match = matches.get(identifier);
    if (decision === undefined && match === undefined) continue;
    records.set(identifier, {
      decision: decision === undefined ? null : toReportDecision(decision),
      localMatch: toReportMatch(match),
    });
  }
  return { records, events: events.map(toReportEvent) };
}

/** The step of exporting these videos, one a video: a file carries its own, and the log keeps it once the file is saved. */
export function exportSteps(
  outcomes: readonly (LookupOutcome | VideoOutcome)[],
  file: string,
): readonly ReviewEvent[] {
  const at = new Date().toISOString();
  const actor = reviewerPreference.get();
  return outcomes.map((outcome) => ({
    identifier: outcome.identifier,
    kind: 'exported',
    at,
    actor,
    sha256: outcome.kind === 'found' ? outcome.source.sha256 : '',
    detail: file,
  }));
}

/** Keeps the steps of an export that was saved; one that was cancelled or failed is no step. */
export function keepSteps(steps: readonly ReviewEvent[]): Promise<void> {
  return recordEvents(steps);
}

/** The store writes an empty text where nothing was given; the report says null. */
function given(text: string): string | null {
  return text === '' ? null : text;
}

function toReportDecision(decision: Decision): ReportDecision {
  return {
    decision: decision.choice,
    reasonCode: given(decision.reason),
    note: given(decision.note),
    reviewer: given(decision.reviewer),
    decidedAt: decision.decidedAt,
    scoresHidden: decision.blind,
    responseSha256: given(decision.sha256),
  };
}

function toReportMatch(match: StoredLocalMatch | undefined): ReportLocalMatch {
  // A digest the service did not report comparably is neither a match nor a mismatch.
  if (match === undefined || match.matched === null)
    return { result: 'not_done', checkedAt: match?.at ?? null, sha256: match?.digest ?? null };
  return { result: match.matched ? 'matched' : 'not_matched', checkedAt: match.at, sha256: match.digest };
}

/** A logged step as a report carries it. */
export function toReportEvent(event: ReviewEvent): ReportEvent {
  return {
    at: event.at,
    actor: given(event.actor),
    action: event.kind,
    identifier: event.identifier,
    sha256: given(event.sha256),
  };
}
