import { useSyncExternalStore } from 'react';
import * as z from 'zod/mini';
import type { ReviewEvent } from '#domain/decision.ts';
import { onCleared, openShelf } from './database.ts';

const eventSchema = z.object({
  identifier: z.string(),
  kind: z.enum(['opened', 'decided', 'changed', 'undone', 'exported']),
  at: z.string(),
  actor: z.string(),
  sha256: z.string(),
  detail: z.string(),
});

/** All events of one video under one key, oldest first. */
const shelf = openShelf<ReviewEvent[]>('events', { version: 1, schema: z.array(eventSchema) });

/** A log is a record of work, not of every reload: past this many the oldest make room. */
const maxEvents = 500;

const none: readonly ReviewEvent[] = [];
const known = new Map<string, readonly ReviewEvent[]>();
const listeners = new Set<() => void>();
/** Writes happen one after another, so that no event is lost between a read and a write. */
let writing: Promise<void> = Promise.resolve();

// What was read is cleared with what is stored, or an open page would go on showing it.
onCleared(() => {
  for (const identifier of known.keys()) publish(identifier, none);
});

/** Adds a step to the log of its video. Never rejects. */
export function recordEvent(event: ReviewEvent): Promise<void> {
  return recordEvents([event]);
}

/** Adds steps, at most one for each video. Never rejects. */
export function recordEvents(events: readonly ReviewEvent[]): Promise<void> {
  const byVideo = new Map(events.map((event) => [event.identifier, event]));
  writing = writing.then(() =>
    shelf.update([...byVideo.keys()], (logged, identifier) => {
      const event = byVideo.get(identifier);
      const steps = [...(logged ?? []), ...(event === undefined ? [] : [event])].slice(-maxEvents);
      // Nobody looks at the log of most of the 10,000 videos of an export.
      if (known.has(identifier) || listeners.size > 0) publish(identifier, steps);
      return steps;
    }),
  );
  return writing;
}

/** The logged steps of these videos, oldest first, for reports. */
export async function readEvents(identifiers: readonly string[]): Promise<readonly ReviewEvent[]> {
  const wanted = new Set(identifiers);
  const entries = await shelf.entries();
  return entries
    .filter(({ key }) => wanted.has(key))
    .flatMap(({ value }) => value)
    .toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
}

/** The logged steps of one video, kept up to date. */
export function useEvents(identifier: string): readonly ReviewEvent[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      if (!known.has(identifier)) void load(identifier);
      return () => listeners.delete(listener);
    },
    () => known.get(identifier) ?? none,
  );
}

async function load(identifier: string): Promise<void> {
  const events = await shelf.get(identifier);
  if (!known.has(identifier) && events !== null) publish(identifier, events);
}

function publish(identifier: string, events: readonly ReviewEvent[]): void {
  known.set(identifier, events);
  for (const listener of listeners) listener();
}
