import { errorMeanings } from '#contract/error-meanings.ts';
import type { ErrorCode, ProxyError } from '#contract/errors.ts';

type Details = { message?: string; retryable?: boolean; retryAfterMs?: number | undefined; cause?: unknown };

/**
 * Why a request gets no answer. Thrown by everything below the routes; `message` is ours and safe to show, the
 * `cause` is for the operator's log alone. Never put upstream text into the message.
 */
export class ReadError extends Error {
  override readonly name = 'ReadError';
  readonly code: ErrorCode;
  readonly status: number;
  readonly retryable: boolean;
  readonly retryAfterMs: number | undefined;

  constructor(code: ErrorCode, details: Details = {}) {
    const meaning = errorMeanings[code];
    super(details.message ?? meaning.message, { cause: details.cause });
    this.code = code;
    this.status = meaning.status;
    this.retryable = details.retryable ?? meaning.retryable;
    this.retryAfterMs = details.retryAfterMs;
  }
}

/** Any thrown value as a `ReadError`; what we did not throw ourselves is `internal`. */
export function toReadError(thrown: unknown): ReadError {
  return thrown instanceof ReadError ? thrown : new ReadError('internal', { cause: thrown });
}

/** An error in the form of the contract: inside a lookup's `failed` outcome, or as the body of an answer. */
export function toProxyError(error: ReadError, requestId: string): ProxyError {
  return {
    code: error.code,
    message: error.message,
    retryable: error.retryable,
    ...(error.retryAfterMs === undefined ? {} : { retryAfterMs: Math.ceil(error.retryAfterMs) }),
    requestId,
  };
}
