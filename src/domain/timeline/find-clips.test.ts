import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildClip, buildModelResult, buildVerdict } from '#testing/builders.ts';
import { findClip, isContestedClip, isTarget, stepOrder } from './find-clips.ts';
import { placeClips } from './place-clips.ts';

const twoModels = (first: number, second: number) => [
  buildModelResult({ model: 'Phantom', artificial: first }),
  buildModelResult({ model: 'Zebra II', artificial: second }),
];

describe('which clips one can jump to', () => {
  test('a clip is contested when its models lie on different sides', () => {
    expect(isContestedClip(buildClip({ results: twoModels(0.9, 0.2) }))).toBe(true);
    expect(isContestedClip(buildClip({ results: twoModels(0.9, 0.6) }))).toBe(false);
  });

  test('a model that could not tell, or sits at exactly 50/50, contests nothing', () => {
    const unsure = buildModelResult({ model: 'Zebra II', artificial: 0.1, unknown: true });
    expect(isContestedClip(buildClip({ results: [buildModelResult({ artificial: 0.9 }), unsure] }))).toBe(
      false,
    );
    expect(isContestedClip(buildClip({ results: twoModels(0.9, 0.5) }))).toBe(false);
  });

  test('an unknown clip is a target of its own, not a human one', () => {
    const clip = buildClip({ verdict: buildVerdict({ unknown: true, classification: 'human' }) });
    expect(isTarget(clip, 'unknown')).toBe(true);
    expect(isTarget(clip, 'human')).toBe(false);
  });
});

describe('stepping through clips', () => {
  test('goes by time, then to the clips without a place', () => {
    const clips = [
      buildClip({ position: 0, start: 8, end: 9 }),
      buildClip({ position: 1, start: 5, end: 2 }),
      buildClip({ position: 2, start: 0, end: 4 }),
    ];
    expect(stepOrder(placeClips(clips))).toEqual([2, 0, 1]);
  });

  test('starts at either end when nothing is selected, and says so when nothing matches', () => {
    const all = () => true;
    expect(findClip([4, 5, 6], { current: null, direction: 1 }, all)).toBe(4);
    expect(findClip([4, 5, 6], { current: null, direction: -1 }, all)).toBe(6);
    expect(findClip([4, 5, 6], { current: 4, direction: 1 }, () => false)).toBeNull();
    expect(findClip([], { current: null, direction: 1 }, all)).toBeNull();
  });

  test('any walk forward meets every match once and comes back', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(50), { minLength: 1 }), fc.func(fc.boolean()), (order, pick) => {
        const matches = order.filter((position) => pick(position));
        const walk: number[] = [];
        let current: number | null = null;
        for (const _ of matches) {
          current = findClip(order, { current, direction: 1 }, (position) => pick(position));
          if (current !== null) walk.push(current);
        }
        expect(walk).toEqual(matches);
      }),
    );
  });
});
