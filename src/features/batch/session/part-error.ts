import { ApiError } from '#api/api-error.ts';
import type { ErrorCode } from '#contract/errors.ts';
import type { PartError } from '#domain/batch/loading.ts';

/** Errors that say nothing about the identifiers asked for: whatever is asked next would meet them, too. */
const ofTheService: ReadonlySet<ErrorCode | null> = new Set(['upstream_unreachable', 'upstream_unavailable']);

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
  if (error.kind === 'network' || error.code === 'busy') return 'unreachable';
  if (ofTheService.has(error.code)) return 'service';
  return error.kind === 'aborted' ? 'aborted' : 'other';
}
