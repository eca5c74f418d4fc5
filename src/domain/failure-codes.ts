import type { ErrorCode } from '#contract/errors.ts';

/** What an HTTP status of the service that is no result means to us. */
export function codeOfStatus(status: number): ErrorCode {
  if (status < 300) return 'upstream_bad_body';
  if (status < 400) return 'upstream_redirect';
  if (status >= 500) return 'upstream_unavailable';
  return clientErrors.get(status) ?? 'upstream_rejected';
}

/** 413, 414 and 431 all say that the question or its answer is too long; asking for half may pass. */
const clientErrors: ReadonlyMap<number, ErrorCode> = new Map([
  [401, 'upstream_auth'],
  [403, 'upstream_auth'],
  [413, 'upstream_too_large'],
  [414, 'upstream_too_large'],
  [429, 'quota_wait'],
  [431, 'upstream_too_large'],
]);

const unreachable = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EADDRNOTAVAIL',
]);
const timeouts = new Set([
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
  'ETIMEDOUT',
]);
const resets = new Set([
  'UND_ERR_SOCKET',
  'ECONNRESET',
  'EPIPE',
  'UND_ERR_ABORTED',
  'UND_ERR_DESTROYED',
  'UND_ERR_CLOSED',
]);
/** Codes of Node's TLS and OpenSSL: `CERT_HAS_EXPIRED`, `ERR_TLS_CERT_ALTNAME_INVALID`, `DEPTH_ZERO_SELF_SIGNED_CERT`, … */
const tls = /CERT|SSL|TLS|UNABLE_TO_|EPROTO/;
/** Codes of the HTTP parser, of zlib and of Brotli (`ERR__ERROR_FORMAT_…`). */
const unreadable =
  /^(HPE_|Z_|ERR_.*BROTLI|ERR__ERROR|UND_ERR_(HEADERS_OVERFLOW|INFO|RES_CONTENT_LENGTH_MISMATCH))/;

/** The `code` of an error or of one of its causes. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  // undici leaves the code of its HTTP parser out when the parser gives a sentence in its place.
  if (error.name === 'HTTPParserError') return 'HPE_';
  return 'code' in error && typeof error.code === 'string' ? error.code : codeOf(error.cause);
}

/** What the code of a broken connection or body means to us: one of Node, OpenSSL, zlib or the HTTP client. */
export function codeOfTransport(code: string): ErrorCode {
  if (unreachable.has(code)) return 'upstream_unreachable';
  if (timeouts.has(code)) return 'upstream_timeout';
  if (resets.has(code)) return 'upstream_reset';
  if (unreadable.test(code)) return 'upstream_bad_body';
  if (tls.test(code)) return 'upstream_tls';
  return 'internal';
}
