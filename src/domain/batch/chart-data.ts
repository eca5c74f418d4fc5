import type { Label } from '#contract/gap.ts';
import type { OutcomeWord } from '#contract/summary.ts';
import type { RowState } from '#domain/outcome-words.ts';
import { isGap } from '#domain/reading.ts';
import { contradicts, labelUnder, outcomeUnder, verdictOf } from './heuristics.ts';
import type { BatchRow } from './row.ts';

/** Counts per state; an absent state counts zero. */
export type StateCounts = Partial<Record<RowState, number>>;

/** Counts rows by what they amount to. */
export function countStates(rows: readonly BatchRow[]): StateCounts {
  const counts: StateCounts = {};
  for (const { state } of rows) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}

export type HeuristicTally = {
  /** null = the main verdict. */
  heuristic: string | null;
  counts: Partial<Record<OutcomeWord, number>>;
  /** Videos on which it gives a usable label and the reference gives the other one. */
  against: number;
};

/** What each heuristic says over all found videos; the main verdict first. */
export function tallyHeuristics(
  rows: readonly BatchRow[],
  heuristics: readonly string[],
  reference?: string,
): HeuristicTally[] {
  return [null, ...heuristics].map((heuristic) => {
    const counts: HeuristicTally['counts'] = {};
    let against = 0;
    for (const row of rows) {
      const outcome = outcomeUnder(row, heuristic ?? undefined);
      if (outcome === null) continue;
      counts[outcome] = (counts[outcome] ?? 0) + 1;
      if (heuristic !== null && contradicts(row, heuristic, reference)) against += 1;
    }
    return { heuristic, counts, against };
  });
}

export type ConfidenceBin = { from: number; to: number; human: number; artificial: number };

export type ConfidenceSpread = {
  bins: readonly ConfidenceBin[];
  /** Usable verdicts whose confidence is no number, or lies outside 0..1; shown beside the chart, never clamped into it. */
  notGiven: number;
  outOfRange: number;
  /** Rows without a usable verdict. */
  noAnswer: number;
};

const binCount = 20;

/** How usable verdicts spread over confidence as given, in twentieths; 1 belongs to the last bin. */
export function spreadConfidence(rows: readonly BatchRow[], reference?: string): ConfidenceSpread {
  const bins = Array.from({ length: binCount }, (_, bin) => ({
    from: bin / binCount,
    to: (bin + 1) / binCount,
    human: 0,
    artificial: 0,
  }));
  const rest = { notGiven: 0, outOfRange: 0, noAnswer: 0 };
  for (const row of rows) {
    const answer = answerUnder(row, reference);
    if (answer === null) rest.noAnswer += 1;
    else if (answer.confidence === null) rest.notGiven += 1;
    else {
      const bin = bins[binOf(answer.confidence)];
      if (bin === undefined) rest.outOfRange += 1;
      else bin[answer.label] += 1;
    }
  }
  return { bins, ...rest };
}

/** The bin of a confidence; -1 outside 0..1. A sliver is added because 0.15 × 20 is 2.9999999999999996. */
function binOf(confidence: number): number {
  if (!(confidence >= 0 && confidence <= 1)) return -1;
  return Math.min(binCount - 1, Math.floor(confidence * binCount + 1e-9));
}

function answerUnder(row: BatchRow, heuristic?: string): { label: Label; confidence: number | null } | null {
  const label = labelUnder(row, heuristic);
  const verdict = verdictOf(row, heuristic);
  if (label === null || verdict === null || isGap(verdict)) return null;
  return { label, confidence: isGap(verdict.confidence) ? null : verdict.confidence };
}

export type AgreementPair = {
  /** null = the main verdict. */
  a: string | null;
  b: string | null;
  /** Videos on which both give a usable label. */
  both: number;
  same: number;
};

/** How often each two of the main verdict and the heuristics give the same label. */
export function comparePairs(rows: readonly BatchRow[], heuristics: readonly string[]): AgreementPair[] {
  const names = [null, ...heuristics];
  // Labels are looked up once per row and heuristic; pairs are then cheap.
  const labels = names.map((name) => rows.map((row) => labelUnder(row, name ?? undefined)));
  const pairs: AgreementPair[] = [];
  for (const [indexA, a] of names.entries()) {
    for (const [offset, b] of names.slice(indexA + 1).entries()) {
      pairs.push({ a, b, ...compareLabels(labels[indexA] ?? [], labels[indexA + 1 + offset] ?? []) });
    }
  }
  return pairs;
}

function compareLabels(first: readonly (Label | null)[], second: readonly (Label | null)[]) {
  let both = 0;
  let same = 0;
  for (const [index, label] of first.entries()) {
    const other = second[index] ?? null;
    if (label === null || other === null) continue;
    both += 1;
    if (label === other) same += 1;
  }
  return { both, same };
}

export type ModelAgreement = {
  model: string;
  /** Videos on which it was compared with another model. */
  videos: number;
  /** Comparisons with another model on one frame or clip, and how many of them found the same side. */
  compared: number;
  same: number;
};

/** How often each model takes the side of the others over all videos, the most compared first. */
export function compareModels(rows: readonly BatchRow[]): { models: ModelAgreement[]; more: number } {
  const models = new Map<string, ModelAgreement>();
  let more = 0;
  for (const { summary } of rows) {
    if (summary === null) continue;
    more = Math.max(more, summary.models.more);
    for (const [model, compared, same] of summary.models.tallies) {
      const sum = models.get(model) ?? { model, videos: 0, compared: 0, same: 0 };
      models.set(model, sum);
      sum.videos += compared > 0 ? 1 : 0;
      sum.compared += compared;
      sum.same += same;
    }
  }
  return {
    models: [...models.values()].sort((a, b) => b.compared - a.compared || (a.model < b.model ? -1 : 1)),
    more,
  };
}

export type BatchStretch = {
  /** First and last place in the list as pasted, from 1. */
  from: number;
  to: number;
  counts: StateCounts;
};

const maxStretches = 40;

/** States along the list as pasted, folded into at most 40 stretches of near-equal length. */
export function stretchStates(rows: readonly BatchRow[]): BatchStretch[] {
  const stretches = Math.min(rows.length, maxStretches);
  return Array.from({ length: stretches }, (_, index) => {
    const start = Math.floor((index * rows.length) / stretches);
    const end = Math.floor(((index + 1) * rows.length) / stretches);
    return { from: start + 1, to: end, counts: countStates(rows.slice(start, end)) };
  });
}
