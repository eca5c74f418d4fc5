import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Detection } from '#contract/video.ts';
import { buildVerdict } from '#testing/builders.ts';
import { readBoxes } from './boxes.ts';

function detection(...[x1, y1, x2, y2]: readonly [number, number, number, number]): Detection {
  return { at: '/d', box: { at: '/d/box', x1, y1, x2, y2 }, verdict: buildVerdict(), results: [] };
}

describe('boxes of a frame', () => {
  it('are shares of the frame when every corner lies in 0..1', () => {
    const reading = readBoxes([detection(0.1, 0.2, 0.5, 0.6)], null);
    expect(reading).toMatchObject({ unit: 'shares', extentFrom: 'unit', undrawable: 0 });
    expect(reading.boxes[0]).toMatchObject({ x: 0.1, y: 0.2, width: 0.4 });
    expect(reading.boxes[0]?.height).toBeCloseTo(0.4);
  });

  it.each(['heatmap', 'file'] as const)('are pixels of the %s when they fit it', (of) => {
    const reading = readBoxes([detection(64, 36, 128, 72)], { of, width: 640, height: 360 });
    expect(reading).toMatchObject({
      unit: 'pixels',
      extentFrom: of,
      extent: { width: 640, height: 360 },
    });
    expect(reading.boxes[0]).toMatchObject({ x: 0.1, y: 0.1, width: 0.1, height: 0.1 });
  });

  it('fall back to the furthest corner when no size is known or the picture is too small', () => {
    for (const picture of [null, { of: 'heatmap' as const, width: 10, height: 10 }]) {
      const reading = readBoxes([detection(100, 50, 200, 100)], picture);
      expect(reading).toMatchObject({
        unit: 'pixels',
        extentFrom: 'boxes',
        extent: { width: 200, height: 100 },
      });
    }
  });

  it.each([
    ['turned round', detection(0.5, 0.5, 0.1, 0.9)],
    ['flat', detection(0.5, 0.5, 0.5, 0.9)],
    ['negative', detection(-0.1, 0, 0.5, 0.5)],
    ['without a box', { ...detection(0, 0, 1, 1), box: { gap: 'missing' as const } }],
  ])('that are %s are counted, not drawn', (_, given) => {
    expect(readBoxes([given], null)).toMatchObject({ boxes: [], undrawable: 1 });
  });

  it('always lie inside the frame', () => {
    const corner = fc.double({ min: 0, max: 5000, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(corner, corner, corner, corner), { maxLength: 6 }), (given) => {
        const { boxes } = readBoxes(
          given.map((box) => detection(...box)),
          null,
        );
        for (const box of boxes) {
          expect(box.x).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width).toBeLessThanOrEqual(1.000001);
          expect(box.y + box.height).toBeLessThanOrEqual(1.000001);
        }
      }),
    );
  });
});
