import * as z from 'zod/mini';

const sha256Schema = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** `POST /api/attestations` */
export const attestationRequestSchema = z.strictObject({
  /** SHA-256 of upstream bodies the proxy still holds. */
  responses: z.array(sha256Schema).check(z.minLength(1), z.maxLength(1000)),
  /** SHA-256 of the bundle's `manifest-sha256.txt`, which the proxy cannot check itself. */
  manifestSha256: sha256Schema,
});
export type AttestationRequest = z.infer<typeof attestationRequestSchema>;

/** The signed statement travels as the exact bytes that were signed. */
export const attestationAnswerSchema = z.object({
  /** UTF-8 JSON text of the statement; these bytes are what the signature covers. */
  statement: z.string(),
  /** Ed25519 signature over `statement`, base64. */
  signature: z.string(),
  /** SHA-256 of the public key's DER form, hex. */
  keyId: z.string(),
});
export type AttestationAnswer = z.infer<typeof attestationAnswerSchema>;

/** `GET /api/signing-key` */
export const signingKeySchema = z.object({
  algorithm: z.literal('Ed25519'),
  keyId: z.string(),
  /** SubjectPublicKeyInfo, PEM. */
  publicKeyPem: z.string(),
});
export type SigningKey = z.infer<typeof signingKeySchema>;
