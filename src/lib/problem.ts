/** What a person needs to know of anything that was thrown. */
export type Problem = {
  message: string;
  /** Finds the matching line in the server's log. */
  requestId: string | null;
  retryable: boolean;
  retryAfterMs: number | null;
};

/** Reads any thrown value; errors of the API client bring a request id and say whether trying again helps. */
export function toProblem(error: unknown): Problem {
  const message = error instanceof Error && error.message !== '' ? error.message : 'Something went wrong.';
  return {
    message,
    requestId: readField(error, 'requestId', isText),
    retryable: readField(error, 'retryable', isFlag) ?? false,
    retryAfterMs: readField(error, 'retryAfterMs', isAmount),
  };
}

function readField<T>(value: unknown, field: string, accept: (field: unknown) => field is T): T | null {
  if (typeof value !== 'object' || value === null) return null;
  const found: unknown = Reflect.get(value, field);
  return accept(found) ? found : null;
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';
const isAmount = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
