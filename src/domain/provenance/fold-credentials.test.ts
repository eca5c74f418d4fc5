import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildCredential, buildFrame, buildVideo } from '#testing/builders.ts';
import { describeFrames, describePlaces, foldCredentials } from './fold-credentials.ts';

test('frames with equal credentials are named together', () => {
  const c2pa = (position: number, index: number) =>
    buildFrame({ position, c2pa: { at: `/results/images/${position}/c2pa`, index } });
  const folded = foldCredentials(
    buildVideo({
      credentials: [buildCredential({ state: 'Invalid' }), buildCredential()],
      frames: [
        c2pa(0, 1),
        c2pa(1, 1),
        c2pa(2, 0),
        c2pa(3, 1),
        buildFrame({ position: 4 }),
        buildFrame({ position: 5, c2pa: { gap: 'missing' } }),
        buildFrame({ position: 6, c2pa: { gap: 'invalid', given: '"x"' } }),
      ],
    }),
  );
  expect(folded.credentials.map(({ frames, at }) => [describeFrames(frames), at])).toEqual([
    ['frames 1–2, 4', '/results/images/0/c2pa'],
    ['frame 3', '/results/images/2/c2pa'],
  ]);
  expect(folded).toMatchObject({ without: [4], notGiven: [5], frames: 7 });
  expect(folded.unreadable).toEqual([{ frame: 6, gap: { gap: 'invalid', given: '"x"' } }]);
});

test('many scattered places end in a count', () => {
  expect(describePlaces([0, 2, 4, 6, 8], 3)).toBe('1, 3, 5 and 2 more');
});

test('written places name exactly the places they stand for', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(80), { minLength: 1 }), (places) => {
      const sorted = places.toSorted((a, b) => a - b);
      const read = describePlaces(sorted, 100)
        .split(', ')
        .flatMap((stretch) => {
          const [from = 0, to = from] = stretch.split('–').map(Number);
          return Array.from({ length: to - from + 1 }, (_, index) => from + index - 1);
        });
      expect(read).toEqual(sorted);
    }),
  );
});
