import type { Gap, Reading } from '#contract/gap.ts';
import type { LookupOutcome } from '#contract/lookup.ts';
import type { Source } from '#contract/source.ts';
import type { Summary, SummaryVerdict } from '#contract/summary.ts';
import { formatConfidence } from '#domain/format.ts';
import { outcomeWords } from '#domain/outcome-words.ts';
import { verdictOutcome } from '#domain/outcome.ts';
import { describeGap, isGap } from '#domain/reading.ts';
import { stateOf } from './row.ts';

/** One thing that a re-check found different, in words. */
export type Change = { what: string; before: string; after: string };

export type RecheckResult = {
  identifier: string;
  /** ISO 8601, UTC: when the second answer was received, or asked for when none came. */
  at: string;
  changes: readonly Change[];
  /** Digest and time of the service's body behind each answer; null where there was no body. */
  before: Source | null;
  after: Source | null;
  /** Set when the re-check gave no answer; the row then keeps the answer it had. */
  failure: string | null;
};

/** Compares two answers for one identifier: status, version, verdicts, confidence, forced classification. */
export function compareOutcomes(before: LookupOutcome, after: LookupOutcome, at: string): RecheckResult {
  const failure = after.kind === 'failed' ? after.error.message : null;
  return {
    identifier: after.identifier,
    at,
    changes: failure === null ? changesOf(before, after) : [],
    before: sourceOf(before),
    after: sourceOf(after),
    failure,
  };
}

function sourceOf(outcome: LookupOutcome): Source | null {
  if (outcome.kind === 'found' || outcome.kind === 'unreadable') return outcome.source;
  return outcome.kind === 'conflict' ? (outcome.sources[0] ?? null) : null;
}

function changesOf(before: LookupOutcome, after: LookupOutcome): Change[] {
  const changes = [change('Outcome', stateWord(before), stateWord(after))];
  if (before.kind === 'found' && after.kind === 'found') {
    changes.push(...summaryChanges(before.video, after.video));
  }
  return changes.filter((entry) => entry !== null);
}

function stateWord(outcome: LookupOutcome): string {
  return outcomeWords[stateOf({ kind: 'outcome', outcome })].word;
}

function change(what: string, before: string, after: string): Change | null {
  return before === after ? null : { what, before, after };
}

function summaryChanges(before: Summary, after: Summary): (Change | null)[] {
  return [
    change('Status', words(before.status), words(after.status)),
    change('Analysis version', words(before.apiVersion), words(after.apiVersion)),
    change('Main verdict', verdictWords(before.verdict), verdictWords(after.verdict)),
    change('Forced classification', words(before.forced), words(after.forced)),
    change('File hash', words(before.hash), words(after.hash)),
    ...heuristicChanges(before.verdicts, after.verdicts),
  ];
}

function words(reading: Reading<string>): string {
  return isGap(reading) ? describeGap(reading) : reading;
}

/** Heuristic, label and confidence of one verdict, exactly enough that a change in any of them is seen. */
function verdictWords(verdict: SummaryVerdict | Gap): string {
  if (isGap(verdict)) return describeGap(verdict);
  const outcome = outcomeWords[verdictOutcome(verdict)].word;
  return `${outcome}, ${exactConfidence(verdict.confidence)} (${words(verdict.heuristic)})`;
}

/** Three decimals could hide a small change. */
function exactConfidence(confidence: Reading<number>): string {
  return isGap(confidence) ? formatConfidence(confidence) : String(confidence);
}

function heuristicChanges(
  before: readonly SummaryVerdict[],
  after: readonly SummaryVerdict[],
): (Change | null)[] {
  const earlier = byHeuristic(before);
  const later = byHeuristic(after);
  const names = new Set([...earlier.keys(), ...later.keys()]);
  return [...names].map((name) =>
    change(`Heuristic ${name}`, earlier.get(name) ?? 'not given', later.get(name) ?? 'not given'),
  );
}

/** Verdicts in words per heuristic; several of one name stand side by side. */
function byHeuristic(verdicts: readonly SummaryVerdict[]): Map<string, string> {
  const named = new Map<string, string>();
  for (const verdict of verdicts) {
    const name = words(verdict.heuristic);
    const text = `${outcomeWords[verdictOutcome(verdict)].word}, ${exactConfidence(verdict.confidence)}`;
    const earlier = named.get(name);
    named.set(name, earlier === undefined ? text : `${earlier}; ${text}`);
  }
  return named;
}
