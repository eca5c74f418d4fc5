import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bar, layoutBars, toPath } from './bars.ts';
import { barIn, positionAt, toSlots } from './slots.ts';

const height = 60;
const kinds = [
  'human',
  'artificial',
  'even',
  'unknown',
  'errored',
  'processing',
  'none',
  'unrecognised',
] as const;
const anyBar: fc.Arbitrary<Bar> = fc.record({
  kind: fc.constantFrom(...kinds),
  length: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null }),
});

describe('bars of frames', () => {
  it('grow up for artificial and down for human, by the length given', () => {
    const layout = layoutBars(
      [
        { kind: 'artificial', length: 0.5 },
        { kind: 'human', length: 1 },
      ],
      toSlots(2, 400),
      height,
    );
    expect(layout.get('artificial')).toEqual([{ x: 0, y: 15, width: 70, height: 15 }]);
    expect(layout.get('human')).toEqual([{ x: 72, y: 30, width: 70, height: 30 }]);
  });

  it('of frames without a side lie across the middle line, even when they have a length', () => {
    for (const kind of kinds.filter((kind) => kind !== 'human' && kind !== 'artificial')) {
      const rects = layoutBars([{ kind, length: 1 }], toSlots(1, 400), height).get(kind) ?? [];
      const top = Math.min(...rects.map((rect) => rect.y));
      const bottom = Math.max(...rects.map((rect) => rect.y + rect.height));
      expect(top + bottom).toBeCloseTo(height);
    }
  });

  it('are visible for a side with length zero and detached for a side without a length', () => {
    const zero = layoutBars([{ kind: 'artificial', length: 0 }], toSlots(1, 400), height).get(
      'artificial',
    )?.[0];
    const none = layoutBars([{ kind: 'artificial', length: null }], toSlots(1, 400), height).get(
      'artificial',
    )?.[0];
    expect(zero).toMatchObject({ y: 28, height: 2 });
    expect(none).toMatchObject({ y: 22, height: 4 });
  });

  it('keep a lone frame of any kind when thousands share the width', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1999 }), fc.constantFrom(...kinds.slice(1)), (position, kind) => {
        const bars = Array.from({ length: 2000 }, (_, index): Bar =>
          index === position ? { kind, length: 0.9 } : { kind: 'human', length: 0.2 },
        );
        expect(layoutBars(bars, toSlots(2000, 600), height).get(kind)?.length).toBeGreaterThan(0);
      }),
    );
  });

  it('stay inside the drawing for any frames and width', () => {
    fc.assert(
      fc.property(fc.array(anyBar, { maxLength: 400 }), fc.integer({ min: 1, max: 900 }), (bars, width) => {
        for (const rects of layoutBars(bars, toSlots(bars.length, width), height).values()) {
          for (const rect of rects) {
            expect(rect.x).toBeGreaterThanOrEqual(0);
            expect(rect.x).toBeLessThan(width);
            expect(rect.y).toBeGreaterThanOrEqual(-0.001);
            expect(rect.y + rect.height).toBeLessThanOrEqual(height + 0.001);
          }
        }
      }),
    );
  });

  it('draw nothing without width or frames', () => {
    expect(layoutBars([], toSlots(0, 500), height).size).toBe(0);
    expect(layoutBars([{ kind: 'human', length: 1 }], toSlots(1, 0), height).size).toBe(0);
  });

  it('become one path a kind', () => {
    expect(toPath([{ x: 0, y: 15, width: 54, height: 15 }])).toBe('M0 15h54v15h-54z');
  });
});

describe('the frame under a point', () => {
  it('is the one whose slot it lies in', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2000 }),
        fc.integer({ min: 20, max: 2000 }),
        fc.nat(),
        (count, width, pick) => {
          const slots = toSlots(count, width);
          const position = pick % count;
          const { x } = barIn(slots, position);
          expect(Math.abs((positionAt(slots, x + slots.slot / 2) ?? -1) - position)).toBeLessThanOrEqual(0);
        },
      ),
    );
  });

  it('is none beside the frames', () => {
    const slots = toSlots(2, 400);
    expect(positionAt(slots, 200)).toBeNull();
    expect(positionAt(slots, -1)).toBeNull();
    expect(positionAt(toSlots(0, 400), 1)).toBeNull();
  });
});
