import type { Detection } from '#contract/video.ts';
import { isGap, valueOf } from '#domain/reading.ts';

/** A detection's box as shares of the frame, 0..1, ready to be placed. */
export type PlacedBox = { at: string; index: number; x: number; y: number; width: number; height: number };

/**
 * The unit of the corners is not documented. Corners that all lie in 0..1 are read as shares of the frame,
 * anything else as pixels; the screen says which.
 */
export type BoxReading = {
  unit: 'shares' | 'pixels';
  /** Width and height the corners are measured in; 1 × 1 for shares. */
  extent: { width: number; height: number };
  /** Where the extent of pixels was taken from. */
  extentFrom: 'unit' | PictureSize['of'] | 'boxes';
  boxes: readonly PlacedBox[];
  /** Detections whose box is missing or cannot be drawn. */
  undrawable: number;
};

/** The size of a picture that the frame can be seen by: the service's heatmap, or the reader's own file. */
export type PictureSize = { of: 'heatmap' | 'file'; width: number; height: number };

type Corners = { at: string; index: number; x1: number; y1: number; x2: number; y2: number };

/**
 * Places the boxes of one frame. For pixels the frame's size is needed, which the service does not send: that of
 * the picture on screen when there is one and they fit it, else the furthest corner of any box.
 */
export function readBoxes(detections: readonly Detection[], picture: PictureSize | null): BoxReading {
  const corners = detections.flatMap((detection, index) => cornersOf(detection, index));
  const values = corners.flatMap(({ x1, y1, x2, y2 }) => [x1, y1, x2, y2]);
  const unit = values.every((value) => value <= 1) ? 'shares' : 'pixels';
  const furthest = {
    width: Math.max(1, ...corners.map(({ x2 }) => x2)),
    height: Math.max(1, ...corners.map(({ y2 }) => y2)),
  };
  const fitting =
    picture !== null && picture.width >= furthest.width && picture.height >= furthest.height ? picture : null;
  const { width, height } = fitting ?? furthest;
  const extent = unit === 'shares' ? { width: 1, height: 1 } : { width, height };
  return {
    unit,
    extent,
    extentFrom: unit === 'shares' ? 'unit' : (fitting?.of ?? 'boxes'),
    boxes: corners.map(({ at, index, x1, y1, x2, y2 }) => ({
      at,
      index,
      x: x1 / extent.width,
      y: y1 / extent.height,
      width: (x2 - x1) / extent.width,
      height: (y2 - y1) / extent.height,
    })),
    undrawable: detections.length - corners.length,
  };
}

/** The corners when they span a box: all given, finite, not negative, second beyond first. */
function cornersOf({ at, box }: Detection, index: number): readonly Corners[] {
  if (isGap(box)) return [];
  const x1 = valueOf(box.x1);
  const y1 = valueOf(box.y1);
  const x2 = valueOf(box.x2);
  const y2 = valueOf(box.y2);
  if (x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined) return [];
  return x1 >= 0 && y1 >= 0 && x2 > x1 && y2 > y1 ? [{ at, index, x1, y1, x2, y2 }] : [];
}
