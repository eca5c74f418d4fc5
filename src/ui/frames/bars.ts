import { barIn, framesIn, isFolded, type Slots } from './slots.ts';

/**
 * What one bar stands for. Two sides grow away from the middle line; everything else is drawn across it, so that a
 * failure never looks like a short answer.
 */
export type BarKind =
  | 'human'
  | 'artificial'
  | 'even'
  | 'unknown'
  | 'errored'
  | 'processing'
  | 'none'
  | 'unrecognised';

/** One value: `length` 0..1 for a side, or null when the side is known and its length is not. */
export type Bar = { kind: BarKind; length: number | null };

export type Rect = { x: number; y: number; width: number; height: number };

/** Rectangles per kind, ready to be drawn in one go each. */
export type BarLayout = ReadonlyMap<BarKind, readonly Rect[]>;

/** Share of the height that kinds without a side take, centred on the middle line. */
const acrossShare: Record<Exclude<BarKind, 'human' | 'artificial'>, number> = {
  even: 0.08,
  unknown: 0.24,
  errored: 0.9,
  processing: 0.5,
  none: 0.08,
  unrecognised: 0.6,
};

/**
 * Places bars from left to right around the middle of `height`: artificial up, human down. When frames share a pixel
 * column, each kind in it is drawn with its longest bar, so that a lone frame is never lost.
 */
export function layoutBars(bars: readonly Bar[], slots: Slots, height: number): BarLayout {
  const layout = new Map<BarKind, Rect[]>();
  const add = (bar: Bar, x: number, width: number): void => {
    const rects = layout.get(bar.kind) ?? [];
    for (const span of spansOf(bar, height)) rects.push({ x, y: span.y, width, height: span.height });
    layout.set(bar.kind, rects);
  };
  if (!isFolded(slots)) {
    bars.forEach((bar, position) => {
      const { x, width } = barIn(slots, position);
      add(bar, x, width);
    });
    return layout;
  }
  for (let column = 0; column < slots.columns; column += 1) {
    const { from, to } = framesIn(slots, column);
    for (const bar of longestOfEach(bars.slice(from, to))) add(bar, column, 1);
  }
  return layout;
}

function longestOfEach(bars: readonly Bar[]): Iterable<Bar> {
  const longest = new Map<BarKind, Bar>();
  for (const bar of bars) {
    const other = longest.get(bar.kind);
    if (other === undefined || (bar.length ?? 0) > (other.length ?? 0)) longest.set(bar.kind, bar);
  }
  return longest.values();
}

/** Smallest bar of a side, in pixels: a length of 0 is still a side that was taken. */
const leastSide = 2;

function spansOf({ kind, length }: Bar, height: number): readonly { y: number; height: number }[] {
  const middle = height / 2;
  if (kind === 'artificial' || kind === 'human') {
    // Without a length: a short bar that does not touch the middle line.
    const detached = length === null ? 4 : 0;
    const size = length === null ? 4 : Math.max(leastSide, length * middle);
    return [{ y: kind === 'artificial' ? middle - detached - size : middle + detached, height: size }];
  }
  const size = Math.max(leastSide, acrossShare[kind] * height);
  if (kind !== 'processing') return [{ y: middle - size / 2, height: size }];
  const dash = size / 5;
  return [0, 2, 4].map((step) => ({ y: middle - size / 2 + step * dash, height: dash }));
}

/** Rectangles as one SVG path. */
export function toPath(rects: readonly Rect[]): string {
  let path = '';
  for (const { x, y, width, height } of rects) {
    path += `M${short(x)} ${short(y)}h${short(width)}v${short(height)}h${short(-width)}z`;
  }
  return path;
}

function short(value: number): number {
  return Math.round(value * 100) / 100;
}
