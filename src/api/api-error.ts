import type { ErrorCode, ProxyError } from '#contract/errors.ts';

/**
 * Why a request to our own proxy gave no usable answer. `network`: the proxy was not reached. `contract`:
 * it answered something we do not understand, at `path`. The rest follow the proxy's own error body.
 */
export type ApiErrorKind =
  | 'network'
  | 'timeout'
  | 'aborted'
  | 'rate-limited'
  | 'rejected'
  | 'unavailable'
  | 'contract';

export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly kind: ApiErrorKind;
  readonly code: ErrorCode | null;
  readonly retryable: boolean;
  readonly retryAfterMs: number | null;
  readonly requestId: string | null;
  /** Path into the answer that broke the contract. */
  readonly path: string | null;

  constructor(
    kind: ApiErrorKind,
    message: string,
    details: {
      code?: ErrorCode;
      retryable?: boolean;
      retryAfterMs?: number | undefined;
      requestId?: string | null;
      path?: string;
      cause?: unknown;
    } = {},
  ) {
    super(message, { cause: details.cause });
    this.kind = kind;
    this.code = details.code ?? null;
    this.retryable = details.retryable ?? false;
    this.retryAfterMs = details.retryAfterMs ?? null;
    this.requestId = details.requestId ?? null;
    this.path = details.path ?? null;
  }
}

/** Turns the proxy's error body into an `ApiError`. */
export function fromProxyError(error: ProxyError, httpStatus: number): ApiError {
  const kind =
    error.code === 'quota_wait' || httpStatus === 429
      ? 'rate-limited'
      : error.code === 'upstream_timeout'
        ? 'timeout'
        : httpStatus >= 500
          ? 'unavailable'
          : 'rejected';
  return new ApiError(kind, error.message, error);
}
