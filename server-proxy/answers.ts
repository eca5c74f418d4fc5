import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { type Encoding, preferredEncoding } from '#lib/accept-encoding.ts';
import { type ReadError, toErrorBody } from './errors.ts';

/** On every answer, whatever it is. */
export const commonHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** Answers of the API are data: never kept, and harmless when opened as a page of their own. */
export const apiHeaders = {
  ...commonHeaders,
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
};

type Body = Uint8Array;

type Parts = { status: number; headers: Record<string, string>; body: string };

/** An error as the parts of an HTTP answer, for the routes and for the guard that stands before them. */
export function errorParts(error: ReadError, requestId: string): Parts {
  const { retryAfterMs } = error;
  return {
    status: error.status,
    headers: {
      ...apiHeaders,
      'Content-Type': 'application/json',
      'X-Request-Id': requestId,
      ...(retryAfterMs === undefined ? {} : { 'Retry-After': String(Math.ceil(retryAfterMs / 1000)) }),
    },
    body: JSON.stringify(toErrorBody(error, requestId)),
  };
}

const brotli = promisify(brotliCompress);
const deflate = promisify(gzip);

/** Below this many bytes an answer fits one packet and compressing it gains nothing. */
const compressFrom = 1024;
/** From here on brotli's fastest level: 491 MB/s, and still smaller than gzip -6 on this kind of JSON. */
const fastFrom = 1024 * 1024;

/** Compresses off the main thread. */
export async function encode(body: Body, encoding: Encoding): Promise<Body> {
  if (encoding === 'identity') return body;
  if (encoding === 'gzip') return deflate(body, { level: body.length < fastFrom ? 6 : 1 });
  return brotli(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: body.length < fastFrom ? 5 : 1,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  });
}

/** An answer in the encoding the client takes. */
export async function encodedAnswer(
  body: Body,
  headers: Record<string, string>,
  accept: string | null | undefined,
): Promise<Response> {
  const encoding = body.length < compressFrom ? 'identity' : preferredEncoding(accept);
  return encodedResponse(await encode(body, encoding), headers, encoding);
}

/** An answer whose body is in its encoding already. `headers` are the caller's own and are added to. */
export function encodedResponse(body: Body, headers: Record<string, string>, encoding: Encoding): Response {
  headers['Vary'] = 'Accept-Encoding';
  if (encoding !== 'identity') headers['Content-Encoding'] = encoding;
  return new Response(body, { headers });
}

const lookupHeaders = Object.entries({
  ...apiHeaders,
  'Content-Type': 'application/json',
  Vary: 'Accept-Encoding',
}).flat();

/** The headers of an encoded answer as Node takes them fastest: names and values by turns. */
export function repeatHeaders(
  { bytes, encoding }: { bytes: Body; encoding: Encoding },
  requestId: string,
): string[] {
  const own = ['Content-Length', String(bytes.length), 'X-Request-Id', requestId];
  return encoding === 'identity'
    ? lookupHeaders.concat(own)
    : lookupHeaders.concat(own, ['Content-Encoding', encoding]);
}
