import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createLoudness } from './loudness.ts';

test('each step keeps its lowest and highest sample', () => {
  const { loudness, add } = createLoudness(1, 0.5);
  add(new Float32Array([0.5, -0.25, 1, -1]), { seconds: 0, sampleRate: 4 });
  expect([...loudness.peaks]).toEqual([-0.25, 0.5, -1, 1]);
});

test('samples outside the file’s length are left out', () => {
  const { loudness, add } = createLoudness(0.5, 0.5);
  add(new Float32Array([1]), { seconds: -1, sampleRate: 4 });
  add(new Float32Array([1]), { seconds: 3, sampleRate: 4 });
  expect([...loudness.peaks]).toEqual([0, 0]);
});

test('it does not matter in which pieces the sound comes', () => {
  fc.assert(
    fc.property(
      fc.array(fc.float({ min: -1, max: 1, noNaN: true }), { maxLength: 200 }),
      fc.nat(200),
      (values, cut) => {
        const whole = createLoudness(2, 0.1);
        whole.add(new Float32Array(values), { seconds: 0, sampleRate: 100 });
        const parts = createLoudness(2, 0.1);
        const at = Math.min(cut, values.length);
        parts.add(new Float32Array(values.slice(at)), { seconds: at / 100, sampleRate: 100 });
        parts.add(new Float32Array(values.slice(0, at)), { seconds: 0, sampleRate: 100 });
        expect(parts.loudness.peaks).toEqual(whole.loudness.peaks);
      },
    ),
  );
});
