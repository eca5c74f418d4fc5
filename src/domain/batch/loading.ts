import type { RowFailure } from './row.ts';

/** Parts under way at once; the proxy queues the rest by the quota anyway. */
const maxInFlight = 2;
/** A fault this fleeting is nobody's business; from here on the rows say that they failed, and are still asked again. */
const attemptsUntilShown = 3;
/** How long the whole list rests at most while nobody answers, and a part that fails alone. */
const longestHoldBackOffMs = 30_000;
const longestPartBackOffMs = 120_000;
/** A server must not be able to park the page for hours. */
const longestHoldMs = 120_000;
const usualQuotaWaitMs = 5_000;

export type Part = {
  readonly identifiers: readonly string[];
  /** `failed` is for good: asking the same again would not help. */
  readonly status: 'todo' | 'running' | 'done' | 'failed';
  /** Tries that ended in an error of this part alone. */
  readonly attempts: number;
  /** Not to be asked before this time, in milliseconds since 1970. */
  readonly notBefore: number;
  /** What a person is told of its rows; stays while the part is asked again. */
  readonly failure: RowFailure | null;
};

/**
 * Why nothing leaves at the moment; it ends by itself. `unreachable`: our own server does not answer. `service`:
 * it does, and identifAI does not.
 */
export type Hold = {
  readonly reason: 'quota' | 'unreachable' | 'service';
  readonly until: number;
  readonly message: string;
};

export type Loading = {
  readonly parts: readonly Part[];
  readonly mode: 'running' | 'paused' | 'cancelled';
  readonly hold: Hold | null;
  /** Times in a row that the server or the service could not be reached. */
  readonly unreached: number;
};

/** What went wrong with a part, as far as it decides what happens next. */
export type PartError = {
  kind: Hold['reason'] | 'aborted' | 'other';
  retryAfterMs: number | null;
  failure: RowFailure;
};

/** A list cut into parts, none of them asked yet. */
export function startLoading(packs: readonly (readonly string[])[]): Loading {
  return { parts: packs.map(newPart), mode: 'running', hold: null, unreached: 0 };
}

function newPart(identifiers: readonly string[]): Part {
  return { identifiers, status: 'todo', attempts: 0, notBefore: 0, failure: null };
}

/** How many more parts may be under way. While nobody answers, one part at a time finds out whether somebody is back. */
function freePlaces({ parts, unreached }: Loading): number {
  const running = parts.filter((part) => part.status === 'running').length;
  return (unreached > 0 ? 1 : maxInFlight) - running;
}

/** Indexes of the parts that may leave now. */
export function partsToStart(loading: Loading, now: number): number[] {
  if (loading.mode !== 'running' || (loading.hold !== null && loading.hold.until > now)) return [];
  const free = freePlaces(loading);
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
  if (freePlaces(loading) <= 0) return null;
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
 * An answer came and some of its identifiers failed in a way that may pass: the part now is the first such group,
 * and each other group a part of its own. The groups are told of their errors by `partFailed` like any part.
 */
export function partSplit(
  loading: Loading,
  index: number,
  groups: readonly (readonly string[])[],
): { loading: Loading; indexes: number[] } {
  const [first = [], ...others] = groups;
  const changed = withPart(loading, index, { identifiers: first });
  const { attempts = 0, failure = null } = loading.parts[index] ?? {};
  const added = others.map((identifiers) => ({ ...newPart(identifiers), attempts, failure }));
  return {
    loading: { ...changed, parts: [...changed.parts, ...added] },
    indexes: [index, ...others.map((_, place) => changed.parts.length + place)],
  };
}

/** What stands in the way of the whole list; null when the error is the part's own. */
function holdAfter(
  { unreached }: Loading,
  { error: { kind, retryAfterMs, failure }, now, random }: Failure,
): Hold | null {
  if (kind === 'aborted' || kind === 'other') return null;
  const backOff = jittered(Math.min(longestHoldBackOffMs, 1_000 * 2 ** unreached), random);
  const wait = retryAfterMs ?? (kind === 'quota' ? usualQuotaWaitMs : backOff);
  return { reason: kind, until: now + Math.min(longestHoldMs, wait), message: failure.message };
}

/** Between half and the whole, so that many pages do not come back in the same moment. */
function jittered(ms: number, random: number): number {
  return ms * (0.5 + random / 2);
}

type Failure = { error: PartError; now: number; random: number };

/**
 * A part gave no answer. Waiting for the quota, an unreachable server and an unreachable service hold the whole list
 * and count against nothing: they end by themselves. Other errors are the part's own; it is asked again for as long
 * as that may help, less and less often, and says so once it is more than a hiccup.
 */
export function partFailed(loading: Loading, index: number, failed: Failure): Loading {
  const { error, now, random } = failed;
  if (error.kind === 'aborted') return withPart(loading, index, { status: 'todo' });
  const hold = holdAfter(loading, failed);
  if (hold !== null) {
    const unreached = loading.unreached + (hold.reason === 'quota' ? 0 : 1);
    return { ...withPart(loading, index, { status: 'todo' }), hold, unreached };
  }
  const attempts = (loading.parts[index]?.attempts ?? 0) + 1;
  const failure = error.failure;
  if (!failure.retryable) return withPart(loading, index, { status: 'failed', attempts, failure });
  const backOff = jittered(Math.min(longestPartBackOffMs, 1_000 * 2 ** attempts), random);
  const wait = error.retryAfterMs === null ? backOff : Math.min(longestHoldMs, error.retryAfterMs);
  return withPart(loading, index, {
    status: 'todo',
    attempts,
    notBefore: now + wait,
    failure: attempts < attemptsUntilShown ? null : failure,
  });
}

/** When the rows that failed and may still come are asked again; null when none is left to. */
export function nextRetry(loading: Loading): number | null {
  const times = loading.parts
    .filter((part) => part.failure !== null && (part.status === 'todo' || part.status === 'running'))
    .map((part) => part.notBefore);
  return times.length === 0 ? null : Math.max(loading.hold?.until ?? 0, Math.min(...times));
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

/** Goes on after a pause or a cancel, and at once when nobody could be reached. */
export function resumeLoading(loading: Loading): Loading {
  const hold = loading.hold?.reason === 'quota' ? loading.hold : null;
  return { ...loading, mode: 'running', hold };
}

/** Asks the failed parts again, and those that wait for their next try at once. */
export function retryFailed(loading: Loading): Loading {
  return {
    ...resumeLoading(loading),
    parts: loading.parts.map((part) =>
      part.status === 'failed' || part.status === 'todo'
        ? { ...part, status: 'todo', attempts: 0, notBefore: 0 }
        : part,
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
