import { pipeline, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { ReadError } from '#server/errors.ts';

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
  /** Told about every piece as it arrives. */
  progress: () => void;
};

const decoders = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  br: createBrotliDecompress,
  deflate: createInflate,
};

/** What undoes the coding, null for none. Chains and codings we did not ask for are refused. */
function decoderFor(encoding: DecodeOptions['encoding']): Transform | null {
  const coding = String(encoding ?? '')
    .trim()
    .toLowerCase();
  if (coding === '' || coding === 'identity') return null;
  const [, create] = Object.entries(decoders).find(([name]) => name === coding) ?? [];
  if (create === undefined) throw new ReadError('upstream_bad_body');
  return create({ chunkSize: 64 * 1024 });
}

/**
 * Decodes a body, counting decoded bytes itself: undici's own limit counts what is on the wire, so it does not stop a small
 * body that unpacks to gigabytes. Throws `upstream_too_large` at the limit, `upstream_bad_body` for a refused coding, and
 * whatever the stream throws.
 */
export async function* decodeBody(
  source: AsyncIterable<Uint8Array>,
  { encoding, declared, limit, progress }: DecodeOptions,
): AsyncGenerator<Uint8Array> {
  const decoder = decoderFor(encoding);
  if (Number(declared) > limit) throw new ReadError('upstream_too_large');
  let received = 0;
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of source) {
      progress();
      received += chunk.length;
      yield chunk;
    }
  }
  // The callback only keeps a broken pipe from becoming an uncaught error: reading the decoder throws it.
  const decoded: AsyncIterable<Uint8Array> =
    decoder === null ? counted() : pipeline(counted(), decoder, () => undefined);
  let size = 0;
  for await (const part of decoded) {
    size += part.length;
    if (size > limit || (size > ratioFrom && size > received * ratioLimit)) {
      throw new ReadError('upstream_too_large');
    }
    yield part;
  }
}
