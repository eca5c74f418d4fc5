import { LRUCache } from 'lru-cache';
import { lookupRequestSchema } from '#contract/lookup.ts';
import { refuseLookup } from '#domain/lookup-request.ts';
import { type Encoding, preferredEncoding } from '#lib/accept-encoding.ts';
import { encode, type Encoded } from './answers.ts';
import { ReadError } from './errors.ts';
import type { ReadOptions, Reads } from './identifai/reads.ts';
import { parseJson } from './request-body.ts';

/** Bytes of answers that are kept to be repeated, with the requests they answer. */
const keptBytes = 32 * 1024 * 1024;

/** An answer and its forms, by what the client takes: ready to be sent, or still being compressed. */
type Kept = { body: Uint8Array; forms: Map<Encoding, Encoded | Promise<Encoded>> };

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
    const body = await reads.lookupJson(identifiers, { ...options, fresh, acceptAgeMs });
    const made: Kept = { body, forms: new Map() };
    if (!fresh && reads.isCurrent(body)) kept.set(text, made);
    return made;
  }

  return {
    /** The answer, when it lies ready to be sent: nothing is parsed, read or waited for. */
    repeat(text: string, accept: string | undefined): Encoded | null {
      const form = current(text)?.forms.get(preferredEncoding(accept));
      return form === undefined || form instanceof Promise ? null : form;
    },
    async answer(text: string, accept: string | undefined, options: ReadOptions): Promise<Encoded> {
      const encoding = preferredEncoding(accept);
      const { body, forms } = current(text) ?? (await read(text, options));
      const form = forms.get(encoding) ?? encode(body, encoding);
      forms.set(encoding, form);
      const made = await form;
      forms.set(encoding, made);
      return made;
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
