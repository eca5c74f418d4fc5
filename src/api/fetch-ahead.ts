import { type VideoOutcome, videoOutcomeSchema } from '#contract/lookup.ts';
import { requestJson } from './client.ts';

type Ahead = {
  identifier: string;
  startedAt: number;
  answer: Promise<VideoOutcome | null>;
  stop: () => void;
};

/** Older than this, it is asked for again. */
const usableMs = 60_000;

/** One only: a video takes megabytes, and a pointer passes over many. */
let ahead: Ahead | null = null;

/**
 * Fetches a video that somebody is about to open, when the proxy holds it: to point at something must not cost quota.
 * The one fetched before, if nobody has opened it, is given up.
 */
export function fetchAhead(identifier: string): void {
  if (ahead?.identifier === identifier && isUsable(ahead)) return;
  ahead?.stop();
  const { signal, ...control } = stoppable();
  const answer = requestJson(videoPath(identifier), videoOutcomeSchema, { heldOnly: true, signal })
    // Not held, or something is wrong: whoever opens the video will ask for it and be told.
    .catch(() => null);
  ahead = { identifier, startedAt: Date.now(), answer, ...control };
}

/** Hands over what was fetched ahead for this video, once; null when there is nothing. */
export async function takeAhead(identifier: string): Promise<VideoOutcome | null> {
  const taken = ahead;
  if (taken?.identifier !== identifier) return null;
  ahead = null;
  return isUsable(taken) ? taken.answer : null;
}

/** Path of one video at our own proxy. */
export function videoPath(identifier: string): string {
  return `/api/videos/${encodeURIComponent(identifier)}`;
}

function isUsable({ startedAt }: Ahead): boolean {
  return Date.now() - startedAt < usableMs;
}

function stoppable(): { signal: AbortSignal; stop: () => void } {
  const controller = new AbortController();
  return { signal: controller.signal, stop: () => controller.abort() };
}
