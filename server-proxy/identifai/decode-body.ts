import { pipeline } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { joinBytes } from '#lib/join-bytes.ts';
import { ReadError } from '#server/errors.ts';
import { bodyLimits } from './schema.ts';

/** A decoded body this many times its size on the wire is a bomb … */
const ratioLimit = 200;
/** … once it has this many bytes; small bodies may be mostly blanks. */
const ratioFrom = 1024 * 1024;

export type DecodeOptions = {
  /** The `Content-Encoding` header as received. */
  encoding: string | string[] | undefined;
  /** The `Content-Length` header as received; with it a body over the limit is refused unread. */
  declared?: string | string[] | undefined;
  /** Most decoded bytes. */
  limit: number;
  /** Awaited once when the body passes 4 MB; reading pauses until then. */
  onLarge?: (() => Promise<void>) | undefined;
};

/** The coding to undo, null for none. Chains and codings we did not ask for are refused. */
function codingOf(encoding: DecodeOptions['encoding']): 'gzip' | 'br' | 'deflate' | null {
  if (encoding === undefined) return null;
  const name = String(encoding).trim().toLowerCase();
  if (name === '' || name === 'identity') return null;
  if (name === 'gzip' || name === 'x-gzip') return 'gzip';
  if (name === 'br' || name === 'deflate') return name;
  throw new ReadError('upstream_bad_body');
}

function decoderOf(coding: 'gzip' | 'br' | 'deflate') {
  const options = { chunkSize: 64 * 1024 };
  if (coding === 'gzip') return createGunzip(options);
  return coding === 'br' ? createBrotliDecompress(options) : createInflate(options);
}

/**
 * Reads and decodes a body whole, counting decoded bytes itself: undici's own limit counts what is on the wire, so it does
 * not stop a small body that unpacks to gigabytes. Throws `upstream_too_large` at the limit, `upstream_bad_body` for a
 * refused coding, and whatever the stream throws.
 */
export async function decodeBody(
  source: AsyncIterable<Uint8Array>,
  { encoding, declared, limit, onLarge }: DecodeOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const coding = codingOf(encoding);
  if (Number(declared) > limit) throw new ReadError('upstream_too_large');
  let received = 0;
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of source) {
      received += chunk.length;
      yield chunk;
    }
  }
  // The callback only keeps a broken pipe from becoming an uncaught error: reading the decoder throws it.
  const decoded: AsyncIterable<Uint8Array> =
    coding === null ? counted() : pipeline(counted(), decoderOf(coding), () => undefined);
  const parts: Uint8Array[] = [];
  let size = 0;
  let large = false;
  for await (const part of decoded) {
    size += part.length;
    if (size > limit || (size > ratioFrom && size > received * ratioLimit)) {
      throw new ReadError('upstream_too_large');
    }
    parts.push(part);
    if (!large && size > bodyLimits.inPlace) {
      large = true;
      await onLarge?.();
    }
  }
  return joinBytes(parts, size);
}
