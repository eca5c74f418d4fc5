import { Circuit, type PaceLimits, ReadPace } from '#domain/read-pace.ts';
import { ReadError } from '#server/errors.ts';
import { UpstreamRefusal } from './upstream-failure.ts';

export type QuotaConfig = PaceLimits & {
  /** 0..1; spreads the return after a refusal that names no time. */
  random?: () => number;
};

type Entry = {
  /** A repeated read keeps its place among those under way and goes before all that wait. */
  urgent: boolean;
  leave(): void;
  refuse(error: unknown): void;
};

/** Longest time a visitor's request is kept waiting before it is told to come back. */
const longestWaitMs = 5_000;
/** A forecast can be wrong by the time four slow reads take; nobody is kept longer than this. */
const patienceMs = longestWaitMs + 1_000;
const longestQueue = 20;
const fullQueueMs = 1_000;
/** Reads under way at once. */
const concurrency = 4;
/** Wait after a refusal that names no time: the documented window of a minute, and up to a tenth more. */
const unnamedWaitMs = 60_000;
const jitter = 0.1;

/**
 * One queue for everybody, since the service's limits are per key: first come, first served, never more reads in any
 * second or minute than allowed, at most four at once. The first read leaves at once. A refusal (429) holds all reads
 * back for as long as it says. A read's own deadlines begin when it leaves.
 */
export class Quota {
  readonly #pace: ReadPace;
  readonly #circuit = new Circuit();
  readonly #random: () => number;
  readonly #queue: Entry[] = [];
  #running = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor({ random = Math.random, ...limits }: QuotaConfig) {
    this.#pace = new ReadPace(limits);
    this.#random = random;
  }

  /**
   * Runs a read in its turn. Throws `quota_wait` with the time to come back when its turn is more than 5 s away,
   * `upstream_unavailable` while the service is left alone, and what the read throws. The read calls `again` before it
   * repeats itself, which waits for one more turn.
   */
  async run<T>(signal: AbortSignal, read: (again: () => Promise<void>) => Promise<T>): Promise<T> {
    const closed = this.#refusal();
    if (closed !== null) throw closed;
    const waitMs = this.#waitAt(this.#queue.length);
    if (waitMs > longestWaitMs) throw comeBackIn(waitMs);
    // A full queue may forecast no wait at all; "come back at once" would bring everybody back at once.
    if (this.#queue.length >= longestQueue) throw comeBackIn(Math.max(waitMs, fullQueueMs));
    await this.#turn(signal, false);
    try {
      const result = await read(() => this.#turn(signal, true));
      this.#circuit.answered(false, performance.now());
      return result;
    } catch (error) {
      if (!(error instanceof UpstreamRefusal)) throw error;
      this.#circuit.answered(error.upstreamStatus >= 500, performance.now());
      throw error.upstreamStatus === 429 ? this.#hold(error) : error;
    } finally {
      this.#running -= 1;
      this.#depart();
    }
  }

  /** Milliseconds until a read asked for now could leave, and how many wait before it. */
  state(): { waitMs: number; waiting: number } {
    const waitMs = Math.max(this.#waitAt(this.#queue.length), this.#circuit.waitMs(performance.now()));
    return { waitMs, waiting: this.#queue.length };
  }

  #refusal(): ReadError | null {
    const retryAfterMs = this.#circuit.waitMs(performance.now());
    return retryAfterMs > 0 ? new ReadError('upstream_unavailable', { retryAfterMs }) : null;
  }

  #waitAt(place: number): number {
    return this.#pace.departureAfter(place, performance.now()) - performance.now();
  }

  #depart(): void {
    clearTimeout(this.#timer);
    for (let next = this.#queue[0]; next !== undefined; next = this.#queue[0]) {
      if (this.#running >= concurrency && !next.urgent) return;
      const waitMs = this.#waitAt(0);
      if (waitMs > 0) {
        this.#timer = setTimeout(() => this.#depart(), Math.ceil(waitMs));
        return;
      }
      this.#queue.shift();
      this.#sendOff(next);
    }
  }

  #sendOff(entry: Entry): void {
    const closed = this.#refusal();
    if (closed !== null) return entry.refuse(closed);
    this.#circuit.departed(performance.now());
    this.#pace.departed(performance.now());
    // Counted here and not when the waiting function goes on, so that the next entry sees it.
    if (!entry.urgent) this.#running += 1;
    entry.leave();
  }

  #turn(signal: AbortSignal, urgent: boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const end = (finish: () => void) => {
        clearTimeout(patience);
        signal.removeEventListener('abort', giveUp);
        const place = this.#queue.indexOf(entry);
        if (place !== -1) this.#queue.splice(place, 1);
        finish();
      };
      const refuse = (error: unknown) => end(() => reject(error));
      const giveUp = () => refuse(signal.reason);
      const entry: Entry = { urgent, refuse, leave: () => end(resolve) };
      const patience = setTimeout(() => refuse(comeBackIn(longestWaitMs)), patienceMs);
      signal.addEventListener('abort', giveUp, { once: true });
      if (urgent) this.#queue.unshift(entry);
      else this.#queue.push(entry);
      if (signal.aborted) giveUp();
      else this.#depart();
    });
  }

  /** Holds all reads back after a refusal and sends away those that would now wait too long. */
  #hold(refusal: UpstreamRefusal): ReadError {
    const ms = refusal.retryAfterMs ?? unnamedWaitMs * (1 + jitter * this.#random());
    this.#pace.holdUntil(performance.now() + ms);
    const waits = this.#queue.map((entry, place) => ({ entry, waitMs: this.#waitAt(place) }));
    for (const { entry, waitMs } of waits) if (waitMs > longestWaitMs) entry.refuse(comeBackIn(waitMs));
    return comeBackIn(ms);
  }
}

function comeBackIn(retryAfterMs: number): ReadError {
  return new ReadError('quota_wait', { retryAfterMs });
}
