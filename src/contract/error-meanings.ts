import type { ErrorCode } from './errors.ts';

/** `status`: HTTP. `retryable`: the same request may succeed later by itself. `message`: to people, and safe to show. */
type Meaning = { status: number; retryable: boolean; message: string };

/**
 * What each error code of the proxy means. A refused API key is trouble of the server, not of the visitor, so it is
 * a 502 and not a 401. No message ever holds words of the upstream.
 */
export const errorMeanings: Record<ErrorCode, Meaning> = {
  bad_identifier: {
    status: 400,
    retryable: false,
    message: 'An identifier has characters or a length that are not allowed.',
  },
  bad_request: { status: 400, retryable: false, message: 'The request could not be understood.' },
  bad_path: { status: 404, retryable: false, message: 'There is nothing at this address.' },
  bad_host: { status: 403, retryable: false, message: 'This server does not answer under that host name.' },
  bad_origin: { status: 403, retryable: false, message: 'Requests from another site are refused.' },
  method: { status: 405, retryable: false, message: 'This address does not support that method.' },
  type: { status: 415, retryable: false, message: 'The body must be sent as application/json.' },
  too_large: { status: 413, retryable: false, message: 'The request body is too large.' },
  too_many: { status: 400, retryable: false, message: 'Too many identifiers in one lookup.' },
  busy: {
    status: 503,
    retryable: true,
    message: 'The server is busy. It will take requests again shortly.',
  },
  quota_wait: {
    status: 429,
    retryable: true,
    message: 'The reading quota is used up for the moment. Waiting for the next free read.',
  },
  no_heatmap: { status: 404, retryable: false, message: 'identifAI has no heatmap for this frame.' },
  not_held: { status: 404, retryable: false, message: 'The server no longer holds this response.' },
  no_signing_key: {
    status: 404,
    retryable: false,
    message: 'This server has no signing key, so it cannot sign.',
  },
  upstream_unreachable: { status: 502, retryable: true, message: 'identifAI cannot be reached.' },
  upstream_timeout: { status: 504, retryable: true, message: 'identifAI did not answer in time.' },
  upstream_reset: {
    status: 502,
    retryable: true,
    message: 'The connection to identifAI broke before the answer was complete.',
  },
  upstream_redirect: {
    status: 502,
    retryable: false,
    message:
      'identifAI answered with a redirect, which is never followed. The operator must check the base URL.',
  },
  upstream_tls: {
    status: 502,
    retryable: false,
    message: 'identifAI’s certificate could not be verified. The operator must check the connection.',
  },
  upstream_auth: {
    status: 502,
    retryable: false,
    message: 'identifAI refused the API key. The operator must check the key.',
  },
  upstream_rejected: { status: 502, retryable: false, message: 'identifAI refused the request.' },
  upstream_unavailable: { status: 502, retryable: true, message: 'identifAI reports a fault of its own.' },
  upstream_bad_body: { status: 502, retryable: true, message: 'identifAI’s answer could not be read.' },
  upstream_too_large: {
    status: 502,
    retryable: false,
    message: 'identifAI’s answer is larger than this server takes.',
  },
  internal: {
    status: 500,
    retryable: false,
    message: 'Something went wrong in this server. The operator finds it in the log by the request id.',
  },
};
