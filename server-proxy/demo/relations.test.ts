import { array, assert, double, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generateVideo } from './generate-video.ts';
import { judgeResults } from './heuristics.ts';
import { plainStory } from './plain-story.ts';
import { stories } from './stories.ts';
import { toSubmission } from './submission.ts';
import type { WireResult, WireVerdict, WireVideo } from './wire.ts';

/*
 * The relations between numbers that the documentation's samples show, computed here again from the
 * model scores in a way of its own: plain loops, no code of the generator.
 */

type Pair = { model: string; human: number; artificial: number };

function pairsOf(results: readonly WireResult[]): Pair[] {
  const pairs: Pair[] = [];
  for (const { model, unknown, classification } of results) {
    const scores = new Map(classification.map((entry) => [entry.label, entry.score]));
    if (!unknown)
      pairs.push({ model, human: scores.get('human') ?? NaN, artificial: scores.get('artificial') ?? NaN });
  }
  return pairs;
}

function meanScore(pairs: readonly Pair[], side: 'human' | 'artificial'): number {
  let sum = 0;
  for (const pair of pairs) sum += pair[side];
  return sum / pairs.length;
}

function verdictOf(verdicts: readonly WireVerdict[], heuristic: string): WireVerdict {
  const verdict = verdicts.find((candidate) => candidate.heuristic === heuristic);
  if (verdict === undefined) throw new Error(`no verdict of ${heuristic}`);
  return verdict;
}

function expectAverage(verdict: WireVerdict, pairs: readonly Pair[]): void {
  const kept = pairs.filter((pair) => verdict.models.includes(pair.model));
  expect(kept).toHaveLength(verdict.models.length);
  const other = verdict.classification === 'human' ? 'artificial' : 'human';
  expect(verdict.confidence).toBeCloseTo(meanScore(kept, verdict.classification), 12);
  expect(verdict.confidence).toBeGreaterThanOrEqual(meanScore(kept, other));
}

function expectMajority(verdict: WireVerdict, pairs: readonly Pair[]): void {
  const side = verdict.classification;
  const voters = pairs.filter((pair) => pair.artificial > pair.human === (side === 'artificial'));
  expect(voters.length * 2).toBeGreaterThanOrEqual(pairs.length);
  expect(verdict.confidence).toBeCloseTo(meanScore(voters, side), 12);
}

function expectTopRelevant(verdict: WireVerdict, pairs: readonly Pair[]): void {
  const highest = Math.max(...pairs.flatMap((pair) => [pair.human, pair.artificial]));
  const top = pairs.find((pair) => pair.human === highest || pair.artificial === highest);
  expect(top?.[verdict.classification]).toBe(highest);
  expect(highest - verdict.confidence).toBeGreaterThanOrEqual(-1e-12);
  expect(highest - verdict.confidence).toBeLessThan(0.01);
}

function expectRelations(results: readonly WireResult[], verdicts: readonly WireVerdict[]): void {
  const pairs = pairsOf(results);
  expect(verdicts.map((verdict) => verdict.heuristic)).toEqual([
    'Majority',
    'Average',
    'AverageExcludeObsolete',
    'AverageExclude10',
    'AverageExclude20',
    'AverageExclude30',
    'TopRelevant',
  ]);
  if (pairs.length === 0) {
    expect(verdicts.every((verdict) => verdict.models.length === 0 && verdict.confidence === 0)).toBe(true);
    return;
  }
  for (const pair of pairs) expect(Math.abs(pair.human + pair.artificial - 1)).toBeLessThan(1e-7);
  expectMajority(verdictOf(verdicts, 'Majority'), pairs);
  expect(verdictOf(verdicts, 'Average').models).toEqual(pairs.map((pair) => pair.model));
  for (const verdict of verdicts) {
    if (verdict.heuristic.startsWith('Average')) expectAverage(verdict, pairs);
  }
  expectTopRelevant(verdictOf(verdicts, 'TopRelevant'), pairs);
}

function expectVideoRelations(video: WireVideo): void {
  const frames = video.results?.images ?? [];
  for (const verdict of video.verdicts) {
    const own = frames
      .flatMap((frame) => frame.verdicts)
      .filter((candidate) => candidate.heuristic === verdict.heuristic && candidate.models.length > 0);
    const agreeing = own.filter((candidate) => candidate.classification === verdict.classification);
    expect(verdict.unknown).toBe(own.length === 0);
    expect(verdict.count).toBe(agreeing.length);
    expect(verdict.confidence).toBe(own.length === 0 ? 0 : agreeing.length / own.length);
    expect(agreeing.length * 2).toBeGreaterThanOrEqual(own.length);
  }
  expect(video.verdicts).toContainEqual(video.verdict);
}

function expectWhole(video: WireVideo): void {
  expectVideoRelations(video);
  for (const frame of video.results?.images ?? []) {
    if (frame.status !== 'done') continue;
    expectRelations(frame.results, frame.verdicts);
    expect(frame.verdicts).toContainEqual(frame.verdict);
  }
  for (const track of video.results?.audios ?? []) {
    expectRelations(track.results, track.verdicts);
    for (const clip of track.details.clips) {
      expectRelations(clip.results, judgeResults(clip.results));
      expectAverage(clip.verdict, pairsOf(clip.results));
    }
  }
}

describe('the numbers of every sample follow from its model scores', () => {
  it.each(stories.map((story) => [story.slug, story] as const))('%s', (_, story) => {
    const video = generateVideo(toSubmission(story));
    expect(video.results?.images).toHaveLength(story.picture.frames);
    expectWhole(video);
  });
});

it('the numbers of any video follow from its model scores', () => {
  const lean = double({ min: -6, max: 6, noNaN: true });
  assert(
    property(array(lean, { minLength: 1, maxLength: 6 }), lean, string(), (each, voice, seed) => {
      const story = {
        ...plainStory,
        file: seed,
        picture: { ...plainStory.picture, frames: each.length, lean: { base: 0, each } },
        sound: plainStory.sound.map((sound) => ({ ...sound, lean: { base: voice } })),
      };
      expectWhole(generateVideo(toSubmission(story)));
    }),
    { numRuns: 60 },
  );
});

/*
 * Scores and verdicts as identifAI's documentation shows them for one image (`image.jpg`): the rules
 * of the demo give the published numbers.
 */
it('the rules give the numbers of the documentation’s image sample', () => {
  const sample = [
    ['V011', 0.9950849413871764],
    ['V01', 0.9630268216133118],
    ['brokenwand2', 1 - 0.939607322216034],
  ] as const;
  const results = sample.map(([model, human]) => ({
    model,
    unknown: false,
    elapsed_time: 0.2,
    classification: [
      { label: 'human', score: human },
      { label: 'artificial', score: 1 - human },
    ],
    classification_details: {},
  }));
  const verdicts = judgeResults(results);
  expect(verdicts.every((verdict) => verdict.classification === 'human')).toBe(true);
  expect(verdictOf(verdicts, 'Majority').confidence).toBeCloseTo(0.979055881500244, 12);
  for (const heuristic of ['Average', 'AverageExclude10', 'AverageExclude20', 'AverageExclude30']) {
    expect(verdictOf(verdicts, heuristic).confidence).toBeCloseTo(0.6728348135948181, 12);
  }
  expect(verdictOf(verdicts, 'TopRelevant').confidence).toBe(0.99);
});
