import { LRUCache } from 'lru-cache';
import { ReadError, toProxyError } from '#server/errors.ts';
import type { ReadOptions } from './reads.ts';
import type { RowReader, RowResult } from './row-reader.ts';
import { type HeldBody, readableRows, sourceOf, type Store, timeOf } from './store.ts';

/** Whole answers that are repeated without joining them again. */
const keptAnswers = { max: 50, maxSize: 32 * 1024 * 1024 };

type KeptAnswer = { bytes: Uint8Array; storeVersion: number; freshUntil: number };

/** Answers lookups: finished rows from the store while they are fresh, all others by asking the service. */
export function createLookup({ store, readRows }: { store: Store; readRows: RowReader }) {
  const kept = new LRUCache<string, KeptAnswer>({
    ...keptAnswers,
    sizeCalculation: ({ bytes }) => bytes.length + 100,
  });

  return async function lookup(
    identifiers: readonly string[],
    options: ReadOptions & { fresh: boolean },
  ): Promise<Uint8Array> {
    const key = identifiers.join();
    const known = options.fresh ? undefined : kept.get(key);
    if (known?.storeVersion === store.version() && Date.now() < known.freshUntil) return known.bytes;
    const results = new Map<string, RowResult>();
    let freshUntil = Infinity;
    for (const identifier of options.fresh ? [] : identifiers) {
      const held = store.fresh(identifier);
      if (held === null) continue;
      results.set(identifier, held.result);
      freshUntil = Math.min(freshUntil, held.until);
    }
    const missing = identifiers.filter((identifier) => !results.has(identifier));
    // The signal is looked at only when something has to be read: making one takes longer than an answer from memory.
    const read = missing.length === 0 ? [] : await readRows(missing, options.signal);
    for (const [identifier, result] of read) results.set(identifier, result);
    const bytes = Buffer.from(answerText(identifiers, results, options.requestId ?? ''));
    if (missing.length === 0) kept.set(key, { bytes, storeVersion: store.version(), freshUntil });
    return bytes;
  };
}

/**
 * The contract's `LookupAnswer` as JSON text. Summaries were serialised when they were read and are only joined here, which
 * makes an answer from the store about as cheap as sending its bytes. An answer in which every part failed is no answer.
 */
function answerText(
  identifiers: readonly string[],
  results: ReadonlyMap<string, RowResult>,
  requestId: string,
): string {
  const ordered = identifiers.map((identifier) => results.get(identifier) ?? lost);
  const bodies = [...new Set(ordered.flatMap((result) => (result.kind === 'failed' ? [] : result.body)))];
  const [first] = ordered;
  if (bodies.length === 0 && first?.kind === 'failed') throw first.error;
  const outcomes = ordered.map(
    (result, index) =>
      `{"identifier":${JSON.stringify(identifiers[index])},"kind":${outcomeText(result, requestId)}}`,
  );
  const responses = bodies.map((body) =>
    JSON.stringify({ sha256: body.sha256, receivedAt: timeOf(body), bytes: body.size }),
  );
  const asOf = new Date(Math.min(...bodies.map((body) => body.receivedAt))).toISOString();
  return `{"outcomes":[${outcomes.join()}],"responses":[${responses.join()}],"unidentified":[${bodies.flatMap(unidentifiedTexts).join()}],"asOf":"${asOf}"}`;
}

const lost: RowResult = { kind: 'failed', error: new ReadError('internal') };

/** What follows `"kind":` in an outcome. */
function outcomeText(result: RowResult, requestId: string): string {
  if (result.kind === 'failed')
    return `"failed","error":${JSON.stringify(toProxyError(result.error, requestId))}`;
  const { body } = result;
  if (result.kind === 'absent') return `"not_returned","asOf":"${timeOf(body)}"`;
  const rows = readableRows(result.rows);
  const sources = rows.map((row) => JSON.stringify(sourceOf(body, row))).join();
  const videos = rows.flatMap((row) => row.summary ?? []).join();
  if (videos === '')
    return `"unreadable","problems":${JSON.stringify(rows[0]?.problems)},"source":${sources}`;
  if (rows.length === 1) return `"found","video":${videos},"source":${sources}`;
  return `"conflict","videos":[${videos}],"sources":[${sources}]`;
}

function unidentifiedTexts({ sha256, rows }: HeldBody): string[] {
  return rows
    .filter((row) => row.identifier === null)
    .map(({ position, problems }) =>
      JSON.stringify({ sha256, position, problems: problems.map(({ message }) => message) }),
    );
}
