import { describe, expect, it } from 'vitest';
import { buildFrame, buildModelResult, buildVerdict, buildVideo, missing } from '#testing/builders.ts';
import { countSelections, firstFrameOfInterest, nextMatch, selectFrames, viewFrames } from './frames.ts';
import { heuristicNames, heuristicRows, signedLength } from './heuristics.ts';

const split = [
  buildModelResult({ model: 'A', artificial: 0.9 }),
  buildModelResult({ model: 'B', artificial: 0.1 }),
];
const views = viewFrames(
  buildVideo({
    frames: [
      buildFrame({ position: 0 }),
      buildFrame({ position: 1, verdict: buildVerdict({ classification: 'human', confidence: 0.4 }) }),
      buildFrame({ position: 2, status: 'errored', results: [] }),
      buildFrame({ position: 3, verdict: buildVerdict({ unknown: true }) }),
      buildFrame({ position: 4, status: 'new', verdict: missing }),
      buildFrame({ position: 5, results: split, hasHeatmap: true, c2pa: { at: '/c', index: 0 } }),
      buildFrame({ position: 6, hasHeatmap: { gap: 'invalid', given: 'true' } }),
      buildFrame({ position: 7, verdict: buildVerdict({ confidence: { gap: 'invalid', given: '-5' } }) }),
    ],
  }),
);

describe('frames as they are drawn', () => {
  it('give a length only to a side with a confidence in 0..1; a failure is never a zero', () => {
    expect(views.map((view) => view.confidence)).toEqual([0.8, 0.4, null, null, null, 0.8, 0.8, null]);
    expect(views.map((view) => view.outcome)).toEqual([
      'artificial',
      'human',
      'errored',
      'unknown',
      'processing',
      'artificial',
      'artificial',
      'artificial',
    ]);
  });

  it('can be narrowed, and the counts say what each narrowing keeps', () => {
    expect(countSelections(views)).toEqual({
      artificial: 4,
      human: 1,
      unknown: 1,
      errored: 1,
      other: 1,
      contested: 1,
      heatmap: 1,
      c2pa: 1,
    });
    expect(selectFrames(views, 'contested').map((view) => view.frame.position)).toEqual([5]);
    expect(selectFrames(views, undefined)).toHaveLength(8);
  });

  it('step to the next and previous match and go round at the ends', () => {
    const matches = selectFrames(views, 'artificial');
    expect(nextMatch(matches, 0, 1)).toBe(5);
    expect(nextMatch(matches, 3, 1)).toBe(5);
    expect(nextMatch(matches, 7, 1)).toBe(0);
    expect(nextMatch(matches, 0, -1)).toBe(7);
    expect(nextMatch([], 0, 1)).toBeUndefined();
  });

  it('open on the first frame whose models contradict each other', () => {
    expect(firstFrameOfInterest(views)).toBe(5);
    expect(firstFrameOfInterest([])).toBe(0);
  });
});

describe('heuristics as they are drawn', () => {
  it('put human left and artificial right, with the confidence as given', () => {
    expect(signedLength('human', 0.4)).toBe(-0.4);
    expect(signedLength('artificial', 0.6)).toBe(0.6);
    expect(signedLength('human', 0)).toBe(-0);
    expect(signedLength(null, 0.6)).toBeNull();
    expect(signedLength('human', 1.2)).toBeNull();
    expect(signedLength('human', { gap: 'missing' })).toBeNull();
  });

  it('list every verdict, twice when a heuristic comes twice, and mark contradictions', () => {
    const rows = heuristicRows(
      buildVideo({
        verdicts: [
          buildVerdict(),
          buildVerdict({ classification: 'human' }),
          buildVerdict({ heuristic: 'X', unknown: true }),
        ],
      }),
    );
    expect(rows.map((row) => [row.name, row.outcome, row.isMain, row.differs])).toEqual([
      ['Average', 'artificial', true, false],
      ['Average', 'human', true, true],
      ['X', 'unknown', false, false],
    ]);
    expect(rows[2]?.bar).toBeNull();
  });

  it('put a main verdict that the list lacks first', () => {
    const rows = heuristicRows(buildVideo({ verdict: buildVerdict({ heuristic: 'Own' }) }));
    expect(rows.map((row) => row.name)).toEqual(['Own', 'Average', 'Majority']);
  });

  it('count frames that agree under the same heuristic only', () => {
    const [average, majority] = heuristicRows(buildVideo());
    expect(average?.frames).toEqual({ agree: 5, total: 5 });
    expect(majority?.frames).toEqual({ agree: 0, total: 5 });
    expect(average?.tracks).toEqual({ agree: 0, total: 1 });
  });

  it('offer every heuristic that any part of the video names', () => {
    const video = buildVideo({
      tracks: [],
      frames: [buildFrame({ verdicts: [buildVerdict({ heuristic: 'Only frames' })] })],
    });
    expect(heuristicNames(video)).toEqual(['Average', 'Majority', 'Only frames']);
  });
});
