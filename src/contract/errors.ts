import * as z from 'zod/mini';

/** Every code the proxy can answer with. `message` is for people; programs read the code. */
export const errorCodes = [
  'bad_identifier',
  'bad_request',
  'bad_path',
  'bad_host',
  'bad_origin',
  'method',
  'type',
  'too_large',
  'too_many',
  'busy',
  'quota_wait',
  'no_heatmap',
  'not_held',
  'no_signing_key',
  'upstream_unreachable',
  'upstream_timeout',
  'upstream_reset',
  'upstream_redirect',
  'upstream_tls',
  'upstream_auth',
  'upstream_rejected',
  'upstream_unavailable',
  'upstream_bad_body',
  'upstream_too_large',
  'internal',
] as const;

export const errorCodeSchema = z.enum(errorCodes);
export type ErrorCode = z.infer<typeof errorCodeSchema>;

export const proxyErrorSchema = z.object({
  code: errorCodeSchema,
  message: z.string(),
  retryable: z.boolean(),
  retryAfterMs: z.optional(z.number()),
  requestId: z.string(),
});
export type ProxyError = z.infer<typeof proxyErrorSchema>;

export const errorBodySchema = z.object({ error: proxyErrorSchema });
