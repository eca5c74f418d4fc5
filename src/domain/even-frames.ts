/**
 * The moment a frame would show if all frames were taken at even distances: the middle of its share of the
 * video. An assumption that only the reader may make: the service states neither times nor how frames were
 * chosen. In seconds.
 */
export function assumedFrameTime(position: number, frames: number, duration: number): number {
  return ((position + 0.5) / frames) * duration;
}
