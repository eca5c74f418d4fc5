import { ReadError } from '#server/errors.ts';

/** Milliseconds a read may take: to connect, until the headers, between two pieces of the body, in all. */
export type Deadlines = { connect: number; headers: number; idle: number; total: number };

export const defaultDeadlines: Deadlines = { connect: 5_000, headers: 15_000, idle: 10_000, total: 30_000 };

export type Watch = ReturnType<typeof watch>;

/**
 * Watches one read: `signal` aborts when a deadline passes or the caller leaves. undici's own timers tick only about
 * once a second, so they are not used.
 */
export function watch(caller: AbortSignal, deadlines: Deadlines) {
  const controller = new AbortController();
  const abort = (reason: unknown) => controller.abort(reason);
  const expire = () => abort(new ReadError('upstream_timeout'));
  let phase = setTimeout(expire, deadlines.headers);
  let total = setTimeout(expire, deadlines.total);
  let left = deadlines.total;
  let runningSince = performance.now();

  function stopClocks(): void {
    clearTimeout(phase);
    clearTimeout(total);
    left -= performance.now() - runningSince;
  }
  /** Something arrived: the service may now be silent for the idle time again. */
  function progress(): void {
    clearTimeout(phase);
    phase = setTimeout(expire, deadlines.idle);
  }
  return {
    signal: AbortSignal.any([caller, controller.signal]),
    abort,
    progress,
    /** Stops the clocks while we ourselves keep the service waiting. */
    async pauseFor(work: Promise<unknown>): Promise<void> {
      stopClocks();
      await work;
      runningSince = performance.now();
      total = setTimeout(expire, left);
      progress();
    },
    end: stopClocks,
  };
}
