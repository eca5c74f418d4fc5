import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Verdict } from '#contract/video.ts';
import { buildModelResult, buildVerdict } from '#testing/builders.ts';
import { countChecks, deriveVerdict } from './derivation.ts';

/* The published image sample: V011 and V01 say human, brokenwand2 says artificial. */
const sample = [
  ['V011', 0.0049149158586233],
  ['V01', 0.0369731783866882],
  ['brokenwand2', 0.939607322216034],
] as const;
const sampleResults = sample.map(([model, artificial]) => buildModelResult({ model, artificial }));
const models = sample.map(([model]) => model);
const verdict = (overrides: Partial<Verdict>) =>
  buildVerdict({ classification: 'human', models, ...overrides });

describe('the inferred rules', () => {
  it.each([
    ['Majority', 0.979055881500244],
    ['Average', 0.6728348135948181],
  ])('%s explains the published sample', (heuristic, confidence) => {
    const { check } = deriveVerdict(verdict({ heuristic, confidence }), sampleResults);
    expect(check).toMatchObject({ kind: 'matches', label: 'human' });
  });

  it('says what it expected when the value differs', () => {
    const { check } = deriveVerdict(verdict({ heuristic: 'Average', confidence: 0.7 }), sampleResults);
    expect(check).toMatchObject({ kind: 'does_not_match', label: 'human' });
    expect(check.kind === 'does_not_match' && check.confidence).toBeCloseTo(0.6728, 4);
  });

  it('does not match when the side differs, whatever the number', () => {
    const given = verdict({ heuristic: 'Average', confidence: 0.6728348, classification: 'artificial' });
    expect(deriveVerdict(given, sampleResults).check.kind).toBe('does_not_match');
  });

  it('tolerates what rounding to the shown decimals hides, and no more', () => {
    const near = (confidence: number) =>
      deriveVerdict(verdict({ heuristic: 'Average', confidence }), sampleResults).check.kind;
    expect(near(0.6728348 + 0.00049)).toBe('matches');
    expect(near(0.6728348 + 0.00052)).toBe('does_not_match');
  });

  it.each(['TopRelevant', 'AverageExclude10', 'majority', 'constructor'])(
    'has no rule for %s',
    (heuristic) => {
      expect(deriveVerdict(verdict({ heuristic }), sampleResults).check).toEqual({ kind: 'not_published' });
    },
  );

  it.each([
    ['a model named by the verdict is absent', verdict({ models: [...models, 'Ardē'] }), sampleResults],
    [
      'a model could not tell',
      verdict({}),
      [...sampleResults.slice(1), buildModelResult({ model: 'V011', unknown: true })],
    ],
    [
      'a model has one label only',
      verdict({ models: ['V01'] }),
      [buildModelResult({ model: 'V01', scores: [{ at: '', label: 'human', score: 1 }] })],
    ],
    [
      'a score is outside 0..1',
      verdict({ models: ['V01'] }),
      [buildModelResult({ model: 'V01', artificial: 1.5 })],
    ],
    ['the verdict is flagged unknown', verdict({ unknown: true }), sampleResults],
    ['there are no results', verdict({ models: [] }), []],
  ])('cannot be checked when %s', (_, given, results) => {
    expect(deriveVerdict({ ...given, heuristic: 'Average' }, results).check.kind).toBe('not_checkable');
  });

  it('leaves out models that the verdict does not name', () => {
    const given = verdict({ heuristic: 'Average', confidence: 0.9951, models: ['V011'] });
    const { check, inputs } = deriveVerdict(given, sampleResults);
    expect(check.kind).toBe('matches');
    expect(inputs.map((input) => input.listed)).toEqual([true, false, false]);
  });

  it('always accepts its own value, for any scores', () => {
    const scores = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(scores, fc.constantFrom('Average', 'Majority'), (values, heuristic) => {
        const results = values.map((artificial, index) =>
          buildModelResult({ model: `M${index}`, artificial }),
        );
        const given = buildVerdict({ heuristic, models: values.map((_, index) => `M${index}`) });
        const first = deriveVerdict(given, results).check;
        fc.pre(first.kind === 'matches' || first.kind === 'does_not_match');
        if (first.kind !== 'matches' && first.kind !== 'does_not_match') return;
        expect(first.confidence).toBeGreaterThanOrEqual(0);
        expect(first.confidence).toBeLessThanOrEqual(1);
        const again = { ...given, classification: first.label, confidence: first.confidence };
        expect(deriveVerdict(again, results).check.kind).toBe('matches');
      }),
    );
  });

  it('counts checks by kind', () => {
    const counts = countChecks([
      { kind: 'not_published' },
      { kind: 'not_checkable', rule: 'Average', reason: 'x' },
    ]);
    expect(counts).toEqual({ matches: 0, does_not_match: 0, not_checkable: 1, not_published: 1 });
  });
});
