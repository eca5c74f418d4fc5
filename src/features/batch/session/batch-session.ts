import type { LookupAnswer, LookupOutcome, UnidentifiedRow } from '#contract/lookup.ts';
import { compareOutcomes, type RecheckResult } from '#domain/batch/diff.ts';
import type { Loading, LoadProgress } from '#domain/batch/loading.ts';
import { isSettled } from '#domain/batch/loading.ts';
import type { BatchRow } from '#domain/batch/row.ts';
import { emptySelection, type Selection } from '#domain/batch/selection.ts';
import type { Clock } from './clock.ts';
import { Loader, type Lookup } from './loader.ts';
import { lookupPatiently } from './lookup-patiently.ts';
import { Poller, type PollState } from './poller.ts';
import { RowBook } from './row-book.ts';
import type { TabLink } from './tab-link.ts';

/** Keeps a list's answers in the browser, so that a reload goes on where it was. */
export type Keeper = {
  load: () => Promise<readonly LookupOutcome[]>;
  /** Told which rows have changed; reads all rows when it gets to write. */
  save: (changed: readonly { identifier: string }[], readRows: () => readonly BatchRow[]) => void;
  /** The last re-check of each identifier of the list, from this visit or an earlier one. */
  loadRechecks: () => Promise<readonly RecheckResult[]>;
  saveRecheck: (result: RecheckResult) => void;
};

export type BatchSnapshot = {
  rows: readonly BatchRow[];
  /** False while what was kept of an earlier visit is being read. */
  restored: boolean;
  /** Identifiers whose answer is still the one an earlier visit kept. */
  kept: ReadonlySet<string>;
  loading: Loading;
  progress: LoadProgress;
  /** Time spent on lookups so far, and parts answered, for the estimate. */
  pace: { parts: number; elapsedMs: number };
  poll: PollState;
  /** True when another tab asks for this one. */
  follows: boolean;
  unidentified: readonly UnidentifiedRow[];
  /** Identifiers being asked again on a person's wish. */
  rechecking: ReadonlySet<string>;
  /** The latest re-check of each identifier, kept ones of earlier visits included. */
  rechecks: ReadonlyMap<string, RecheckResult>;
};

export type SessionOptions = {
  identifiers: readonly string[];
  pack: (identifiers: readonly string[]) => readonly (readonly string[])[];
  lookup: Lookup;
  clock: Clock;
  keeper: Keeper;
  joinTabs: (listener: {
    onLead: (leads: boolean) => void;
    onAnswer: (answer: LookupAnswer) => void;
  }) => TabLink;
};

/**
 * One list while it is open: its rows, the lookups still to come, the checks of what is under way, and the
 * re-checks a person asked for. Lives outside React, so that opening a video does not stop the list from filling.
 */
export class BatchSession {
  readonly identifiers: readonly string[];
  readonly #options: SessionOptions;
  readonly #book: RowBook;
  readonly #loader: Loader;
  readonly #poller: Poller;
  readonly #listeners = new Set<() => void>();
  readonly #asked = new AbortController();
  #lastOpened: string | null = null;
  #selection: Selection = emptySelection;
  #kept: ReadonlySet<string> = new Set();
  #link: TabLink | null = null;
  #restored = false;
  #leads = false;
  #unidentified: readonly UnidentifiedRow[] = [];
  #rechecking: ReadonlySet<string> = new Set();
  #rechecks: ReadonlyMap<string, RecheckResult> = new Map();
  #snapshot: BatchSnapshot;

