import { pipeline, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate, type ZlibOptions } from 'node:zlib';
import type { Dispatcher } from 'undici';
import { ReadError } from '#server/errors.ts';

/** A decoded body this many times its size on the wire is a bomb … */
const ratioLimit = 200;
/** … once it has this many bytes; small bodies may be mostly blanks. */
const ratioFrom = 1024 * 1024;

type Received = {
  body: AsyncIterable<Uint8Array>;
  /** As received; by its `content-length` a body over the limit is refused unread. */
  headers: Dispatcher.ResponseData['headers'];
};

const decoders = new Map<string, (options: ZlibOptions) => Transform>([
  ['gzip', createGunzip],
  ['x-gzip', createGunzip],
  ['br', createBrotliDecompress],
  ['deflate', createInflate],
]);

/** What undoes the coding, null for none. Chains and codings we did not ask for are refused. */
function decoderFor(encoding: string): Transform | null {
  const coding = encoding.trim().toLowerCase();
  if (coding === '' || coding === 'identity') return null;
  const create = decoders.get(coding);
  if (create === undefined) throw new ReadError('upstream_bad_body');
  return create({ chunkSize: 64 * 1024 });
}

/**
 * Decodes a body, counting decoded bytes itself: undici's own limit counts what is on the wire, so it does not stop a small
 * body that unpacks to gigabytes. Throws `upstream_too_large` at the limit, `upstream_bad_body` for a refused coding, and
 * whatever the stream throws.
 *
 * @param limit most decoded bytes
 * @param onProgress told about every piece as it arrives
 */
export async function* decodeBody(
  { body, headers }: Received,
  limit: number,
  onProgress: () => void,
): AsyncGenerator<Uint8Array> {
  const decoder = decoderFor(String(headers['content-encoding'] ?? ''));
  if (Number(headers['content-length']) > limit) throw new ReadError('upstream_too_large');
  let received = 0;
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of body) {
      onProgress();
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
