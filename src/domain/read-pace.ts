/** How many reads may leave in any second and in any minute. */
export type PaceLimits = { readsPerSecond: number; readsPerMinute: number };

const secondMs = 1_000;
const minuteMs = 60_000;
/** Reads reach the service a little after they leave, and not all by the same; the windows are longer by this. */
const marginMs = 100;
/** Faults in a row after which the service is left alone, and how often one read then tries whether it is back. */
const faultLimit = 5;
const probeEveryMs = 15_000;

/** Remembers when reads left and says when the next ones may. Times are milliseconds on any steady scale. */
export class ReadPace {
  readonly #limits: PaceLimits;
  /** Oldest first, at most one minute's worth. */
  readonly #departures: number[] = [];
  #heldUntil = 0;

  constructor(limits: PaceLimits) {
    this.#limits = limits;
  }

  /** When a read may leave that has `ahead` others before it. */
  departureAfter(ahead: number, now: number): number {
    const past = [...this.#departures];
    for (let place = 0; place < ahead; place += 1) past.push(this.#next(past, now));
    return this.#next(past, now);
  }

  departed(now: number): void {
    this.#departures.push(now);
    if (this.#departures.length > this.#limits.readsPerMinute) this.#departures.shift();
  }

  /** Lets nothing leave before the given time. */
  holdUntil(time: number): void {
    this.#heldUntil = Math.max(this.#heldUntil, time);
  }

  #next(past: readonly number[], now: number): number {
    const second = past.at(-this.#limits.readsPerSecond);
    const minute = past.at(-this.#limits.readsPerMinute);
    return Math.max(
      now,
      this.#heldUntil,
      second === undefined ? 0 : second + secondMs + marginMs,
      minute === undefined ? 0 : minute + minuteMs + marginMs,
    );
  }
}

/**
 * Opens after five faults of the service in a row and then lets one read through every 15 s until one is answered. Times are
 * milliseconds on any steady scale.
 */
export class Circuit {
  #faults = 0;
  #nextProbe = 0;

  /** Milliseconds until a read may leave; 0 while the service is well, or when a probe is due. */
  waitMs(now: number): number {
    return this.#faults < faultLimit ? 0 : Math.max(0, this.#nextProbe - now);
  }

  /** A read leaves. If the circuit is open it is the probe, and the next one is due in 15 s. */
  departed(now: number): void {
    this.#nextProbe = now + probeEveryMs;
  }

  /** The service answered, well or with a fault of its own. A broken connection is neither. */
  answered(fault: boolean, now: number): void {
    this.#faults = fault ? this.#faults + 1 : 0;
    this.#nextProbe = now + probeEveryMs;
  }
}
