import type * as z from 'zod/mini';
import { errorBodySchema } from '#contract/errors.ts';
import { ApiError, fromProxyError } from './api-error.ts';

type Request = {
  signal?: AbortSignal | undefined;
  body?: unknown;
  /** Only what the proxy holds: it spends no quota on this and answers 204 instead. */
  heldOnly?: boolean;
};

/**
 * Fetches a path of our own proxy and gives the response when it is a success; everything else is
 * an `ApiError`. The only place in the app that calls `fetch`.
 */
export async function request(
  path: string,
  { signal, body, heldOnly = false }: Request = {},
): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, {
      method: body === undefined ? 'GET' : 'POST',
      ...(heldOnly ? { headers: { 'Cache-Control': 'only-if-cached' } } : {}),
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
      ...(signal === undefined ? {} : { signal }),
    });
  } catch (cause) {
    throw transportError(cause, signal);
  }
  if (!response.ok) throw await readError(response);
  return response;
}

/** Fetches JSON and parses it by a schema of the contract. */
export async function requestJson<T>(
  path: string,
  schema: z.ZodMiniType<T>,
  options: Request = {},
): Promise<T> {
  const response = await request(path, options);
  let json: unknown;
  try {
    json = await response.json();
  } catch (cause) {
    if (options.signal?.aborted === true) throw transportError(cause, options.signal);
    throw new ApiError('contract', 'The server’s answer was cut off or is not JSON.', {
      retryable: true,
      cause,
    });
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const issuePath = parsed.error.issues[0]?.path.join('.') ?? '';
  throw new ApiError('contract', `The server’s answer has an unexpected shape at “${issuePath}”.`, {
    path: issuePath,
    requestId: response.headers.get('x-request-id'),
  });
}

function transportError(cause: unknown, signal: AbortSignal | undefined): ApiError {
  if (signal?.aborted === true) return new ApiError('aborted', 'The request was cancelled.', { cause });
  return new ApiError('network', 'The Verdict Desk server cannot be reached.', { retryable: true, cause });
}

async function readError(response: Response): Promise<ApiError> {
  const body: unknown = await response.json().catch(() => null);
  const parsed = errorBodySchema.safeParse(body);
  if (parsed.success) return fromProxyError(parsed.data.error, response.status);
  return new ApiError('contract', `The server answered ${response.status} without an explanation.`, {
    retryable: response.status >= 500,
    requestId: response.headers.get('x-request-id'),
  });
}
