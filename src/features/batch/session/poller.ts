import type { LookupAnswer } from '#contract/lookup.ts';
import { planCheck, trackUnderWay, type UnderWay } from '#domain/batch/polling.ts';
import type { RowEntry } from '#domain/batch/row.ts';
import type { Clock } from './clock.ts';
import type { Lookup } from './loader.ts';
import { toPartError } from './part-error.ts';

type PollerOptions = {
  lookup: Lookup;
  clock: Clock;
  pack: (identifiers: readonly string[]) => readonly (readonly string[])[];
  onAnswer: (answer: LookupAnswer) => void;
  onChange: () => void;
};

export type PollState = {
  /** Analyses under way, asked about or given up on. */
  underWay: number;
  givenUp: number;
  /** When the next check leaves, in milliseconds since 1970; null when none is planned here. */
  nextAt: number | null;
  checking: boolean;
  /** Why the last check gave no answer; it is tried again. */
  problem: string | null;
};

const retryMs = 10_000;

/** Asks again about analyses that are not finished, and about nothing else. */
export class Poller {
  readonly #options: PollerOptions;
  #underWay: UnderWay = new Map();
  #active = false;
  #cancelTimer: (() => void) | null = null;
  #controller: AbortController | null = null;
  #state: PollState = { underWay: 0, givenUp: 0, nextAt: null, checking: false, problem: null };

  constructor(options: PollerOptions) {
    this.#options = options;
  }

  get state(): PollState {
    return this.#state;
  }

  /** Learns what is under way after rows have changed, and plans the next check if none is planned. */
  track(entries: Iterable<readonly [string, RowEntry]>): void {
    const before = this.#underWay;
    this.#underWay = trackUnderWay(before, entries, this.#options.clock.now());
    const grown = [...this.#underWay.keys()].some((identifier) => !before.has(identifier));
    if (grown || this.#underWay.size === 0 || this.#state.nextAt === null) this.#plan();
    else this.#update({ underWay: this.#underWay.size });
  }

  /** Only the leading, visible tab checks. */
  setActive(active: boolean): void {
    if (active === this.#active) return;
    this.#active = active;
    if (!active) this.#controller?.abort();
    this.#plan();
  }

  /** Checks at once, and asks about analyses again that had been given up on. */
  checkNow(): void {
    const now = this.#options.clock.now();
    const { givenUp } = planCheck(this.#underWay, now, 0);
    this.#underWay = new Map(
      [...this.#underWay].map(([id, since]) => [id, givenUp.includes(id) ? now : since]),
    );
    void this.#check({ fresh: true });
  }

  dispose(): void {
    this.#active = false;
    this.#cancelTimer?.();
    this.#controller?.abort();
  }

  #update(change: Partial<PollState>): void {
    this.#state = { ...this.#state, ...change };
    this.#options.onChange();
  }

  #plan(waitMs: number | null = null): void {
    const { clock } = this.#options;
    this.#cancelTimer?.();
    this.#cancelTimer = null;
    const plan = planCheck(this.#underWay, clock.now(), clock.random());
    const counts = { underWay: this.#underWay.size, givenUp: plan.givenUp.length };
    const delay = waitMs ?? plan.delayMs;
    if (!this.#active || this.#state.checking || plan.delayMs === null || delay === null) {
      this.#update({ ...counts, nextAt: null });
      return;
    }
    this.#cancelTimer = clock.schedule(delay, () => {
      // Others may poll the same list: what one of them has learnt since this tab's last answer will do.
      void this.#check({ acceptAgeMs: delay });
    });
    this.#update({ ...counts, nextAt: clock.now() + delay });
  }

  async #check(wish: { fresh: true } | { acceptAgeMs: number }): Promise<void> {
    if (this.#state.checking) return;
    const { clock, pack, lookup, onAnswer } = this.#options;
    const { due } = planCheck(this.#underWay, clock.now(), 0);
    if (due.length === 0) {
      // Everything has grown too old since this check was planned.
      this.#plan();
      return;
    }
    this.#cancelTimer?.();
    const controller = new AbortController();
    this.#controller = controller;
    this.#update({ checking: true, nextAt: null });
    let wait: number | null = null;
    try {
      for (const identifiers of pack(due)) {
        // One after another: a check must never crowd out a person's own lookups.
        onAnswer(await lookup(identifiers, { ...wish, signal: controller.signal }));
      }
      this.#update({ problem: null });
    } catch (cause) {
      const error = toPartError(cause);
      wait = error.retryAfterMs ?? retryMs;
      this.#update({ problem: error.kind === 'aborted' ? null : error.failure.message });
    }
    this.#controller = null;
    this.#state = { ...this.#state, checking: false };
    this.#plan(wait);
  }
}
