type Timer = { at: number; run: () => void };

/** A clock that stands still until it is told to go on; timers fire in order and promises get their turn. */
export function createFakeClock(start = 0) {
  let now = start;
  let timers: Timer[] = [];
  const settle = async () => {
    // Chains of a few promises stand between a timer and what it sets off.
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  };
  return {
    now: () => now,
    random: () => 0.5,
    schedule: (ms: number, run: () => void) => {
      const timer = { at: now + ms, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    settle,
    advance: async (ms: number) => {
      const end = now + ms;
      await settle();
      for (;;) {
        const due = timers.filter((timer) => timer.at <= end).toSorted((a, b) => a.at - b.at)[0];
        if (due === undefined) break;
        timers = timers.filter((timer) => timer !== due);
        now = Math.max(now, due.at);
        due.run();
        await settle();
      }
      now = end;
    },
  };
}
