import { LRUCache } from 'lru-cache';
import { lookupRequestSchema } from '#contract/lookup.ts';
import { refuseLookup } from '#domain/lookup-request.ts';
import { type Encoding, preferredEncoding } from '#lib/accept-encoding.ts';
import { encode } from './answers.ts';
import { ReadError } from './errors.ts';
import type { ReadOptions, Reads } from './identifai/reads.ts';
import { parseJson } from './request-body.ts';

/** Bytes of answers that are kept to be repeated, with the requests they answer. */
const keptBytes = 32 * 1024 * 1024;

type Answer = { bytes: Uint8Array; encoding: Encoding };

/** An answer and its compressed forms: under way, and ready to be sent. */
type Kept = {
  body: Uint8Array;
  forms: Map<Encoding, Promise<Answer>>;
  ready: Map<Encoding, Answer>;
};

export type Lookups = ReturnType<typeof createLookups>;

/**
 * Lookups repeat: reload, polling, ten people with one list. An answer is kept under the text of its request, compressed as
 * it was sent, until anything in it may have changed.
 */
export function createLookups(reads: Reads) {
  const kept = new LRUCache<string, Kept>({
    maxSize: keptBytes,
    sizeCalculation: ({ body }, text) => body.length + text.length,
  });

  function current(text: string): Kept | undefined {
    const known = kept.get(text);
    return known !== undefined && reads.isCurrent(known.body) ? known : undefined;
  }

  async function read(text: string, options: ReadOptions): Promise<Kept> {
    const { identifiers, fresh, acceptAgeMs } = parseLookup(text);
    const body = await reads.lookupJson(identifiers, Object.assign(options, { fresh, acceptAgeMs }));
    const made: Kept = { body, forms: new Map(), ready: new Map() };
    if (!fresh && reads.isCurrent(body)) kept.set(text, made);
    return made;
  }

  return {
    /** The answer, when it lies ready to be sent: nothing is parsed, read or waited for. */
    repeat(text: string, accept: string | undefined): Answer | null {
      return current(text)?.ready.get(preferredEncoding(accept)) ?? null;
    },
    async answer(text: string, accept: string | undefined, options: ReadOptions): Promise<Answer> {
      const encoding = preferredEncoding(accept);
      const { body, forms, ready } = current(text) ?? (await read(text, options));
      const form = forms.get(encoding) ?? encode(body, encoding).then((bytes) => ({ bytes, encoding }));
      forms.set(encoding, form);
      ready.set(encoding, await form);
      return form;
    },
  };
}

function parseLookup(text: string) {
  const request = lookupRequestSchema.safeParse(parseJson(text));
  if (!request.success) {
    throw new ReadError('bad_request', {
      message:
        'A lookup takes {"identifiers": [1 to 100 texts], "fresh": true or false, "acceptAgeMs": 0 to 120,000}.',
    });
  }
  const refusal = refuseLookup(request.data);
  if (refusal !== null) throw new ReadError(refusal.code, refusal);
  const { identifiers, fresh = false, acceptAgeMs } = request.data;
  return { identifiers: [...new Set(identifiers)], fresh, acceptAgeMs };
}
