/** Time, chance and timers, handed in so that tests can move them. */
export type Clock = {
  /** Milliseconds since 1970. */
  now: () => number;
  /** 0..1 */
  random: () => number;
  /** Runs once after `ms`; the returned function takes it back. */
  schedule: (ms: number, run: () => void) => () => void;
};

/** Browsers fire timers past 2^31 ms at once. */
const longestTimerMs = 2_000_000_000;

export const systemClock: Clock = {
  now: () => Date.now(),
  random: () => Math.random(),
  schedule: (ms, run) => {
    const timer = setTimeout(run, Math.min(longestTimerMs, Math.max(0, ms)));
    return () => {
      clearTimeout(timer);
    };
  },
};
