import { useSyncExternalStore } from 'react';
import * as z from 'zod/mini';
import type { Decision } from '#domain/decision.ts';
import { onCleared, openShelf } from './database.ts';
import { preference } from './storage.ts';

const decisionSchema = z.object({
  identifier: z.string(),
  choice: z.enum(['human', 'artificial', 'cannot_tell', 'second_look']),
  reason: z.string(),
  note: z.string(),
  reviewer: z.string(),
  decidedAt: z.string(),
  blind: z.boolean(),
  machine: z.enum(['human', 'artificial', 'unknown', 'errored', 'processing', 'none', 'unrecognised']),
  sha256: z.string(),
});

/** The reviewer's name, kept so that it is typed once. */
export const reviewerPreference = preference('reviewer', z.string(), '');

const shelf = openShelf<Decision>('decisions', { version: 1, schema: decisionSchema });

/** Decisions read so far; `undefined` = not read yet, `null` = there is none. */
const known = new Map<string, Decision | null>();
const listeners = new Set<() => void>();

function publish(identifier: string, decision: Decision | null): void {
  known.set(identifier, decision);
  for (const listener of listeners) listener();
}

// What was read is cleared with what is stored, or an open page would go on showing it.
onCleared(() => {
  for (const identifier of known.keys()) publish(identifier, null);
});

/** Keeps a decision; false when the browser refused to store it and it lives as long as the page. */
export async function saveDecision(decision: Decision): Promise<boolean> {
  publish(decision.identifier, decision);
  return shelf.set(decision.identifier, decision);
}

/** Takes a decision back. */
export async function removeDecision(identifier: string): Promise<void> {
  publish(identifier, null);
  await shelf.remove(identifier);
}

/** The reviewer's decisions on these videos, for reports. */
export async function readDecisions(identifiers: readonly string[]): Promise<ReadonlyMap<string, Decision>> {
  const wanted = new Set(identifiers);
  const entries = await shelf.entries();
  return new Map(entries.filter(({ key }) => wanted.has(key)).map(({ key, value }) => [key, value]));
}

/** The decision on one video, kept up to date; `undefined` while the browser is still reading it. */
export function useDecision(identifier: string): Decision | null | undefined {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      if (!known.has(identifier)) void load(identifier);
      return () => listeners.delete(listener);
    },
    () => known.get(identifier),
  );
}

async function load(identifier: string): Promise<void> {
  const decision = await shelf.get(identifier);
  // A decision made while this was read is newer than what was read.
  if (!known.has(identifier)) publish(identifier, decision);
}
