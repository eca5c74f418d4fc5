/** Runs something once the next frame has been painted, so that a press is seen before the work it leads to. */
export function afterPaint(run: () => void): void {
  // A task that is posted in a frame comes after its paint.
  requestAnimationFrame(() => setTimeout(run));
}
