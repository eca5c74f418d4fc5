import type { RowFailure } from './row.ts';

/** Parts under way at once; the proxy queues the rest by the quota anyway. */
const maxInFlight = 2;
const maxAttempts = 4;
const longestBackOffMs = 30_000;
/** A server must not be able to park the page for hours. */
const longestHoldMs = 120_000;

export type Part = {
  readonly identifiers: readonly string[];
  readonly status: 'todo' | 'running' | 'done' | 'failed';
  /** Tries that ended in an error which counts. */
  readonly attempts: number;
  /** Not to be asked before this time, in milliseconds since 1970. */
  readonly notBefore: number;
  readonly failure: RowFailure | null;
};

/** Why nothing leaves at the moment; it ends by itself. */
export type Hold = { readonly reason: 'quota' | 'unreachable'; readonly until: number };

export type Loading = {
  readonly parts: readonly Part[];
  readonly mode: 'running' | 'paused' | 'cancelled';
  readonly hold: Hold | null;
  /** Times in a row that the server could not be reached. */
  readonly unreached: number;
};

/** What went wrong with a part, as far as it decides what happens next. */
export type PartError = {
  kind: 'quota' | 'unreachable' | 'aborted' | 'other';
  retryAfterMs: number | null;
  failure: RowFailure;
};

/** A list cut into parts, none of them asked yet. */
export function startLoading(packs: readonly (readonly string[])[]): Loading {
  return {
    parts: packs.map((identifiers) => ({
      identifiers,
      status: 'todo',
      attempts: 0,
      notBefore: 0,
      failure: null,
    })),
    mode: 'running',
    hold: null,
    unreached: 0,
  };
}

/** Indexes of the parts that may leave now. */
export function partsToStart(loading: Loading, now: number): number[] {
  if (loading.mode !== 'running' || (loading.hold !== null && loading.hold.until > now)) return [];
  const free = maxInFlight - loading.parts.filter((part) => part.status === 'running').length;
  const ready: number[] = [];
  for (const [index, part] of loading.parts.entries()) {
    if (ready.length >= free) break;
    if (part.status === 'todo' && part.notBefore <= now) ready.push(index);
  }
  return ready;
}

/** When to look again for parts that may leave; null when only an event can change that. */
export function nextWake(loading: Loading, now: number): number | null {
  if (loading.mode !== 'running' || !loading.parts.some((part) => part.status === 'todo')) return null;
  if (loading.parts.filter((part) => part.status === 'running').length >= maxInFlight) return null;
  const waits = loading.parts.filter((part) => part.status === 'todo').map((part) => part.notBefore);
  return Math.max(now, loading.hold?.until ?? 0, Math.min(...waits));
}

function withPart(loading: Loading, index: number, change: Partial<Part>): Loading {
  return {
    ...loading,
    parts: loading.parts.map((part, place) => (place === index ? { ...part, ...change } : part)),
  };
}

export function partStarted(loading: Loading, index: number): Loading {
  return withPart(loading, index, { status: 'running' });
}

/** An answer came: the part is done, and so is any hold, since the server is there and has quota. */
export function partAnswered(loading: Loading, index: number): Loading {
  return { ...withPart(loading, index, { status: 'done', failure: null }), hold: null, unreached: 0 };
}

/**
 * A part gave no answer. Waiting for the quota and an unreachable server hold the whole list and count against
 * nothing: both end by themselves. Other errors are tried again with full jitter when that may help, else the
 * part has failed and only it.
 */
export function partFailed(
  loading: Loading,
  index: number,
  { error, now, random }: { error: PartError; now: number; random: number },
): Loading {
  if (error.kind === 'aborted') return withPart(loading, index, { status: 'todo' });
  if (error.kind === 'quota') {
    const until = now + Math.min(longestHoldMs, error.retryAfterMs ?? 5_000);
    return { ...withPart(loading, index, { status: 'todo' }), hold: { reason: 'quota', until } };
  }
  if (error.kind === 'unreachable') {
    const wait = Math.min(longestBackOffMs, 1_000 * 2 ** loading.unreached);
    return {
      ...withPart(loading, index, { status: 'todo' }),
      hold: { reason: 'unreachable', until: now + wait },
      unreached: loading.unreached + 1,
    };
  }
  const attempts = (loading.parts[index]?.attempts ?? 0) + 1;
  if (!error.failure.retryable || attempts >= maxAttempts) {
    return withPart(loading, index, { status: 'failed', attempts, failure: error.failure });
  }
  const backOff = random * Math.min(longestBackOffMs, 1_000 * 2 ** attempts);
  const wait = error.retryAfterMs === null ? backOff : Math.min(longestHoldMs, error.retryAfterMs);
  return withPart(loading, index, { status: 'todo', attempts, notBefore: now + wait });
}

/** Stops asking; what is under way may still come. Resuming goes on where it stopped. */
export function pauseLoading(loading: Loading): Loading {
  return { ...loading, mode: 'paused' };
}

/** Stops asking and gives up what is under way. */
export function cancelLoading(loading: Loading): Loading {
  return {
    ...loading,
    mode: 'cancelled',
    hold: null,
    parts: loading.parts.map((part) => (part.status === 'running' ? { ...part, status: 'todo' } : part)),
  };
}

/** Goes on after a pause or a cancel, and at once when the server was out of reach. */
export function resumeLoading(loading: Loading): Loading {
  const hold = loading.hold?.reason === 'unreachable' ? null : loading.hold;
  return { ...loading, mode: 'running', hold };
}

/** Asks the failed parts again. */
export function retryFailed(loading: Loading): Loading {
  return {
    ...resumeLoading(loading),
    parts: loading.parts.map((part) =>
      part.status === 'failed' ? { ...part, status: 'todo', attempts: 0, notBefore: 0, failure: null } : part,
    ),
  };
}

/** True when no part is left to ask. */
export function isSettled(loading: Loading): boolean {
  return loading.parts.every((part) => part.status === 'done' || part.status === 'failed');
}

/** How far a list has come, in identifiers. */
export type LoadProgress = {
  total: number;
  /** With an answer, of this visit or kept from an earlier one. */
  answered: number;
  failed: number;
  partsLeft: number;
};

/**
 * Milliseconds until the last part, from what the quota allows and from how fast parts have come so far,
 * whichever is slower; null when nothing is left.
 */
export function estimateRemaining(
  partsLeft: number,
  seen: { parts: number; elapsedMs: number },
  quota: { readsPerSecond: number; readsPerMinute: number },
): number | null {
  if (partsLeft === 0) return null;
  const inBurst = Math.max(
    0,
    Math.min(partsLeft, quota.readsPerMinute - (seen.parts % quota.readsPerMinute)),
  );
  const beyond = partsLeft - inBurst;
  const byQuota =
    (inBurst / quota.readsPerSecond) * 1_000 + Math.ceil(beyond / quota.readsPerMinute) * 60_000;
  const bySpeed = seen.parts === 0 ? 0 : (seen.elapsedMs / seen.parts) * partsLeft;
  return Math.max(byQuota, bySpeed);
}
