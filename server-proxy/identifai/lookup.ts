import { LRUCache } from 'lru-cache';
import { lookupText } from './lookup-answer.ts';
import type { ReadOptions } from './reads.ts';
import type { RowResult, RowReader } from './row-reader.ts';
import type { Store } from './store.ts';

/** Whole answers that are repeated without joining them again. */
const keptAnswers = { max: 50, maxSize: 32 * 1024 * 1024 };

type KeptAnswer = { bytes: Uint8Array; storeVersion: number; freshUntil: number };

type LookupOptions = ReadOptions & { fresh: boolean };

/** Answers lookups: finished rows from the store while they are fresh, all others by asking the service. */
export function createLookup({ store, readRows }: { store: Store; readRows: RowReader }) {
  const kept = new LRUCache<string, KeptAnswer>({
    ...keptAnswers,
    sizeCalculation: ({ bytes }) => bytes.length + 100,
  });

  /** From the store alone, and until when; undefined for an identifier that has to be asked for. */
  function fromStore(identifiers: readonly string[]): {
    results: Map<string, RowResult>;
    freshUntil: number;
  } {
    const results = new Map<string, RowResult>();
    let freshUntil = Infinity;
    for (const identifier of identifiers) {
      const held = store.newest(identifier);
      const until = held === undefined ? 0 : store.freshUntil(held);
      if (held === undefined || until === 0) continue;
      results.set(identifier, { kind: 'rows', ...held });
      freshUntil = Math.min(freshUntil, until);
    }
    return { results, freshUntil };
  }

  return async function lookup(identifiers: readonly string[], options: LookupOptions): Promise<Uint8Array> {
    const { signal, fresh, requestId = '' } = options;
    const key = identifiers.join();
    const known = fresh ? undefined : kept.get(key);
    if (known !== undefined && known.storeVersion === store.version() && Date.now() < known.freshUntil) {
      return known.bytes;
    }
    const held = fresh
      ? { results: new Map<string, RowResult>(), freshUntil: Infinity }
      : fromStore(identifiers);
    const missing = identifiers.filter((identifier) => !held.results.has(identifier));
    const read = await readRows(missing, signal);
    const results = new Map<string, RowResult>();
    for (const identifier of identifiers) {
      const result = held.results.get(identifier) ?? read.get(identifier);
      if (result !== undefined) results.set(identifier, result);
    }
    assertAnyRead(results);
    const bytes = Buffer.from(lookupText(results, requestId));
    if (missing.length === 0) {
      kept.set(key, { bytes, storeVersion: store.version(), freshUntil: held.freshUntil });
    }
    return bytes;
  };
}

/** An answer in which every part failed is a failure, told once and in full. */
function assertAnyRead(results: ReadonlyMap<string, RowResult>): void {
  const all = [...results.values()];
  const first = all[0];
  if (first?.kind === 'failed' && all.every((result) => result.kind === 'failed')) throw first.error;
}
