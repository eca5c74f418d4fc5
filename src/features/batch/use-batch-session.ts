import { useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useSyncExternalStore } from 'react';
import type { BatchSession, BatchSnapshot } from './session/batch-session.ts';
import { openSession } from './session/open-session.ts';

/** The open list and what it looks like now. */
export function useBatchSession(identifiers: readonly string[]): {
  session: BatchSession;
  batch: BatchSnapshot;
} {
  const client = useQueryClient();
  // Opening reads the whole list to tell it from others: once, not at every key.
  const session = useMemo(() => openSession(client, identifiers), [client, identifiers]);
  // Answers come in bursts while a person works: they are drawn between keys.
  const batch = useDeferredValue(useSyncExternalStore(session.subscribe, session.getSnapshot));
  return { session, batch };
}
