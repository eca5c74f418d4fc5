import {
  type AttestationAnswer,
  attestationAnswerSchema,
  type SigningKey,
  signingKeySchema,
} from '#contract/attestation.ts';
import { ApiError } from './api-error.ts';
import { request, requestJson } from './client.ts';

/** An upstream body byte for byte as a stream, or null when the proxy no longer holds it. */
export async function fetchResponse(
  sha256: string,
  signal: AbortSignal,
): Promise<ReadableStream<Uint8Array> | null> {
  try {
    const response = await request(`/api/responses/${encodeURIComponent(sha256)}`, { signal });
    return response.body ?? new Blob([]).stream();
  } catch (cause) {
    if (cause instanceof ApiError && cause.code === 'not_held') return null;
    throw cause;
  }
}

/** Asks the proxy to sign its statement of what it received. The manifest's digest is ours; the proxy says so. */
export function requestAttestation(
  body: { responses: readonly string[]; manifestSha256: string },
  signal: AbortSignal,
): Promise<AttestationAnswer> {
  return requestJson('/api/attestations', attestationAnswerSchema, { body, signal });
}

/** The public key that checks attestations. */
export function fetchSigningKey(signal: AbortSignal): Promise<SigningKey> {
  return requestJson('/api/signing-key', signingKeySchema, { signal });
}

/** The bytes of one of our own built files: fonts and the offline checker. */
export async function fetchOwnFile(address: string, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  const response = await request(address, { signal });
  return new Uint8Array(await response.arrayBuffer());
}
