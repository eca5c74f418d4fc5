import { LRUCache } from 'lru-cache';
import { lookupRequestSchema } from '#contract/lookup.ts';
import { refuseLookup } from '#domain/lookup-request.ts';
import { type Encoding, preferredEncoding } from '#lib/accept-encoding.ts';
import { encode, type Encoded } from './answers.ts';
import { ReadError } from './errors.ts';
import type { LookupJson, ReadOptions, Reads } from './identifai/reads.ts';
import { parseRequest } from './request-body.ts';

/** Bytes of answers that are kept to be repeated, with the requests they answer. */
const keptBytes = 32 * 1024 * 1024;

/** An answer and its forms, by what the client takes: ready to be sent, or still being compressed. */
type Kept = { answer: LookupJson; forms: Map<Encoding, Encoded | Promise<Encoded>> };

export type Lookups = ReturnType<typeof createLookups>;

/**
 * Lookups repeat: reload, polling, ten people with one list. An answer is kept under the text of its request, compressed as
 * it was sent, until anything in it may have changed.
 */
export function createLookups(reads: Reads) {
  const kept = new LRUCache<string, Kept>({
    maxSize: keptBytes,
    sizeCalculation: ({ answer }, text) => answer.bytes.length + text.length,
  });

  function current(text: string): Kept | undefined {
    const known = kept.get(text);
    return known?.answer.isCurrent() === true ? known : undefined;
  }

  async function read(text: string, options: ReadOptions): Promise<Kept> {
    const { identifiers, fresh = false, acceptAgeMs } = parseLookup(text);
    const answer = await reads.lookupJson(identifiers, { ...options, fresh, acceptAgeMs });
    const made: Kept = { answer, forms: new Map() };
    if (!fresh && answer.isCurrent()) kept.set(text, made);
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
      const { answer, forms } = current(text) ?? (await read(text, options));
      const form = forms.get(encoding) ?? encode(answer.bytes, encoding);
      forms.set(encoding, form);
      const made = await form;
      forms.set(encoding, made);
      return made;
    },
  };
}

function parseLookup(text: string) {
  const request = parseRequest(
    lookupRequestSchema,
    text,
    'A lookup takes JSON: {"identifiers": [1 to 100 texts], "fresh": true or false, "acceptAgeMs": 0 to 120,000}.',
  );
  const refusal = refuseLookup(request);
  if (refusal !== null) throw new ReadError(refusal.code, refusal);
  return { ...request, identifiers: [...new Set(request.identifiers)] };
}
