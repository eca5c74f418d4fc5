import { toProblem } from '#lib/problem.ts';

const maxRetries = 3;
const longestBackoffMs = 30_000;
/** A server that asks for more patience than this is shown as an error with a button instead of parking the page. */
const longestWaitMs = 60_000;

/** Whether a failed read is tried again by itself: only when the error says that it may help, and three times at most. */
export function shouldRetry(failures: number, error: unknown): boolean {
  const { retryable, retryAfterMs } = toProblem(error);
  return retryable && failures < maxRetries && (retryAfterMs ?? 0) <= longestWaitMs;
}

/**
 * How long to wait, in milliseconds: what the server said, else a random time up to a bound that doubles (full
 * jitter), so that many tabs that failed together do not come back together.
 */
export function retryDelay(failures: number, error: unknown): number {
  const { retryAfterMs } = toProblem(error);
  if (retryAfterMs !== null) return Math.min(longestWaitMs, Math.max(0, retryAfterMs));
  return Math.random() * Math.min(longestBackoffMs, 1_000 * 2 ** failures);
}
