/** Longest and shortest wait a `Retry-After` may ask of us. */
const longestMs = 120_000;
const shortestMs = 1_000;

/**
 * A `Retry-After` header in milliseconds, from seconds or an HTTP date, kept within 1 s and 2 min; undefined when it is absent or
 * nonsense. Only the HTTP form of a date counts: `Date.parse` alone would take `-5` for a year.
 */
export function parseRetryAfter(header: unknown, now: number): number | undefined {
  if (typeof header !== 'string') return undefined;
  const text = header.trim();
  const date = /^[A-Z][a-z]{2}, .* GMT$/.test(text) ? Date.parse(text) : NaN;
  const ms = /^\d{1,9}$/.test(text) ? Number(text) * 1000 : date - now;
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, shortestMs), longestMs);
}
