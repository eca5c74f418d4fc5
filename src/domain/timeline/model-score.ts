import type { ModelResult } from '#contract/video.ts';
import { describeGap, isGap } from '#domain/reading.ts';

/**
 * What a model's two scores amount to on the axis human ← 50/50 → artificial. `score`: share of the
 * artificial label, 0..1. `unknown`: the model says it could not tell. `unusable`: scores that cannot be
 * put on that axis, with the reason; they are shown as given, never completed or clamped.
 */
export type ModelScore =
  | { kind: 'score'; artificial: number }
  | { kind: 'unknown' }
  | { kind: 'unusable'; why: string };

/** In samples the two scores sum to 1 within 1e-7; rounding to three decimals still passes. */
const sumTolerance = 0.005;

/** Puts a model's result on the score axis. Labels are found by name: their order is not fixed. */
export function modelScore(result: ModelResult): ModelScore {
  if (result.unknown === true) return { kind: 'unknown' };
  if (isGap(result.unknown) && result.unknown.gap !== 'missing' && result.unknown.gap !== 'null')
    return { kind: 'unusable', why: `its unknown flag is ${describeGap(result.unknown)}` };
  const artificial = scoreOf(result, 'artificial');
  const human = scoreOf(result, 'human');
  if (typeof artificial === 'string') return { kind: 'unusable', why: artificial };
  if (typeof human === 'string') return { kind: 'unusable', why: human };
  if (Math.abs(artificial + human - 1) > sumTolerance)
    return { kind: 'unusable', why: `its two scores sum to ${artificial + human}, not to 1` };
  return { kind: 'score', artificial };
}

/** The score of a label, or why it cannot be used. */
function scoreOf(result: ModelResult, label: 'human' | 'artificial'): number | string {
  const found = result.scores.filter((score) => score.label === label);
  const [only] = found;
  if (only === undefined) return `no ${label} score is given`;
  if (found.length > 1) return `${found.length} ${label} scores are given`;
  if (isGap(only.score)) return `its ${label} score is ${describeGap(only.score)}`;
  return only.score >= 0 && only.score <= 1
    ? only.score
    : `its ${label} score ${only.score} is outside 0 to 1`;
}

/** Names of all models of a list of results, in the order they are first met; unnamed ones are left out. */
export function modelNames(parts: readonly { results: readonly ModelResult[] }[]): string[] {
  const names = new Set<string>();
  for (const { results } of parts) for (const { model } of results) if (!isGap(model)) names.add(model);
  return [...names];
}
