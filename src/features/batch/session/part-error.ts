import { ApiError } from '#api/api-error.ts';
import type { PartError } from '#domain/batch/loading.ts';

/** What an error of a lookup means for the part of the list it was asked for. */
export function toPartError(error: unknown): PartError {
  if (!(error instanceof ApiError)) {
    const message = error instanceof Error ? error.message : 'Something unexpected went wrong.';
    return {
      kind: 'other',
      retryAfterMs: null,
      failure: { message, code: null, requestId: null, retryable: false },
    };
  }
  return {
    kind: kindOf(error),
    retryAfterMs: error.retryAfterMs,
    failure: {
      message: error.message,
      code: error.code,
      requestId: error.requestId,
      retryable: error.retryable,
    },
  };
}

function kindOf(error: ApiError): PartError['kind'] {
  if (error.kind === 'rate-limited') return 'quota';
  if (error.kind === 'network') return 'unreachable';
  return error.kind === 'aborted' ? 'aborted' : 'other';
}
