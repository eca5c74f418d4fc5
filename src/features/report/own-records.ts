import { readDecisions, reviewerPreference } from '#browser/decisions.ts';
import { readEvents, readExports } from '#browser/event-log.ts';
import { readLocalMatches, type StoredLocalMatch } from '#browser/local-matches.ts';
import type { LookupOutcome, VideoOutcome } from '#contract/lookup.ts';
import type { ReportDecision, ReportEvent, ReportLocalMatch } from '#contract/report.ts';
import type { Decision, ExportStep, ReviewEvent } from '#domain/decision.ts';
import type { OwnRecord } from '#domain/report/report-video.ts';

/** What this browser knows beside identifAI's answers. */
export type OwnRecords = { records: ReadonlyMap<string, OwnRecord>; events: readonly ReportEvent[] };

/** Reads the reviewer's decisions, the comparisons with local files and the log of these videos. */
export async function readOwnRecords(identifiers: readonly string[]): Promise<OwnRecords> {
  const [decisions, matches, events, exports] = await Promise.all([
    readDecisions(identifiers),
    readLocalMatches(identifiers),
    readEvents(identifiers),
    readExports(),
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
  const wanted = new Set(identifiers);
  const steps = [...events.map(toReportEvent), ...exports.flatMap((step) => toExportEvent(step, wanted))];
  return { records, events: steps.toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at))) };
}

/** The step of exporting these videos: a file carries its own, and the log keeps it once the file is saved. */
export function exportStep(outcomes: readonly (LookupOutcome | VideoOutcome)[], file: string): ExportStep {
  const responses = new Map<string, string[]>();
  for (const outcome of outcomes) {
    const sha256 = 'source' in outcome ? outcome.source.sha256 : '';
    const identifiers = responses.get(sha256);
    if (identifiers === undefined) responses.set(sha256, [outcome.identifier]);
    else identifiers.push(outcome.identifier);
  }
  return {
    at: new Date().toISOString(),
    actor: reviewerPreference.get(),
    file,
    responses: [...responses].map(([sha256, identifiers]) => ({ sha256, identifiers })),
  };
}

/** An export as the log of a report has it: one line for those of the report's videos that were in it. */
export function toExportEvent(step: ExportStep, wanted: ReadonlySet<string>): ReportEvent[] {
  const covered = step.responses.flatMap(({ sha256, identifiers }) => {
    const own = identifiers.filter((identifier) => wanted.has(identifier));
    return own.length === 0 ? [] : [{ sha256, identifiers: own }];
  });
  const [first] = covered;
  if (first === undefined) return [];
  const videos = covered.reduce((total, { identifiers }) => total + identifiers.length, 0);
  const line = { at: step.at, actor: given(step.actor), action: 'exported' };
  if (videos === 1)
    return [{ ...line, identifier: first.identifiers[0] ?? null, sha256: given(first.sha256) }];
  const responses = covered.flatMap(({ sha256 }) => given(sha256) ?? []);
  return [{ ...line, identifier: null, sha256: null, covers: { videos, responses } }];
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
function toReportEvent(event: ReviewEvent): ReportEvent {
  return {
    at: event.at,
    actor: given(event.actor),
    action: event.kind,
    identifier: event.identifier,
    sha256: given(event.sha256),
  };
}
