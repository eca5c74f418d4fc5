import { codeOf, codeOfStatus, codeOfTransport } from '#domain/failure-codes.ts';
import { ReadError } from '#server/errors.ts';

/** An answer of identifAI that is not a result. Carries the status for the queue, the circuit and the splitting of batches. */
export class UpstreamRefusal extends ReadError {
  readonly upstreamStatus: number;

  constructor(upstreamStatus: number, retryAfterMs?: number) {
    super(codeOfStatus(upstreamStatus), { retryAfterMs });
    this.upstreamStatus = upstreamStatus;
  }
}

/** What a broken connection or a broken body means to us. The cause stays with the error for the operator's log. */
export function toUpstreamError(thrown: unknown): ReadError {
  if (thrown instanceof ReadError) return thrown;
  return new ReadError(codeOfTransport(codeOf(thrown)), { cause: thrown });
}
