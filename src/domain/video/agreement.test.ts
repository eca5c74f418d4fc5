import { describe, expect, it } from 'vitest';
import { buildFrame, buildModelResult } from '#testing/builders.ts';
import { agreementOf } from './agreement.ts';
import { voteOf } from './votes.ts';

const frame = (scores: Record<string, number>) =>
  buildFrame({
    results: Object.entries(scores).map(([model, artificial]) => buildModelResult({ model, artificial })),
  });

describe('the model-agreement matrix', () => {
  it('counts, for each pair, the frames where both take a side and those where it is the same', () => {
    const matrix = agreementOf([
      frame({ A: 0.9, B: 0.8 }),
      frame({ A: 0.9, B: 0.2 }),
      frame({ A: 0.1, B: 0.5 }),
    ]);
    expect(matrix.models).toEqual(['A', 'B']);
    expect(matrix.cells[0]?.[1]).toEqual({ both: 2, agree: 1 });
    expect(matrix.cells[1]?.[0]).toEqual({ both: 2, agree: 1 });
    expect(matrix.answered).toEqual([3, 2]);
    expect(matrix.items).toBe(3);
  });

  it('keeps a model that is absent from some frames apart from one that disagrees', () => {
    const matrix = agreementOf([frame({ A: 0.9 }), frame({ A: 0.9, B: 0.9 })]);
    expect(matrix.cells[0]?.[1]).toEqual({ both: 1, agree: 1 });
  });

  it('takes names as data, also those of built-in properties', () => {
    expect(agreementOf([frame({ constructor: 0.9, toString: 0.1 })]).models).toEqual([
      'constructor',
      'toString',
    ]);
  });

  it('is empty without frames', () => {
    expect(agreementOf([])).toEqual({ models: [], items: 0, answered: [], cells: [] });
  });
});

describe('a model’s vote', () => {
  it.each([
    [{ artificial: 0.51 }, 'artificial'],
    [{ artificial: 0.2 }, 'human'],
    [{ artificial: 0.5 }, 'even'],
    [{ artificial: 0.9, unknown: true }, 'unknown'],
    [{ artificial: 0.9, unknown: { gap: 'invalid' as const } }, 'unreadable'],
    [{ artificial: 0.9, unknown: { gap: 'missing' as const } }, 'artificial'],
    [{ artificial: 1.2 }, 'unreadable'],
    [{ scores: [] }, 'unreadable'],
  ])('of %j is %s', (result, vote) => {
    expect(voteOf(buildModelResult(result))).toBe(vote);
  });
});
