import type { Gap, Label, Reading } from '#contract/gap.ts';
import type { ModelResult, Verdict } from '#contract/video.ts';
import { usableLabel } from '#domain/outcome.ts';
import { isGap, valueOf } from '#domain/reading.ts';
import { scoreFor, type Vote, voteOf } from './votes.ts';

/**
 * How far a given confidence may lie from the inferred rule and still match: half of the third decimal,
 * the last one a screen shows.
 */
export const ruleTolerance = 0.0005;

/** One model's part in a verdict. `listed` = the verdict names it among its models. */
export type DerivationInput = {
  at: string;
  model: Reading<string>;
  listed: boolean;
  vote: Vote;
  human: number | null;
  artificial: number | null;
};

/**
 * Whether the value follows from the scores by the rule inferred from identifAI's one published image
 * sample. `does_not_match` says that our inference does not explain this value, not that the value is wrong.
 */
export type RuleCheck =
  | { kind: 'matches' | 'does_not_match'; rule: InferredRule; label: Label; confidence: number }
  | { kind: 'not_checkable'; rule: InferredRule; reason: string }
  | { kind: 'not_published' };

export type Derivation = { inputs: readonly DerivationInput[]; check: RuleCheck };

const rules = { Majority: majority, Average: average } as const;
export type InferredRule = keyof typeof rules;

/** The inferred rules in words. */
export const ruleWords: Record<InferredRule, string> = {
  Majority: 'the side with more models wins; confidence is the mean score of the models on that side',
  Average: 'the label with the higher mean score over all models wins; confidence is that mean',
};

function isInferredRule(heuristic: string): heuristic is InferredRule {
  return Object.hasOwn(rules, heuristic);
}

/** How a frame's or track's verdict was reached: its models, their scores, and the check by the inferred rule. */
export function deriveVerdict(verdict: Verdict | Gap, results: readonly ModelResult[]): Derivation {
  const listed = isGap(verdict) || isGap(verdict.models) ? null : verdict.models;
  const inputs = results.map((result) => ({
    at: result.at,
    model: result.model,
    listed: listed === null || (!isGap(result.model) && listed.includes(result.model)),
    vote: voteOf(result),
    human: scoreFor(result, 'human'),
    artificial: scoreFor(result, 'artificial'),
  }));
  return { inputs, check: checkRule(verdict, inputs, listed) };
}

function checkRule(
  verdict: Verdict | Gap,
  inputs: readonly DerivationInput[],
  listed: readonly string[] | null,
): RuleCheck {
  const heuristic = isGap(verdict) ? undefined : valueOf(verdict.heuristic);
  if (heuristic === undefined || !isInferredRule(heuristic)) return { kind: 'not_published' };
  const not = (reason: string): RuleCheck => ({ kind: 'not_checkable', rule: heuristic, reason });
  const label = usableLabel(verdict);
  const confidence = isGap(verdict) ? undefined : valueOf(verdict.confidence);
  if (label === null || confidence === undefined) return not('the verdict is not a usable answer');
  const expected = expectedBy(heuristic, inputs, listed);
  if (typeof expected === 'string') return not(expected);
  const matches = expected.label === label && Math.abs(expected.confidence - confidence) <= ruleTolerance;
  return { kind: matches ? 'matches' : 'does_not_match', rule: heuristic, ...expected };
}

/** What the inferred rule makes of the scores, or in words why it can make nothing of them. */
function expectedBy(
  rule: InferredRule,
  inputs: readonly DerivationInput[],
  listed: readonly string[] | null,
): { label: Label; confidence: number } | string {
  const used = inputs.filter((input) => input.listed);
  const named = new Set(used.map((input) => input.model));
  if (listed?.some((model) => !named.has(model)) === true)
    return 'a model named by the verdict has no scores here';
  const usable = used.flatMap(({ human, artificial, vote }) =>
    human === null || artificial === null || vote === 'unknown' ? [] : [{ human, artificial }],
  );
  if (usable.length === 0 || usable.length < used.length)
    return 'a model of this verdict gave no usable scores';
  return rules[rule](usable) ?? 'the sides are even';
}

type Scores = { human: number; artificial: number };
type Expected = { label: Label; confidence: number } | null;

function average(scores: readonly Scores[]): Expected {
  const human = mean(scores.map((score) => score.human));
  const artificial = mean(scores.map((score) => score.artificial));
  if (human === artificial) return null;
  return human > artificial
    ? { label: 'human', confidence: human }
    : { label: 'artificial', confidence: artificial };
}

function majority(scores: readonly Scores[]): Expected {
  const human = scores.filter((score) => score.human > score.artificial).map((score) => score.human);
  const artificial = scores
    .filter((score) => score.artificial > score.human)
    .map((score) => score.artificial);
  if (human.length === artificial.length) return null;
  return human.length > artificial.length
    ? { label: 'human', confidence: mean(human) }
    : { label: 'artificial', confidence: mean(artificial) };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Counts of checks over many frames or tracks, for "3 of 5 frames match the inferred rule". */
export function countChecks(checks: readonly RuleCheck[]): Record<RuleCheck['kind'], number> {
  const counts = { matches: 0, does_not_match: 0, not_checkable: 0, not_published: 0 };
  for (const check of checks) counts[check.kind] += 1;
  return counts;
}
