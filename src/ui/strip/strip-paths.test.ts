import { expect, test } from 'vitest';
import { stripPaths } from './strip-paths.ts';

test('a lone artificial frame among many human ones in a bin is still drawn, above the line', () => {
  const paths = stripPaths([{ human: 499, artificial: 1 }], 100, 20);
  expect(paths.map((path) => path.outcome)).toEqual(['human', 'artificial']);
  expect(paths[1]?.d).toBe('M0 7.5h99v2.5h-99z');
});

test('artificial rises from the middle and human hangs below it', () => {
  const [human, artificial] = stripPaths([{ human: 1 }, { artificial: 1 }], 8, 20);
  expect(human?.d).toBe('M0 10h3v9h-3z');
  expect(artificial?.d).toBe('M4 1h3v9h-3z');
});

test('what is no answer stays on the line and never takes the height of an answer', () => {
  for (const outcome of ['unknown', 'errored', 'processing', 'none', 'unrecognised'] as const) {
    const [path] = stripPaths([{ [outcome]: 5 }], 10, 20);
    const height = Number(/v([\d.]+)/.exec(path?.d ?? '')?.[1]);
    expect(height).toBeGreaterThan(0);
    expect(height).toBeLessThanOrEqual(10);
  }
});

test('an empty strip draws nothing', () => {
  expect(stripPaths([], 100, 20)).toEqual([]);
});
