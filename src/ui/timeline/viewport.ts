/** The stretch of the axis that is on screen, in seconds. */
export type Viewport = { start: number; end: number };

/** The closest one can look: half a second over the whole width. */
const closestSeconds = 0.5;

/** The whole axis. */
export function fitAll(extent: number): Viewport {
  return { start: 0, end: extent };
}

/** Keeps a view inside the axis and no closer than half a second (or the axis itself, when that is shorter). */
export function clampView(view: Viewport, extent: number): Viewport {
  const length = Math.min(extent, Math.max(view.end - view.start, Math.min(closestSeconds, extent)));
  const start = Math.min(Math.max(view.start, 0), extent - length);
  return { start, end: start + length };
}

/** Zooms by a factor (over 1 = closer) and keeps the moment `anchor` where it is on screen. */
export function zoomView(view: Viewport, extent: number, zoom: { factor: number; anchor: number }): Viewport {
  const length = view.end - view.start;
  const next = clampView({ start: 0, end: length / zoom.factor }, extent);
  const nextLength = next.end - next.start;
  const share = (zoom.anchor - view.start) / length;
  const start = zoom.anchor - share * nextLength;
  return clampView({ start, end: start + nextLength }, extent);
}

export function panView(view: Viewport, extent: number, seconds: number): Viewport {
  return clampView({ start: view.start + seconds, end: view.end + seconds }, extent);
}

/**
 * Moves the view as little as needed to show a stretch with a little room around it; zooms out when it
 * is longer than the view.
 */
export function revealInView(view: Viewport, extent: number, span: Viewport): Viewport {
  const length = view.end - view.start;
  if (span.end - span.start >= length)
    return clampView({ start: span.start - length * 0.05, end: span.end + length * 0.05 }, extent);
  const room = Math.min(length * 0.1, (length - (span.end - span.start)) / 2);
  if (span.start < view.start) return panView(view, extent, span.start - view.start - room);
  if (span.end > view.end) return panView(view, extent, span.end - view.end + room);
  return view;
}

export function isWhole(view: Viewport, extent: number): boolean {
  return view.start <= 0 && view.end >= extent;
}

/** Horizontal place of a moment, in pixels from the left edge of the view. */
export function toX(seconds: number, view: Viewport, width: number): number {
  return ((seconds - view.start) / (view.end - view.start)) * width;
}

/** The moment under a place on screen, kept inside the axis. */
export function toTime(x: number, axis: { view: Viewport; width: number; extent: number }): number {
  const { view, width, extent } = axis;
  const seconds = view.start + (x / Math.max(width, 1)) * (view.end - view.start);
  return Math.min(Math.max(seconds, 0), extent);
}
