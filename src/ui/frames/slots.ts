/** How frames are laid out along the width: equal slots from the left, at most `maxSlot` wide. */
export type Slots = { count: number; width: number; slot: number; columns: number };

/** Few frames do not become slabs. */
const maxSlot = 72;

/** Lays `count` frames along `width` pixels; past one frame a pixel, frames share columns. */
export function toSlots(count: number, width: number): Slots {
  const safeWidth = Math.max(0, Math.floor(width));
  const slot = count === 0 ? 0 : Math.min(maxSlot, safeWidth / count);
  return { count, width: safeWidth, slot, columns: Math.min(count, safeWidth) };
}

/** Left edge and width of the bar in a frame's slot, with a gap between bars as soon as there is room. */
export function barIn({ slot }: Slots, position: number): { x: number; width: number } {
  const gap = slot >= 12 ? 2 : slot >= 4 ? 1 : 0;
  return { x: position * slot, width: Math.max(1, slot - gap) };
}

/** The frame under a point, or null outside of all. */
export function positionAt({ count, slot }: Slots, x: number): number | null {
  if (count === 0 || slot === 0 || x < 0) return null;
  const position = Math.floor(x / slot);
  return position < count ? position : null;
}

/** First and last frame (exclusive) that share a column when frames are thinner than a pixel. */
export function framesIn({ count, columns }: Slots, column: number): { from: number; to: number } {
  return {
    from: Math.floor((column * count) / columns),
    to: Math.floor(((column + 1) * count) / columns),
  };
}

/** True when frames are thinner than a pixel and must share columns. */
export function isFolded({ count, columns }: Slots): boolean {
  return columns < count;
}

/** Frames whose number is written under the drawing: the first, then round steps with room for the digits. */
export function tickPositions({ count, slot }: Slots): readonly number[] {
  if (count === 0 || slot === 0) return [];
  const room = 44;
  const step =
    [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000].find((each) => each * slot >= room) ?? count;
  if (step === 1) return Array.from({ length: count }, (_, position) => position);
  // Numbers count from 1, so that round ones sit at positions 9, 19, 29 …
  const round = Array.from({ length: Math.floor(count / step) }, (_, index) => (index + 1) * step - 1);
  return [0, ...round.filter((position) => position * slot >= room * 0.75)];
}
