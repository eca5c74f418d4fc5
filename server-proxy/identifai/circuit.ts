import { ReadError } from '#server/errors.ts';
import { UpstreamRefusal } from './upstream-failure.ts';

/** Faults in a row after which the service is left alone. */
const threshold = 5;
/** How often one read may then try whether it is back. */
const probeEveryMs = 15_000;

/**
 * Opens after five 5xx answers in a row and then lets one read through every 15 s until one is answered. A broken
 * connection neither counts nor closes it: it says nothing about the service being back.
 */
export class Circuit {
  readonly #now: () => number;
  #faults = 0;
  #nextProbe = 0;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Throws `upstream_unavailable`, with the time to the next probe, while reads are held back. */
  assertClosed(): void {
    const retryAfterMs = this.#nextProbe - this.#now();
    if (this.#faults >= threshold && retryAfterMs > 0) {
      throw new ReadError('upstream_unavailable', { retryAfterMs });
    }
  }

  /** A read leaves. If the circuit is open it is the probe, and the next one is due in 15 s. */
  leave(): void {
    this.assertClosed();
    if (this.#faults >= threshold) this.#nextProbe = this.#now() + probeEveryMs;
  }

  answered(): void {
    this.#faults = 0;
  }

  failed(error: unknown): void {
    if (!(error instanceof UpstreamRefusal)) return;
    this.#faults = error.upstreamStatus >= 500 ? this.#faults + 1 : 0;
    if (this.#faults >= threshold) this.#nextProbe = this.#now() + probeEveryMs;
  }
}
