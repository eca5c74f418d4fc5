import type { Reading, Status } from '#contract/gap.ts';
import type { OutcomeWord } from '#contract/summary.ts';
import { isGap } from '#domain/reading.ts';
import type { RowEntry } from './row.ts';

/** An analysis is asked about again for this long; after that a person decides. */
export const pollingLimitMs = 30 * 60_000;
const shortestMs = 5_000;
const longestMs = 60_000;
/** Checks follow at a quarter of the age: 5 s for the first 20 s, a minute from 4 minutes on. */
const shareOfAge = 0.25;
const jitterShare = 0.2;

/**
 * Time to the next check of analyses that have been under way for `ageMs`, with ±20 % jitter so that many tabs
 * and users do not ask at the same moment. `random` is 0..1.
 */
export function nextCheckDelay(ageMs: number, random: number): number {
  const base = Math.min(longestMs, Math.max(shortestMs, ageMs * shareOfAge));
  return Math.round(base * (1 - jitterShare + 2 * jitterShare * random));
}

/** True when a video may still change by itself: not finished, or with a status word we do not know. */
export function mayStillChange(video: { outcome: OutcomeWord; status: Reading<Status> }): boolean {
  const { outcome, status } = video;
  return outcome === 'processing' || (isGap(status) && status.gap === 'unrecognised');
}

/** True when the row's answer may still change by itself. */
export function isUnderWay(entry: RowEntry): boolean {
  return entry.kind === 'outcome' && entry.outcome.kind === 'found' && mayStillChange(entry.outcome.video);
}

/** Since when each identifier is known to be under way, in milliseconds since 1970. */
export type UnderWay = ReadonlyMap<string, number>;

/** Keeps the start of what is still under way, adds what is new, drops what has ended. */
export function trackUnderWay(
  known: UnderWay,
  entries: Iterable<readonly [string, RowEntry]>,
  now: number,
): UnderWay {
  const next = new Map<string, number>();
  for (const [identifier, entry] of entries) {
    if (isUnderWay(entry)) next.set(identifier, known.get(identifier) ?? now);
  }
  return next;
}

export type CheckPlan = {
  /** Identifiers to ask about; those past the limit are left out. */
  due: readonly string[];
  /** Identifiers that are no longer asked about by themselves. */
  givenUp: readonly string[];
  /** Milliseconds until the next check; null when there is nothing to ask about. */
  delayMs: number | null;
};

/** Plans the next check by the youngest analysis, so that a new one is not left waiting behind old ones. */
export function planCheck(underWay: UnderWay, now: number, random: number): CheckPlan {
  const due: string[] = [];
  const givenUp: string[] = [];
  let youngest = Number.POSITIVE_INFINITY;
  for (const [identifier, since] of underWay) {
    const age = now - since;
    if (age >= pollingLimitMs) {
      givenUp.push(identifier);
      continue;
    }
    due.push(identifier);
    youngest = Math.min(youngest, age);
  }
  return { due, givenUp, delayMs: due.length === 0 ? null : nextCheckDelay(Math.max(0, youngest), random) };
}
