import { useSyncExternalStore } from 'react';
import * as z from 'zod/mini';
import type { ExportStep, ReviewEvent } from '#domain/decision.ts';
import { onCleared, openShelf } from './database.ts';

const eventSchema = z.object({
  identifier: z.string(),
  kind: z.enum(['opened', 'decided', 'changed', 'undone', 'exported']),
  at: z.string(),
  actor: z.string(),
  sha256: z.string(),
  detail: z.string(),
});

/** All steps with one video under its identifier, oldest first. */
const shelf = openShelf<ReviewEvent[]>('events', { version: 1, schema: z.array(eventSchema) });

/** A log is a record of work, not of every reload: past this many the oldest make room. */
const maxEvents = 500;

const exportSchema = z.object({
  at: z.string(),
  actor: z.string(),
  file: z.string(),
  /** Identifiers have no line breaks. As one text 10,000 of them are read at once, as a list one by one. */
  responses: z.array(z.object({ sha256: z.string(), lines: z.string() })),
});
type StoredExport = z.infer<typeof exportSchema>;

/** Every export is one step, kept once, not once for each of its videos. The key begins with its time. */
const exportShelf = openShelf<StoredExport>('exports', { version: 1, schema: exportSchema });

const maxExports = 200;

const none: readonly ReviewEvent[] = [];
const known = new Map<string, readonly ReviewEvent[]>();
const listeners = new Set<() => void>();
/** Reads and writes happen one after another, so that no step is lost between a read and a write. */
let working: Promise<void> = Promise.resolve();

// What was read is cleared with what is stored, or an open page would go on showing it.
onCleared(() => {
  for (const identifier of known.keys()) publish(identifier, none);
});

/** Adds a step to the log of its video. Never rejects. */
export function recordEvent(event: ReviewEvent): Promise<void> {
  const { identifier } = event;
  return inTurn(async () => {
    const steps = [...((await shelf.get(identifier)) ?? []), event].slice(-maxEvents);
    showStep(event);
    await shelf.set(identifier, steps);
  });
}

/** Adds an export to the log of all its videos. Never rejects. */
export function recordExport({ responses, ...step }: ExportStep): Promise<void> {
  const stored: StoredExport = {
    ...step,
    responses: responses.map(({ sha256, identifiers }) => ({ sha256, lines: identifiers.join('\n') })),
  };
  return inTurn(async () => {
    for (const identifier of known.keys()) eventsOf(stored, identifier).forEach(showStep);
    // Two tabs may export in the same millisecond.
    await exportShelf.set(`${step.at} ${Math.random()}`, stored);
    const past = (await exportShelf.keys()).toSorted().slice(0, -maxExports);
    await Promise.all(past.map((key) => exportShelf.remove(key)));
  });
}

/** The logged steps with each of these videos, oldest first, for reports. Exports come by `readExports`. */
export async function readEvents(identifiers: readonly string[]): Promise<readonly ReviewEvent[]> {
  const wanted = new Set(identifiers);
  const entries = await shelf.entries();
  return byTime(entries.filter(({ key }) => wanted.has(key)).flatMap(({ value }) => value));
}

/** The logged exports of any videos, oldest first. */
export async function readExports(): Promise<readonly ExportStep[]> {
  const entries = await exportShelf.entries();
  const steps = entries.map(({ value }) => ({
    ...value,
    responses: value.responses.map(({ sha256, lines }) => ({ sha256, identifiers: lines.split('\n') })),
  }));
  return byTime(steps);
}

/** The logged steps of one video, its exports among them, kept up to date. */
export function useEvents(identifier: string): readonly ReviewEvent[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      if (!known.has(identifier)) void inTurn(() => load(identifier));
      return () => listeners.delete(listener);
    },
    () => known.get(identifier) ?? none,
  );
}

async function load(identifier: string): Promise<void> {
  if (known.has(identifier)) return;
  const [own, exports] = await Promise.all([shelf.get(identifier), exportShelf.entries()]);
  const exported = exports.flatMap(({ value }) => eventsOf(value, identifier));
  publish(identifier, byTime([...(own ?? []), ...exported]));
}

/** An export as a step with one of its videos; nothing when the video was not in it. */
function eventsOf({ at, actor, file, responses }: StoredExport, identifier: string): ReviewEvent[] {
  const response = responses.find(({ lines }) => `\n${lines}\n`.includes(`\n${identifier}\n`));
  if (response === undefined) return [];
  return [{ identifier, kind: 'exported', at, actor, sha256: response.sha256, detail: file }];
}

function byTime<T extends { at: string }>(steps: readonly T[]): readonly T[] {
  return steps.toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
}

function inTurn(work: () => Promise<void>): Promise<void> {
  working = working.then(work);
  return working;
}

/** A log that was not read yet shows the step once it is. */
function showStep(event: ReviewEvent): void {
  const shown = known.get(event.identifier);
  if (shown !== undefined) publish(event.identifier, [...shown, event]);
}

function publish(identifier: string, events: readonly ReviewEvent[]): void {
  known.set(identifier, events);
  for (const listener of listeners) listener();
}
