import { toClock } from '#lib/clock.ts';
import type { Viewport } from './viewport.ts';

export type Tick = { seconds: number; label: string };

/** Steps a clock is read in, in seconds. */
const steps = [0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 28800];

/** Round moments inside the view, at least `spacing` pixels apart. */
export function timeTicks(view: Viewport, width: number, spacing = 72): Tick[] {
  const length = view.end - view.start;
  if (!(length > 0) || !(width > 0)) return [];
  const smallest = (length * spacing) / width;
  const step = steps.find((candidate) => candidate >= smallest) ?? Math.ceil(smallest / 28800) * 28800;
  const digits = step < 1 ? 1 : 0;
  const first = Math.ceil(view.start / step - 1e-9);
  const count = Math.floor(view.end / step + 1e-9) - first + 1;
  return Array.from({ length: Math.max(count, 0) }, (_, index) => {
    const seconds = (first + index) * step;
    return { seconds, label: toClock(seconds, digits) };
  });
}
