import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clampView, fitAll, isWhole, panView, revealInView, toTime, toX, zoomView } from './viewport.ts';

const extents = fc.double({ min: 0.2, max: 3 * 3600, noNaN: true });
/** An axis and a view on it. */
const views = fc
  .tuple(extents, fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0.0001, max: 1, noNaN: true }))
  .map(([extent, at, share]) => ({
    extent,
    view: clampView({ start: at * extent, end: at * extent + share * extent }, extent),
  }));

const isInside = (view: { start: number; end: number }, extent: number) =>
  view.start >= 0 &&
  view.end <= extent * (1 + 1e-9) &&
  view.end - view.start >= Math.min(0.5, extent) * (1 - 1e-9);

describe('any zoom, pan or reveal', () => {
  test('stays inside the axis and never closer than half a second', () => {
    fc.assert(
      fc.property(
        views,
        fc.double({ min: 0.001, max: 1000, noNaN: true }),
        fc.double({ min: -1e5, max: 1e5, noNaN: true }),
        ({ view, extent }, factor, shift) => {
          expect(isInside(zoomView(view, extent, { factor, anchor: view.start }), extent)).toBe(true);
          expect(isInside(panView(view, extent, shift), extent)).toBe(true);
          expect(isInside(revealInView(view, extent, { start: 0, end: extent / 2 }), extent)).toBe(true);
        },
      ),
    );
  });

  test('panning keeps the scale', () => {
    fc.assert(
      fc.property(views, fc.double({ min: -1e4, max: 1e4, noNaN: true }), ({ view, extent }, shift) => {
        const next = panView(view, extent, shift);
        expect(next.end - next.start).toBeCloseTo(view.end - view.start, 6);
      }),
    );
  });

  test('zooming closer keeps the moment under the pointer in its place', () => {
    fc.assert(
      fc.property(
        views.filter(({ view }) => view.end - view.start > 4),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 1, max: 4, noNaN: true }),
        ({ view, extent }, share, factor) => {
          const anchor = view.start + share * (view.end - view.start);
          const next = zoomView(view, extent, { factor, anchor });
          expect(toX(anchor, next, 1000)).toBeCloseTo(share * 1000, 3);
        },
      ),
    );
  });

  test('what is revealed is in view, and what is in view already does not move', () => {
    fc.assert(
      fc.property(views, fc.double({ min: 0, max: 1, noNaN: true }), ({ view, extent }, at) => {
        const span = { start: at * extent * 0.9, end: at * extent * 0.9 + extent * 0.05 };
        const next = revealInView(view, extent, span);
        expect(next.start).toBeLessThanOrEqual(span.start + 1e-6);
        expect(next.end).toBeGreaterThanOrEqual(span.end - 1e-6);
        expect(revealInView(next, extent, { start: (next.start + next.end) / 2, end: next.end })).toEqual(
          next,
        );
      }),
    );
  });

  test('a place on screen and its moment give each other back', () => {
    fc.assert(
      fc.property(views, fc.double({ min: 0, max: 1, noNaN: true }), ({ view, extent }, share) => {
        const seconds = toTime(share * 800, { view, width: 800, extent });
        expect(toX(seconds, view, 800)).toBeCloseTo(share * 800, 3);
      }),
    );
  });
});

test('the whole axis is known as such', () => {
  expect(isWhole(fitAll(60), 60)).toBe(true);
  expect(isWhole({ start: 0, end: 30 }, 60)).toBe(false);
});
