import { type VideoOutcome, videoOutcomeSchema } from '#contract/lookup.ts';
import { requestJson } from './client.ts';

type Ahead = {
  identifier: string;
  /** In milliseconds since 1970. */
  startedAt: number;
  answer: Promise<VideoOutcome | null>;
  /** The answer, once it is there. */
  arrived: VideoOutcome | null;
  stop: () => void;
};

/** Older than this, it is asked for again: what is shown must not be older than a look at the page before. */
const usableMs = 10_000;

/** One only: a video takes megabytes, and a pointer passes over many. */
let ahead: Ahead | null = null;

/**
 * Fetches a video that somebody is about to open, when the proxy holds it: to point at something must not cost quota.
 * The one fetched before, if nobody has opened it, is given up.
 */
export function fetchAhead(identifier: string): void {
  if (usable(identifier) !== null) return;
  ahead?.stop();
  const control = new AbortController();
  const { signal } = control;
  const answer = requestJson(videoPath(identifier), videoOutcomeSchema, { heldOnly: true, signal })
    // Not held, or something is wrong: whoever opens the video will ask for it and be told.
    .catch(() => null);
  const stop = () => control.abort();
  const started: Ahead = { identifier, startedAt: Date.now(), answer, arrived: null, stop };
  ahead = started;
  void answer.then((outcome) => {
    started.arrived = outcome;
  });
}

/** What has been fetched ahead for this video and is there already. */
export function arrivedAhead(identifier: string): { outcome: VideoOutcome; startedAt: number } | null {
  const { arrived = null, startedAt = 0 } = usable(identifier) ?? {};
  return arrived === null ? null : { outcome: arrived, startedAt };
}

/** Waits for what is being fetched ahead for this video and hands it over, once; null when there is nothing. */
export async function takeAhead(identifier: string): Promise<VideoOutcome | null> {
  const taken = usable(identifier);
  if (taken === null) return null;
  ahead = null;
  return taken.answer;
}

/** Gives up what was fetched ahead: the service has been asked since. */
export function forgetAhead(): void {
  ahead?.stop();
  ahead = null;
}

/** Path of one video at our own proxy. */
export function videoPath(identifier: string): string {
  return `/api/videos/${encodeURIComponent(identifier)}`;
}

function usable(identifier: string): Ahead | null {
  return ahead?.identifier === identifier && Date.now() - ahead.startedAt < usableMs ? ahead : null;
}
