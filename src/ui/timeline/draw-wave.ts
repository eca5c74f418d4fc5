import type { Loudness } from '#lib/loudness.ts';
import type { LanePlace } from './lanes.ts';
import type { Paint } from './paint.ts';
import type { Viewport } from './viewport.ts';

type Axis = { view: Viewport; width: number };

/** Lowest and highest sample under each pixel of the view; null where the sound has ended. */
function waveColumns(
  { peaks, secondsPerPeak }: Loudness,
  { view, width }: Axis,
): ({ low: number; high: number } | null)[] {
  const total = peaks.length / 2;
  const perPixel = (view.end - view.start) / width / secondsPerPeak;
  return Array.from({ length: Math.ceil(width) }, (_, x) => {
    const first = Math.floor(view.start / secondsPerPeak + x * perPixel);
    if (first >= total || first < 0) return null;
    const last = Math.min(
      Math.max(first + 1, Math.ceil(view.start / secondsPerPeak + (x + 1) * perPixel)),
      total,
    );
    let low = 1;
    let high = -1;
    for (let peak = first; peak < last; peak += 1) {
      low = Math.min(low, peaks[2 * peak] ?? 0);
      high = Math.max(high, peaks[2 * peak + 1] ?? 0);
    }
    return { low, high };
  });
}

/** The sound of the reader's own file. */
export function drawWave(
  { context, colour }: Paint,
  place: LanePlace & { lane: { kind: 'wave' } },
  axis: Axis,
): void {
  const { top, height, lane } = place;
  const middle = top + height / 2;
  context.fillStyle = colour('--surface-sunken');
  context.fillRect(0, top, axis.width, height);
  context.fillStyle = colour('--series-1');
  for (const [x, column] of waveColumns(lane.wave, axis).entries()) {
    if (column === null) continue;
    const high = Math.min(column.high, 1) * (height / 2);
    const low = Math.max(column.low, -1) * (height / 2);
    context.fillRect(x, middle - high, 1, Math.max(high - low, 1));
  }
}
