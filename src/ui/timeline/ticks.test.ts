import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { timeTicks } from './ticks.ts';
import { toX } from './viewport.ts';

test('a minute over 600 px is marked every ten seconds', () => {
  expect(timeTicks({ start: 0, end: 60 }, 600).map((tick) => tick.label)).toEqual([
    '0:00',
    '0:10',
    '0:20',
    '0:30',
    '0:40',
    '0:50',
    '1:00',
  ]);
});

test('tenths are written when they are needed, hours when there are any', () => {
  expect(timeTicks({ start: 3.1, end: 3.6 }, 400).map((tick) => tick.label)).toEqual([
    '0:03.1',
    '0:03.2',
    '0:03.3',
    '0:03.4',
    '0:03.5',
    '0:03.6',
  ]);
  expect(timeTicks({ start: 0, end: 3 * 3600 }, 400).at(-1)?.label).toBe('3:00:00');
});

test('marks lie inside any view and never crowd', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 1e5, noNaN: true }),
      fc.double({ min: 0.5, max: 1e5, noNaN: true }),
      fc.integer({ min: 50, max: 4000 }),
      (start, length, width) => {
        const view = { start, end: start + length };
        const ticks = timeTicks(view, width);
        const places = ticks.map((tick) => toX(tick.seconds, view, width));
        for (const place of places) {
          expect(place).toBeGreaterThan(-0.01);
          expect(place).toBeLessThan(width + 0.01);
        }
        for (const [index, place] of places.slice(1).entries())
          expect(place - (places[index] ?? 0)).toBeGreaterThan(71.9);
        expect(new Set(ticks.map((tick) => tick.label)).size).toBe(ticks.length);
      },
    ),
  );
});

test('a view without length or width has no marks', () => {
  expect(timeTicks({ start: 3, end: 3 }, 100)).toEqual([]);
  expect(timeTicks({ start: 0, end: 3 }, 0)).toEqual([]);
});
