import { type Bitmap, encodePng } from './png.ts';
import { createRandom, type Random } from './random.ts';

const width = 480;
const height = 270;
/** The model looks at patches; the map is drawn smoothly between them. */
const patch = 6;

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
    return land + 0.012 * random.wobble();
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
  const heat = new Float64Array(width * height);
  for (let pixel = 0; pixel < heat.length; pixel++) {
    const x = (pixel % width) / patch;
    const y = Math.floor(pixel / width) / patch;
    const column = Math.floor(x);
    const row = Math.floor(y);
    const right = ease(x - column);
    const down = ease(y - row);
    const upper = at(column, row) * (1 - right) + at(column + 1, row) * right;
    const lower = at(column, row + 1) * (1 - right) + at(column + 1, row + 1) * right;
    heat[pixel] = upper * (1 - down) + lower * down;
  }
  return heat;
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
  // The more of the picture is artificial, the steeper it gets hot beyond the cut.
  const steepness = 1 - 0.65 * share;
  return heat.map((value) =>
    value > cut
      ? 0.5 + 0.5 * ((value - cut) / (highest - cut || 1)) ** steepness
      : (0.5 * (value - lowest)) / (cut - lowest || 1),
  );
}

/** Stops of the scale from cool to hot: place, red, green, blue, alpha. Red overtakes blue at the middle, where artificial begins. */
const stops = [
  [0, 37, 52, 148, 70],
  [0.25, 44, 127, 184, 95],
  [0.5, 158, 214, 158, 130],
  [0.62, 254, 217, 118, 185],
  [0.8, 252, 110, 42, 225],
  [1, 177, 0, 38, 245],
] as const;

const paletteSize = 512;
/** The colours of the scale, four bytes each, one after the other. */
const palette = Uint8Array.from(
  Array.from({ length: paletteSize }, (_, index) => mix(index / (paletteSize - 1))).flat(),
);

function mix(place: number): number[] {
  const upper = Math.max(
    1,
    stops.findIndex((stop) => stop[0] >= place),
  );
  const to = stops[upper] ?? stops[1];
  const from = stops[upper - 1] ?? stops[0];
  const share = (place - from[0]) / (to[0] - from[0]);
  return [1, 2, 3, 4].map((channel) => {
    const low = from[channel] ?? 0;
    return Math.round(low + share * ((to[channel] ?? 0) - low));
  });
}

function colour(heat: Float64Array): Bitmap {
  const pixels = new Uint8Array(width * height * 4);
  for (let pixel = 0; pixel < heat.length; pixel++) {
    const entry = Math.round((heat[pixel] ?? 0) * (paletteSize - 1)) * 4;
    for (let channel = 0; channel < 4; channel++) {
      pixels[pixel * 4 + channel] = palette[entry + channel] ?? 0;
    }
  }
  return { width, height, pixels };
}
