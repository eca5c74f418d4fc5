/** What one API key may read, as documented: 2 a second and 60 a minute. */
export type ReadLimits = { perSecond: number; perMinute: number };

export const documentedLimits: ReadLimits = { perSecond: 2, perMinute: 60 };

/** A refused read says how long to wait; a granted one how many are left this minute. */
export type QuotaAnswer =
  | { granted: true; limit: number; remaining: number }
  | { granted: false; limit: number; retryAfterSeconds: number };

/**
 * Two clocks and a network lie between a client that paces itself exactly and this count; a read that
 * comes this much early is not held against it.
 */
const toleranceMs = 60;

/** Counts the granted reads of each key over sliding windows. Refused ones cost nothing. */
export function createDemoQuota(limits: ReadLimits, clock: () => number): (apiKey: string) => QuotaAnswer {
  const granted = new Map<string, number[]>();
  const windows = [
    { lengthMs: 1000, most: limits.perSecond },
    { lengthMs: 60_000, most: limits.perMinute },
  ];

  return (apiKey) => {
    const now = clock();
    const recent = (granted.get(apiKey) ?? []).filter((at) => now - at < 60_000 - toleranceMs);
    granted.set(apiKey, recent);
    for (const { lengthMs, most } of windows) {
      const inWindow = recent.filter((at) => now - at < lengthMs - toleranceMs);
      const oldest = inWindow[0];
      if (inWindow.length >= most && oldest !== undefined) {
        const waitMs = lengthMs - (now - oldest);
        return {
          granted: false,
          limit: limits.perMinute,
          retryAfterSeconds: Math.max(1, Math.ceil(waitMs / 1000)),
        };
      }
    }
    recent.push(now);
    return { granted: true, limit: limits.perMinute, remaining: limits.perMinute - recent.length };
  };
}
