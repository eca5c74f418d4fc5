import { type Answered, writeLookupAnswer } from '#domain/lookup-answer.ts';
import { ReadError, toProxyError } from '#server/errors.ts';
import type { Reads } from './reads.ts';
import type { Results, RowReader, RowResult } from './row-reader.ts';
import type { Store } from './store.ts';

/** Answers lookups: finished rows from the store while they are fresh, unfinished ones while young enough for the caller, all others by asking. */
export function createLookup(store: Store, readRows: RowReader): Reads['lookupJson'] {
  return async (identifiers, options) => {
    const results = new Map<string, RowResult>();
    let until = Infinity;
    for (const identifier of options.fresh ? [] : identifiers) {
      const held = store.fresh(identifier, options.acceptAgeMs);
      if (held === null) continue;
      results.set(identifier, held.result);
      until = Math.min(until, held.until);
    }
    const missing = identifiers.filter((identifier) => !results.has(identifier));
    const read = missing.length === 0 ? [] : await readRows(missing, options.signal);
    for (const [identifier, result] of read) results.set(identifier, result);
    const bytes = Buffer.from(writeLookupAnswer(toAnswered(identifiers, results, options.requestId ?? '')));
    const version = store.version();
    return {
      bytes,
      isCurrent: () => missing.length === 0 && store.version() === version && Date.now() < until,
    };
  };
}

/** In the order asked. Throws when every part failed: that is no answer. */
function toAnswered(identifiers: readonly string[], results: Results, requestId: string) {
  const ordered = identifiers.map((identifier) => [identifier, results.get(identifier) ?? lost] as const);
  const errors = ordered.flatMap(([, result]) => (result.kind === 'failed' ? result.error : []));
  if (errors.length === ordered.length) throw worthRetrying(errors);
  return new Map<string, Answered>(
    ordered.map(([identifier, result]) => [
      identifier,
      result.kind === 'failed' ? { kind: 'failed', error: toProxyError(result.error, requestId) } : result,
    ]),
  );
}

const lost = { kind: 'failed', error: new ReadError('internal') } as const;

/** One error for all: of those that pass by themselves the one that takes longest, so that nobody gives up on parts that would succeed. */
function worthRetrying(errors: readonly ReadError[]): ReadError {
  const passing = errors.filter((error) => error.retryable);
  const [longest = errors[0]] = passing.toSorted((a, b) => (b.retryAfterMs ?? 0) - (a.retryAfterMs ?? 0));
  return longest ?? lost.error;
}
