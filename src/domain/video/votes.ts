import type { Label } from '#contract/gap.ts';
import type { ModelResult } from '#contract/video.ts';
import { isGap } from '#domain/reading.ts';

/**
 * What one model's answer amounts to. A vote needs both labels' scores and a winner; everything else
 * is kept apart by its reason, because none of them is a side.
 */
export type Vote = Label | 'unknown' | 'even' | 'unreadable';

/**
 * A model's score for one label, 0..1 as given, or null when it was not given usably. Labels are looked
 * up by name: their order differs between results.
 */
export function scoreFor(result: ModelResult, label: Label): number | null {
  // A plain loop: a page asks this tens of thousands of times.
  for (const { label: own, score } of result.scores) {
    if (own === label) return isGap(score) || score < 0 || score > 1 ? null : score;
  }
  return null;
}

/** The side a model takes: the label with the higher score, unless the model says it could not tell. */
export function voteOf(result: ModelResult): Vote {
  if (result.unknown === true) return 'unknown';
  if (isGap(result.unknown) && result.unknown.gap !== 'missing' && result.unknown.gap !== 'null')
    return 'unreadable';
  const human = scoreFor(result, 'human');
  const artificial = scoreFor(result, 'artificial');
  if (human === null || artificial === null) return 'unreadable';
  if (human === artificial) return 'even';
  return human > artificial ? 'human' : 'artificial';
}

export type VoteCounts = { human: number; artificial: number; none: number };

/** How many models take each side; `none` = unknown, even or unreadable. */
export function countVotes(results: readonly ModelResult[]): VoteCounts {
  const counts: VoteCounts = { human: 0, artificial: 0, none: 0 };
  for (const result of results) {
    const vote = voteOf(result);
    counts[vote === 'human' || vote === 'artificial' ? vote : 'none'] += 1;
  }
  return counts;
}