  constructor(options: SessionOptions) {
    this.identifiers = options.identifiers;
    this.#options = options;
    this.#book = new RowBook(options.identifiers);
    const { lookup, clock, pack } = options;
    const onChange = () => {
      this.#publish();
    };
    this.#loader = new Loader({
      lookup,
      clock,
      onChange,
      onAnswer: (answer) => {
        this.#take(answer);
      },
      onFailed: (identifiers, failure) => {
        this.#book.fail(identifiers, failure);
      },
    });
    this.#poller = new Poller({
      lookup,
      clock,
      pack,
      onChange,
      onAnswer: (answer) => {
        this.#take(answer);
        this.#link?.post(answer);
      },
    });
    this.#snapshot = this.#look();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  readonly getSnapshot = (): BatchSnapshot => this.#snapshot;

  /** Rows a person has chosen; kept while videos are looked at. */
  readonly getSelection = (): Selection => this.#selection;

  /** The video opened last from here, to lead back to its row. */
  get lastOpened(): string | null {
    return this.#lastOpened;
  }

  noteOpened(identifier: string): void {
    this.#lastOpened = identifier;
  }

  changeSelection(change: (selection: Selection) => Selection): void {
    this.#selection = change(this.#selection);
    this.#tell();
  }

  /** Takes in what an earlier visit kept, then asks for the rest. */
  async start(): Promise<void> {
    const { keeper } = this.#options;
    const [kept, rechecks] = await Promise.all([keeper.load(), keeper.loadRechecks()]);
    if (this.#asked.signal.aborted) return;
    this.#book.apply(kept);
    this.#noteRechecks(rechecks);
    this.#kept = new Set(kept.map((outcome) => outcome.identifier));
    this.#restored = true;
    this.#link = this.#options.joinTabs({
      onLead: (leads) => {
        this.#leads = leads;
        this.#poller.setActive(leads);
        this.#publish();
      },
      onAnswer: (answer) => {
        this.#take(answer);
        this.#publish();
      },
    });
    this.#poller.track(this.#book.entries());
    const missing = this.identifiers.filter((identifier) => this.#book.answer(identifier) === null);
    const whole = this.#options.pack(this.identifiers);
    // One read is cheap and the proxy answers it from what it holds: a short list is asked again on every visit.
    this.#loader.start(whole.length <= 1 ? whole : this.#options.pack(missing));
  }

  pause(): void {
    this.#loader.pause();
  }

  resume(): void {
    this.#loader.resume();
  }

  cancel(): void {
    this.#loader.cancel();
  }

  /** Asks again, at once, for every row without an answer and for parts whose refresh failed. */
  retryFailed(): void {
    if (!isSettled(this.#loader.loading)) {
      this.#loader.retry();
      return;
    }
    const failedParts = this.#loader.loading.parts.filter((part) => part.status === 'failed');
    const stale = new Set(failedParts.flatMap((part) => part.identifiers));
    const open = this.identifiers.filter(
      (identifier) => this.#book.answer(identifier) === null || stale.has(identifier),
    );
    this.#book.wait(open);
    this.#loader.start(this.#options.pack(open));
  }

  /** Asks for the whole list again; rows keep their answers until new ones are there. */
  lookUpAgain(): void {
    this.#loader.start(this.#options.pack(this.identifiers));
  }

  checkNow(): void {
    this.#poller.checkNow();
  }

  /** Asks the service again about finished videos, too, and notes what has changed. */
  async recheck(identifiers: readonly string[]): Promise<readonly RecheckResult[]> {
    this.#rechecking = new Set([...this.#rechecking, ...identifiers]);
    this.#publish();
    const results: RecheckResult[] = [];
    try {
      for (const part of this.#options.pack(identifiers)) {
        // One after another, so that a large re-check leaves room for others in the quota.
        results.push(...(await this.#recheckPart(part)));
      }
      return results;
    } finally {
      // When a part failed, the ones behind it are not asked any more.
      this.#endRecheck(identifiers);
      this.#publish();
    }
  }

  dispose(): void {
    this.#asked.abort();
    this.#loader.dispose();
    this.#poller.dispose();
    this.#link?.leave();
    this.#listeners.clear();
  }

  async #recheckPart(identifiers: readonly string[]): Promise<readonly RecheckResult[]> {
    const before = new Map(identifiers.map((identifier) => [identifier, this.#book.answer(identifier)]));
    const results: RecheckResult[] = [];
    try {
      const { lookup, clock } = this.#options;
      const answer = await lookupPatiently(
        () => lookup(identifiers, { fresh: true, signal: this.#asked.signal }),
        clock,
      );
      for (const outcome of answer.outcomes) {
        const earlier = before.get(outcome.identifier);
        if (earlier !== undefined && earlier !== null) {
          results.push(compareOutcomes(earlier, outcome, receivedAt(outcome) ?? answer.asOf));
        }
      }
      this.#take(answer);
      this.#link?.post(answer);
    } finally {
      this.#endRecheck(identifiers);
      this.#noteRechecks(results);
      for (const result of results) this.#options.keeper.saveRecheck(result);
      this.#publish();
    }
    return results;
  }

  #noteRechecks(results: readonly RecheckResult[]): void {
    const entries = results.map((result) => [result.identifier, result] as const);
    this.#rechecks = new Map([...this.#rechecks, ...entries]);
  }

  #endRecheck(identifiers: readonly string[]): void {
    const ended = new Set(identifiers);
    this.#rechecking = new Set([...this.#rechecking].filter((identifier) => !ended.has(identifier)));
  }

  #take(answer: LookupAnswer): void {
    if (this.#kept.size > 0) {
      const fresh = new Set(answer.outcomes.map((outcome) => outcome.identifier));
      this.#kept = new Set([...this.#kept].filter((identifier) => !fresh.has(identifier)));
    }
    this.#book.apply(answer.outcomes);
    const known = new Set(this.#unidentified.map((row) => `${row.sha256}/${row.position}`));
    const unknown = answer.unidentified.filter((row) => !known.has(`${row.sha256}/${row.position}`));
    this.#unidentified = [...this.#unidentified, ...unknown];
    this.#options.keeper.save(answer.outcomes, () => this.#book.rows);
    this.#poller.track(this.#book.entries());
  }

  #look(): BatchSnapshot {
    const { loading } = this.#loader;
    const { rows } = this.#book;
    return {
      rows,
      restored: this.#restored,
      kept: this.#kept,
      loading,
      progress: {
        total: rows.length,
        answered: rows.filter((row) => row.state !== 'waiting' && row.state !== 'failed').length,
        failed: rows.filter((row) => row.state === 'failed').length,
        partsLeft: isSettled(loading)
          ? 0
          : loading.parts.filter((part) => part.status === 'todo' || part.status === 'running').length,
      },
      pace: {
        parts: loading.parts.filter((part) => part.status === 'done').length,
        elapsedMs: this.#loader.elapsedMs,
      },
      poll: this.#poller.state,
      follows: this.#restored && !this.#leads,
      unidentified: this.#unidentified,
      rechecking: this.#rechecking,
      rechecks: this.#rechecks,
    };
  }

  #publish(): void {
    this.#snapshot = this.#look();
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

function receivedAt(outcome: LookupOutcome): string | null {
  if (outcome.kind === 'found' || outcome.kind === 'unreadable') return outcome.source.receivedAt;
  return outcome.kind === 'not_returned' ? outcome.asOf : null;
}
