import type { LookupAnswer } from '#contract/lookup.ts';
import {
  cancelLoading,
  isSettled,
  type Loading,
  nextWake,
  partAnswered,
  type PartError,
  partFailed,
  partSplit,
  partStarted,
  partsToStart,
  pauseLoading,
  resumeLoading,
  retryFailed,
  startLoading,
} from '#domain/batch/loading.ts';
import type { RowFailure } from '#domain/batch/row.ts';
import type { Clock } from './clock.ts';
import { splitAnswer } from './split-answer.ts';
import { toPartError } from './part-error.ts';

export type Lookup = (
  identifiers: readonly string[],
  options: { fresh?: boolean; acceptAgeMs?: number; signal: AbortSignal },
) => Promise<LookupAnswer>;

type LoaderOptions = {
  lookup: Lookup;
  clock: Clock;
  onAnswer: (answer: LookupAnswer) => void;
  onFailed: (identifiers: readonly string[], failure: RowFailure) => void;
  onChange: () => void;
};

/** Drives the parts of a list through the proxy: two at a time, with holds, retries, pause and cancel. */
export class Loader {
  readonly #options: LoaderOptions;
  readonly #running = new Map<number, AbortController>();
  #loading: Loading = startLoading([]);
  #cancelTimer: (() => void) | null = null;
  #startedAt = 0;
  #endedAt: number | null = null;

  constructor(options: LoaderOptions) {
    this.#options = options;
  }

  get loading(): Loading {
    return this.#loading;
  }

  /** Time spent so far, for the estimate. */
  get elapsedMs(): number {
    return (this.#endedAt ?? this.#options.clock.now()) - this.#startedAt;
  }

  start(packs: readonly (readonly string[])[]): void {
    this.#abortAll();
    this.#startedAt = this.#options.clock.now();
    this.#endedAt = null;
    this.#set(startLoading(packs));
  }

  pause(): void {
    this.#set(pauseLoading(this.#loading));
  }

  resume(): void {
    this.#set(resumeLoading(this.#loading));
  }

  cancel(): void {
    this.#abortAll();
    this.#set(cancelLoading(this.#loading));
  }

  retry(): void {
    this.#endedAt = null;
    this.#set(retryFailed(this.#loading));
  }

  /** Gives up everything without a trace, when nobody looks any more. */
  dispose(): void {
    this.#cancelTimer?.();
    this.#abortAll();
    this.#loading = cancelLoading(this.#loading);
  }

  #abortAll(): void {
    for (const controller of this.#running.values()) controller.abort();
    this.#running.clear();
  }

  #set(loading: Loading): void {
    this.#loading = loading;
    if (isSettled(loading)) this.#endedAt ??= this.#options.clock.now();
    this.#startReady();
    this.#options.onChange();
  }

  #startReady(): void {
    const { clock } = this.#options;
    this.#cancelTimer?.();
    this.#cancelTimer = null;
    for (const index of partsToStart(this.#loading, clock.now())) {
      this.#loading = partStarted(this.#loading, index);
      void this.#run(index);
    }
    const wake = nextWake(this.#loading, clock.now());
    if (wake === null) return;
    this.#cancelTimer = clock.schedule(wake - clock.now(), () => {
      this.#set(this.#loading);
    });
  }

  async #run(index: number): Promise<void> {
    const part = this.#loading.parts[index];
    if (part === undefined) return;
    const controller = new AbortController();
    this.#running.set(index, controller);
    try {
      const answer = await this.#options.lookup(part.identifiers, { signal: controller.signal });
      if (!this.#finish(index, controller)) return;
      const { settled, open } = splitAnswer(answer);
      this.#options.onAnswer(settled);
      if (open.length === 0) this.#set(partAnswered(this.#loading, index));
      else this.#splitPart(index, open);
    } catch (error) {
      if (this.#finish(index, controller)) this.#set(this.#failed(this.#loading, index, toPartError(error)));
    }
  }

  /** False when the part was given up in the meantime; what still comes for it is nobody's business then. */
  #finish(index: number, controller: AbortController): boolean {
    if (this.#running.get(index) !== controller) return false;
    this.#running.delete(index);
    return true;
  }

  #splitPart(index: number, open: ReturnType<typeof splitAnswer>['open']): void {
    const groups = open.map(({ identifiers }) => identifiers);
    const { loading, indexes } = partSplit(this.#loading, index, groups);
    let next = loading;
    for (const [place, { error }] of open.entries())
      next = this.#failed(next, indexes[place] ?? index, error);
    this.#set(next);
  }

  #failed(loading: Loading, index: number, error: PartError): Loading {
    const { clock, onFailed } = this.#options;
    const next = partFailed(loading, index, { error, now: clock.now(), random: clock.random() });
    const part = next.parts[index];
    if (part !== undefined && part.failure !== null) onFailed(part.identifiers, part.failure);
    return next;
  }
}
