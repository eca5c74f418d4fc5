import type { Label } from '#contract/gap.ts';
import { isGap } from '#domain/reading.ts';
import { labelUnder, verdictOf } from './heuristics.ts';
import type { BatchRow } from './row.ts';

/**
 * Two house rules a team may rehearse. `confidence`: take a verdict only from this confidence as given
 * upwards, send the rest to a person. `frames`: call a video artificial from this share of artificial
 * frames among the usable ones. Neither changes what identifAI said.
 */
export type RehearsalRule = 'confidence' | 'frames';

/** What the rule would make of a video: a label, or a person has to look. */
export type Ruling = Label | 'review';

export type Move = { row: BatchRow; from: Label; to: Ruling; value: number };

export type Rehearsal = {
  /** Usable verdicts as given, before the rule. */
  before: Readonly<Record<Label, number>>;
  after: Readonly<Record<Ruling, number>>;
  /** Rows that the rule moves, nearest to the cut-off first. */
  moves: readonly Move[];
  /** Rows the rule cannot judge: no usable verdict, or the number it needs is not given. They stay as they are. */
  notMeasurable: number;
};

/** What a cut-off would do to the batch, seen from the main verdict or from a chosen reference. */
export function rehearse(
  rows: readonly BatchRow[],
  { rule, cut, reference }: { rule: RehearsalRule; cut: number; reference?: string | undefined },
): Rehearsal {
  const before = { human: 0, artificial: 0 };
  const after = { human: 0, artificial: 0, review: 0 };
  const moves: Move[] = [];
  let notMeasurable = 0;
  for (const row of rows) {
    const from = labelUnder(row, reference);
    const value = rule === 'confidence' ? confidenceUnder(row, reference) : artificialFrameShare(row);
    if (from === null || value === null) {
      notMeasurable += 1;
      continue;
    }
    const to = rulingOf({ rule, cut, from, value });
    before[from] += 1;
    after[to] += 1;
    if (to !== from) moves.push({ row, from, to, value });
  }
  moves.sort((a, b) => Math.abs(a.value - cut) - Math.abs(b.value - cut) || a.row.position - b.row.position);
  return { before, after, moves, notMeasurable };
}

function rulingOf({
  rule,
  cut,
  from,
  value,
}: {
  rule: RehearsalRule;
  cut: number;
  from: Label;
  value: number;
}): Ruling {
  if (rule === 'confidence') return value >= cut ? from : 'review';
  return value >= cut ? 'artificial' : 'human';
}

function confidenceUnder(row: BatchRow, reference?: string): number | null {
  const verdict = verdictOf(row, reference);
  return verdict === null || isGap(verdict) || isGap(verdict.confidence) ? null : verdict.confidence;
}

/** Share of artificial frames among the usable ones; null when none is usable. */
function artificialFrameShare({ summary }: BatchRow): number | null {
  if (summary === null || isGap(summary.frames)) return null;
  const { human = 0, artificial = 0 } = summary.frames.counts;
  return human + artificial === 0 ? null : artificial / (human + artificial);
}

/** What a person assumes about the world; nothing of it comes from the service. All are shares, 0..1. */
export type Assumptions = {
  /** Share of artificial videos among all that come in. */
  prevalence: number;
  /** Share of human videos that are called artificial. */
  falseAlarm: number;
  /** Share of artificial videos that are called human. */
  miss: number;
};

export type Expectation = {
  /** Of the videos called artificial, the expected share that is; null when none would be called so. */
  rightWhenArtificial: number | null;
  /** Of the videos called human, the expected share that is. */
  rightWhenHuman: number | null;
};

/** Bayes' rule over assumed rates: what a call would be worth if the assumptions held. */
export function expectUnder({ prevalence, falseAlarm, miss }: Assumptions): Expectation {
  const hit = prevalence * (1 - miss);
  const alarm = (1 - prevalence) * falseAlarm;
  const clear = (1 - prevalence) * (1 - falseAlarm);
  const slip = prevalence * miss;
  return {
    rightWhenArtificial: hit + alarm === 0 ? null : hit / (hit + alarm),
    rightWhenHuman: clear + slip === 0 ? null : clear / (clear + slip),
  };
}
