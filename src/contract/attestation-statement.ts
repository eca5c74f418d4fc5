import * as z from 'zod/mini';

/** What the proxy signs, once parsed from the exact bytes that carry the signature. */
export const attestationStatementSchema = z.object({
  type: z.literal('verdict-desk-attestation'),
  version: z.literal(1),
  /** ISO 8601, UTC. */
  issuedAt: z.string(),
  /** The program and its version. */
  issuer: z.string(),
  keyId: z.string(),
  /** Demo or identifAI, in words that need no explanation years later. */
  mode: z.string(),
  responses: z.array(
    z.object({ sha256: z.string(), receivedAt: z.string(), bytes: z.number(), upstreamOrigin: z.string() }),
  ),
  /** Digest of the bundle's manifest, and who says so. */
  manifest: z.object({ sha256: z.string(), origin: z.string() }),
  /** What the signature proves and what not. */
  proves: z.string(),
});
export type AttestationStatement = z.infer<typeof attestationStatementSchema>;
