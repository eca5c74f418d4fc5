import type { QueryClient } from '@tanstack/react-query';
import { fetchNewer, metaQuery } from '#api/queries.ts';
import type { BatchRow } from '#domain/batch/row.ts';
import { planReads } from '#domain/plan-reads.ts';
import { fingerprint } from '#lib/fingerprint.ts';
import { BatchSession } from './batch-session.ts';
import { systemClock } from './clock.ts';
import { createKeeper } from './keeper.ts';
import { linkTabs } from './tab-link.ts';

/** Lists that stay open while videos are looked at; a list of 10,000 holds tens of megabytes. */
const mostOpen = 2;

const documentedBatchSize = 100;

const sessions = new WeakMap<QueryClient, Map<string, BatchSession>>();

/**
 * The session of a list: the one that is open, or a new one. It belongs to the query client like everything
 * else that came through the proxy, and outlives the page, so that going to a video and back changes nothing.
 */
export function openSession(client: QueryClient, identifiers: readonly string[]): BatchSession {
  const open = sessions.get(client) ?? new Map<string, BatchSession>();
  sessions.set(client, open);
  const key = fingerprint(identifiers.join('\n'));
  const found = open.get(key);
  if (found !== undefined) {
    // Last used goes last, so that the first is the one to close.
    open.delete(key);
    open.set(key, found);
    return found;
  }
  const session = createSession(client, key, identifiers);
  open.set(key, session);
  for (const [oldest, old] of open) {
    if (open.size <= mostOpen) break;
    old.dispose();
    open.delete(oldest);
  }
  return session;
}

function createSession(client: QueryClient, key: string, identifiers: readonly string[]): BatchSession {
  const session = new BatchSession({
    identifiers,
    // The proxy packs again for the service; this only keeps each request and each gap between progress marks small.
    pack: (list) => {
      const batchSize = client.getQueryData(metaQuery.queryKey)?.limits.batchSize ?? documentedBatchSize;
      return planReads(list, { batchSize: Math.min(batchSize, documentedBatchSize) });
    },
    lookup: (list, options) => fetchNewer(client, list, options ?? {}),
    clock: systemClock,
    keeper: createKeeper(key, identifiers, systemClock),
    joinTabs: (listener) => linkTabs(key, listener),
  });
  void session.start();
  return session;
}

/** Rows of the list used last, for finding a video from anywhere; none when no list is open. */
export function openRows(client: QueryClient): readonly BatchRow[] {
  const open = sessions.get(client);
  const last = open === undefined ? undefined : [...open.values()].at(-1);
  return last?.getSnapshot().rows ?? [];
}
