import type { Summary } from '#contract/summary.ts';
import type { ModelResult } from '#contract/video.ts';
import { isGap } from './reading.ts';
import { voteOf } from './video/votes.ts';

/** Models named in a summary; documented answers have eight, and names are an open set. */
const mostModels = 16;

type Item = { results: readonly ModelResult[] };
type Tally = { compared: number; same: number; lastIn: Item['results'] | null };

/**
 * How often each model takes the side that the others take, over frames and clips: the rows of the video page's agreement
 * tables, summed. By the same rules: who takes no side is not compared, and a model that answers twice counts once.
 */
export function tallyModels(lists: readonly (readonly Item[])[]): Summary['models'] {
  const tallies = new Map<string, Tally>();
  for (const items of lists) {
    for (const { results } of items) countItem(results, tallies);
  }
  return {
    tallies: [...tallies].slice(0, mostModels).map(([model, { compared, same }]) => [model, compared, same]),
    more: Math.max(0, tallies.size - mostModels),
  };
}

/** Called for every frame and clip of a batch, so that it makes no sets: a tally itself remembers where it was counted last. */
function countItem(results: readonly ModelResult[], tallies: Map<string, Tally>): void {
  const human: Tally[] = [];
  const artificial: Tally[] = [];
  for (const result of results) {
    const { model } = result;
    if (isGap(model)) continue;
    const tally = tallies.get(model) ?? { compared: 0, same: 0, lastIn: null };
    if (tally.lastIn === results) continue;
    if (tally.lastIn === null) tallies.set(model, tally);
    tally.lastIn = results;
    const vote = voteOf(result);
    if (vote === 'human') human.push(tally);
    if (vote === 'artificial') artificial.push(tally);
  }
  const others = human.length + artificial.length - 1;
  for (const side of [human, artificial]) {
    for (const tally of side) {
      tally.compared += others;
      tally.same += side.length - 1;
    }
  }
}
