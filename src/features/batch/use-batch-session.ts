import { useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import type { BatchSession, BatchSnapshot } from './session/batch-session.ts';
import { openSession } from './session/open-session.ts';

/** The open list and what it looks like now. */
export function useBatchSession(identifiers: readonly string[]): {
  session: BatchSession;
  batch: BatchSnapshot;
} {
  const client = useQueryClient();
  // Opening is safe at every render: the same list gives the same session.
  const session = openSession(client, identifiers);
  const batch = useSyncExternalStore(session.subscribe, session.getSnapshot);
  return { session, batch };
}
