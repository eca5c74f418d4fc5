import type { Gap, Label, Reading, Status } from '#contract/gap.ts';
import type { OutcomeCounts, OutcomeWord } from '#contract/summary.ts';
import type { ModelResult } from '#contract/video.ts';
import { isGap } from './reading.ts';

/** The parts of any verdict that decide whether it is an answer. */
export type Judgement = {
  heuristic: Reading<string>;
  classification: Reading<Label>;
  unknown: Reading<boolean>;
};

/** Anything that was analysed and carries a verdict: video, frame or track. */
export type Judged = {
  status: Reading<Status>;
  verdict: Judgement | Gap;
  verdicts: readonly Judgement[];
  unreadable?: string | null;
  results?: readonly ModelResult[];
};

/** A verdict's label when it is a usable answer: a known label that is not flagged `unknown`. */
export function usableLabel(verdict: Judgement | Gap): Label | null {
  if (isGap(verdict) || isGap(verdict.classification)) return null;
  // Frames and clips have no `unknown` flag, so an absent one means "not flagged"; a flag we cannot read does not.
  const flagClear =
    verdict.unknown === false || (isGap(verdict.unknown) && verdict.unknown.gap === 'missing');
  return flagClear ? verdict.classification : null;
}

/** What a single verdict amounts to. */
export function verdictOutcome(verdict: Judgement | Gap): OutcomeWord {
  const label = usableLabel(verdict);
  if (label !== null) return label;
  if (isGap(verdict)) return verdict.gap === 'missing' || verdict.gap === 'null' ? 'none' : 'unrecognised';
  if (verdict.unknown === true) return 'unknown';
  if (!isGap(verdict.classification)) return 'unrecognised';
  const { gap } = verdict.classification;
  return gap === 'missing' || gap === 'null' ? 'none' : 'unrecognised';
}

/** True when models answered and none of them could tell: their label is then not counted. */
function everyModelUnknown(results: readonly ModelResult[] | undefined): boolean {
  return results !== undefined && results.length > 0 && results.every((result) => result.unknown === true);
}

/**
 * What a video, frame or track amounts to, under its main verdict or under a named heuristic.
 * The status is asked first, so that a failed or unfinished analysis never shows a label.
 */
export function outcomeOf(item: Judged, heuristic?: string): OutcomeWord {
  if (item.unreadable !== undefined && item.unreadable !== null) return 'unrecognised';
  if (item.status === 'errored') return 'errored';
  if (item.status === 'new') return 'processing';
  const verdict = verdictUnder(item, heuristic);
  const outcome = verdictOutcome(verdict);
  // An unknown status word with no verdict is not "finished without one".
  if (isGap(item.status) && item.status.gap !== 'missing' && item.status.gap !== 'null')
    return 'unrecognised';
  if ((outcome === 'human' || outcome === 'artificial') && everyModelUnknown(item.results)) return 'unknown';
  return outcome;
}

/** What a clip amounts to; it has neither status nor heuristics of its own. */
export function clipOutcome(clip: {
  verdict: Judgement | Gap;
  results: readonly ModelResult[];
  unreadable: string | null;
}): OutcomeWord {
  return outcomeOf({ ...clip, status: 'done', verdicts: [] });
}

/** The verdict of one heuristic, or the main verdict when none is named. */
export function verdictUnder<V extends Judgement>(
  item: { verdict: V | Gap; verdicts: readonly V[] },
  heuristic?: string,
): V | Gap {
  if (heuristic === undefined) return item.verdict;
  const named = item.verdicts.find((verdict) => verdict.heuristic === heuristic);
  if (named !== undefined) return named;
  const main = item.verdict;
  return !isGap(main) && main.heuristic === heuristic ? main : { gap: 'missing' };
}

/** Counts outcomes; an absent word counts zero. */
export function countOutcomes(outcomes: readonly OutcomeWord[]): OutcomeCounts {
  const counts: OutcomeCounts = {};
  for (const outcome of outcomes) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
}

/** Share of the smaller side among the usable ones, 0..0.5, or null when none is usable. */
export function minorityShare(counts: OutcomeCounts): number | null {
  const human = counts.human ?? 0;
  const artificial = counts.artificial ?? 0;
  const usable = human + artificial;
  return usable === 0 ? null : Math.min(human, artificial) / usable;
}
