/** Loudness over time: lowest and highest sample of each step, in turn, -1..1. */
export type Loudness = { peaks: Float32Array; secondsPerPeak: number };

/**
 * Gathers samples into steps of equal length, so that hours of sound need a few megabytes. Samples may come
 * in any order and need not cover everything; a step without samples stays silent.
 */
export function createLoudness(seconds: number, secondsPerPeak: number) {
  const steps = Math.max(1, Math.ceil(seconds / secondsPerPeak));
  const peaks = new Float32Array(2 * steps);
  return {
    loudness: { peaks, secondsPerPeak } satisfies Loudness,
    add: (samples: Float32Array, from: { seconds: number; sampleRate: number }) => {
      for (const [index, sample] of samples.entries()) {
        const step = Math.floor((from.seconds + index / from.sampleRate) / secondsPerPeak);
        if (step < 0 || step >= steps) continue;
        if (sample < (peaks[2 * step] ?? 0)) peaks[2 * step] = sample;
        if (sample > (peaks[2 * step + 1] ?? 0)) peaks[2 * step + 1] = sample;
      }
    },
  };
}
