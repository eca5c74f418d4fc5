import * as z from 'zod/mini';

/** `GET /api/meta` */
export const metaSchema = z.object({
  mode: z.enum(['demo', 'identifai']),
  version: z.string(),
  /** Origin the proxy reads from, for reports: `https://backend.identifai.net`. */
  upstreamOrigin: z.string(),
  limits: z.object({
    batchSize: z.number(),
    readsPerSecond: z.number(),
    readsPerMinute: z.number(),
  }),
  quota: z.object({
    /** When the next read could leave, ISO 8601, UTC; in the past or now when one is free. */
    availableAt: z.string(),
    /** Reads waiting for their turn. */
    waiting: z.number(),
  }),
  /** True when bundles can be signed. */
  signing: z.boolean(),
  /** Identifiers to try in demo mode; empty otherwise. */
  samples: z.array(z.string()),
});
export type Meta = z.infer<typeof metaSchema>;
