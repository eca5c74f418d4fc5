import { type Bitmap, encodePng } from './png.ts';
import { createRandom, type Random } from './random.ts';

const width = 640;
const height = 360;
/** The model looks at patches; the map is drawn smoothly between them. */
const patch = 8;

/** `share` of the area that is artificial; `focus` = where the hottest spot lies, else anywhere. */
export type HeatmapStory = { share: number; focus?: readonly [x: number, y: number] };

type Hill = { x: number; y: number; rx: number; ry: number; weight: number };

/**
 * The heatmap of one frame: cool and see-through where the picture looks human, hot and dense where it
 * looks artificial. The share of hot pixels (beyond the middle of the scale) is the given share, as it
 * is for Ardē, whose score is a share of the area.
 */
export function drawHeatmap(frame: string, { share, focus }: HeatmapStory): Uint8Array<ArrayBuffer> {
  const random = createRandom(`heatmap/${frame}`);
  const heat = spread(toHeat(random, focus), share);
  return encodePng(colour(heat));
}

/** A landscape of a few soft hills over slow noise, one value per pixel. */
function toHeat(random: Random, focus?: readonly [number, number]): Float64Array {
  const columns = width / patch + 1;
  const rows = height / patch + 1;
  const hills = toHills(random, focus);
  const grid = Float64Array.from({ length: columns * rows }, (_, cell) => {
    const x = (cell % columns) / (columns - 1);
    const y = Math.floor(cell / columns) / (rows - 1);
    const land = hills.reduce((sum, hill) => sum + heightOf(hill, x, y), 0);
    return land + 0.03 * random.wobble();
  });
  return enlarge(grid, columns);
}

function toHills(random: Random, focus?: readonly [number, number]): Hill[] {
  // Many small hills around fewer large ones give the ragged outlines of a patch-wise model.
  const large = random.integer(3, 5);
  const first = focus ?? [random.between(0.25, 0.75), random.between(0.25, 0.7)];
  const hills: Hill[] = [{ x: first[0], y: first[1], rx: 0.11, ry: 0.19, weight: 1.3 }];
  while (hills.length < large) {
    hills.push({
      x: random.between(0.08, 0.92),
      y: random.between(0.1, 0.9),
      rx: random.between(0.07, 0.18),
      ry: random.between(0.1, 0.26),
      weight: random.between(0.4, 0.9),
    });
  }
  const crumbs = hills.flatMap((hill) =>
    Array.from({ length: 9 }, () => ({
      x: hill.x + 0.8 * hill.rx * random.wobble(),
      y: hill.y + 0.8 * hill.ry * random.wobble(),
      rx: random.between(0.02, 0.06),
      ry: random.between(0.03, 0.09),
      weight: random.between(-0.3, 0.35),
    })),
  );
  return [...hills, ...crumbs];
}

function heightOf(hill: Hill, x: number, y: number): number {
  return hill.weight * Math.exp(-(((x - hill.x) / hill.rx) ** 2) - ((y - hill.y) / hill.ry) ** 2);
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
