import { setMaxListeners } from 'node:events';
import { planReads } from '#domain/plan-reads.ts';
import { describeError } from '#lib/describe-error.ts';
import { type Log } from '#server/log.ts';
import { type ReadError, toReadError } from '#server/errors.ts';
import type { UpstreamClient } from './client.ts';
import type { Parsing } from './parsing.ts';
import { createSharing } from './share-reads.ts';
import { type HeldBody, type HeldRows, rowsOf, type Store } from './store.ts';

/** What is known of one identifier after a read. */
export type RowResult = HeldRows | { kind: 'absent'; body: HeldBody } | { kind: 'failed'; error: ReadError };

/** By identifier. */
export type Results = ReadonlyMap<string, RowResult>;
type Entries = (readonly [string, RowResult])[];

export type RowReader = ReturnType<typeof createRowReader>;

type Parts = { client: UpstreamClient; parsing: Parsing; store: Store; batchSize: number; log: Log };

/** 100 identifiers halved seven times are single ones. */
const mostSplits = 7;

/** Reads rows from the service: packs, waits, calls, parses, stores. A part that fails does not take the others with it. */
export function createRowReader({ client, parsing, store, batchSize, log }: Parts) {
  const share = createSharing<HeldBody>();

  async function readBody(identifiers: readonly string[], signal: AbortSignal): Promise<HeldBody> {
    const intake = parsing.body(new Set(identifiers));
    try {
      await client.rows(identifiers, intake.write, signal);
      return store.add(await intake.finish(), identifiers);
    } finally {
      intake.close();
    }
  }

  async function readPack(pack: readonly string[], signal: AbortSignal, splits = 0): Promise<Entries> {
    try {
      const body = await share(pack.join(), signal, (shared) => readBody(pack, shared));
      return pack.map((identifier) => [identifier, resultIn(body, identifier)] as const);
    } catch (thrown) {
      signal.throwIfAborted();
      const error = toReadError(thrown);
      if (error.code === 'internal') log.error('read failed', { reason: describeError(error.cause) });
      if (error.code !== 'upstream_too_large' || pack.length === 1 || splits === mostSplits) {
        return pack.map((identifier) => [identifier, { kind: 'failed', error }] as const);
      }
      log.info('batch halved', { identifiers: pack.length });
      const middle = Math.ceil(pack.length / 2);
      const halves = [pack.slice(0, middle), pack.slice(middle)];
      const parts = await Promise.all(halves.map((half) => readPack(half, signal, splits + 1)));
      return parts.flat();
    }
  }

  /** Asks the service for all of these identifiers. Throws only when the caller has left. */
  return async (identifiers: readonly string[], signal: AbortSignal): Promise<Results> => {
    // A batch in many halves has as many listeners; Node's warning means leaks.
    setMaxListeners(0, signal);
    const packs = planReads(identifiers, { batchSize });
    const parts = await Promise.all(packs.map((pack) => readPack(pack, signal)));
    return new Map(parts.flat());
  };
}

function resultIn(body: HeldBody, identifier: string): RowResult {
  const rows = rowsOf(body, identifier);
  return rows.length === 0 ? { kind: 'absent', body } : { kind: 'rows', body, rows };
}
