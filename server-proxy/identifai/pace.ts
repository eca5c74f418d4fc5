/** How many reads may leave in any second and in any minute. */
export type PaceConfig = { readsPerSecond: number; readsPerMinute: number };

const secondMs = 1_000;
const minuteMs = 60_000;
/** Reads reach the service a little after they leave, and not all by the same; the windows are longer by this. */
const marginMs = 100;

/** Remembers when reads left and says when the next ones may. Times are milliseconds on any steady scale. */
export class Pace {
  readonly #config: PaceConfig;
  /** Oldest first, at most one minute's worth. */
  readonly #departures: number[] = [];
  #heldUntil = 0;

  constructor(config: PaceConfig) {
    this.#config = config;
  }

  /** When a read may leave that has `ahead` others before it. */
  departureAfter(ahead: number, now: number): number {
    const past = [...this.#departures];
    for (let place = 0; place < ahead; place += 1) past.push(this.#next(past, now));
    return this.#next(past, now);
  }

  departed(now: number): void {
    this.#departures.push(now);
    if (this.#departures.length > this.#config.readsPerMinute) this.#departures.shift();
  }

  /** Lets nothing leave before the given time. */
  holdUntil(time: number): void {
    this.#heldUntil = Math.max(this.#heldUntil, time);
  }

  #next(past: readonly number[], now: number): number {
    const second = past.at(-this.#config.readsPerSecond);
    const minute = past.at(-this.#config.readsPerMinute);
    return Math.max(
      now,
      this.#heldUntil,
      second === undefined ? 0 : second + secondMs + marginMs,
      minute === undefined ? 0 : minute + minuteMs + marginMs,
    );
  }
}
