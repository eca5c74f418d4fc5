import { type Bitmap, encodePng } from './png.ts';
import { createRandom, type Random } from './random.ts';

const width = 640;
const height = 360;
/** The model looks at patches; the map is drawn smoothly between them. */
const patch = 8;

type Blob = { x: number; y: number; rx: number; ry: number; weight: number };

/**
 * The heatmap of one frame: cool and see-through where the picture looks human, hot and dense where it
 * looks artificial. The share of hot pixels (beyond the middle of the scale) is the given share, as it
 * is for Ardē, whose score is a share of the area.
 */
export function drawHeatmap(frame: string, artificialShare: number): Uint8Array<ArrayBuffer> {
  const random = createRandom(`heatmap/${frame}`);
  const heat = spread(toHeat(random), artificialShare);
  return encodePng(colour(heat));
}

/** A landscape of a few soft hills over slow noise, one value per pixel. */
function toHeat(random: Random): Float64Array {
  const columns = width / patch + 1;
  const rows = height / patch + 1;
  const blobs = toBlobs(random);
  const grid = Float64Array.from({ length: columns * rows }, (_, cell) => {
    const x = (cell % columns) / (columns - 1);
    const y = Math.floor(cell / columns) / (rows - 1);
    const hills = blobs.reduce((sum, blob) => sum + heightOf(blob, x, y), 0);
    return hills + 0.05 * random.wobble();
  });
  return enlarge(grid, columns);
}

function toBlobs(random: Random): Blob[] {
  return Array.from({ length: random.integer(4, 7) }, (_, index) => ({
    x: random.between(0.1, 0.9),
    y: random.between(0.12, 0.88),
    rx: random.between(0.06, 0.22),
    ry: random.between(0.08, 0.28),
    weight: index === 0 ? 1.2 : random.between(0.35, 1),
  }));
}

function heightOf(blob: Blob, x: number, y: number): number {
  return blob.weight * Math.exp(-(((x - blob.x) / blob.rx) ** 2) - ((y - blob.y) / blob.ry) ** 2);
}

function enlarge(grid: Float64Array, columns: number): Float64Array {
  const at = (column: number, row: number): number => grid[row * columns + column] ?? 0;
  return Float64Array.from({ length: width * height }, (_, pixel) => {
    const x = (pixel % width) / patch;
    const y = Math.floor(pixel / width) / patch;
    const column = Math.floor(x);
    const row = Math.floor(y);
    const [right, down] = [ease(x - column), ease(y - row)];
    const upper = at(column, row) * (1 - right) + at(column + 1, row) * right;
    const lower = at(column, row + 1) * (1 - right) + at(column + 1, row + 1) * right;
    return upper * (1 - down) + lower * down;
  });
}

function ease(share: number): number {
  return share * share * (3 - 2 * share);
}

/** Rescales to 0..1 so that exactly the given share of pixels lies above 0.5. */
function spread(heat: Float64Array, share: number): Float64Array {
  const sorted = Float64Array.from(heat).sort();
  const lowest = sorted[0] ?? 0;
  const highest = sorted[sorted.length - 1] ?? 1;
  const cut = sorted[Math.round((1 - share) * (sorted.length - 1))] ?? lowest;
  return heat.map((value) =>
    value > cut
      ? 0.5 + (0.5 * (value - cut)) / (highest - cut || 1)
      : (0.5 * (value - lowest)) / (cut - lowest || 1),
  );
}

/** Stops of the scale from cool to hot: place, red, green, blue, alpha. */
const stops = [
  [0, 37, 52, 148, 70],
  [0.25, 44, 127, 184, 95],
  [0.5, 127, 205, 187, 130],
  [0.62, 254, 217, 118, 185],
  [0.8, 252, 110, 42, 225],
  [1, 177, 0, 38, 245],
] as const;

const paletteSize = 512;
const palette = Array.from({ length: paletteSize }, (_, index) => mix(index / (paletteSize - 1)));

function mix(place: number): readonly number[] {
  const upper = stops.findIndex((stop) => stop[0] >= place);
  const to = stops[Math.max(upper, 1)] ?? stops[1];
  const from = stops[Math.max(upper, 1) - 1] ?? stops[0];
  const share = (place - from[0]) / (to[0] - from[0]);
  return from
    .slice(1)
    .map((channel, index) => Math.round(channel + share * ((to[index + 1] ?? channel) - channel)));
}

function colour(heat: Float64Array): Bitmap {
  const pixels = new Uint8Array(width * height * 4);
  heat.forEach((value, pixel) => {
    const entry = palette[Math.round(value * (paletteSize - 1))];
    if (entry !== undefined) pixels.set(entry, pixel * 4);
  });
  return { width, height, pixels };
}
