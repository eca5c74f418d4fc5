import { createHash, createPublicKey, type KeyObject, sign } from 'node:crypto';
import { type AttestationAnswer, attestationRequestSchema } from '#contract/attestation.ts';
import type { Meta } from '#contract/meta.ts';
import { writeStatement } from '#domain/attestation-statement.ts';
import { ReadError } from './errors.ts';
import type { Reads } from './identifai/reads.ts';
import { parseRequest } from './request-body.ts';

type Config = {
  key: KeyObject;
  response: Reads['response'];
  mode: Meta['mode'];
  version: string;
  /** Only tests stop the clock. */
  now?: () => Date;
};

export type Attestor = ReturnType<typeof createAttestor>;

/**
 * Signs what this server itself knows: which bodies it received, when and from where. What the browser says is
 * marked as such. The signature covers the bytes of `statement` and nothing else.
 */
export function createAttestor({ key, response, mode, version, now = () => new Date() }: Config) {
  const publicKey = createPublicKey(key);
  const keyId = createHash('sha256')
    .update(publicKey.export({ format: 'der', type: 'spki' }))
    .digest('hex');
  return {
    signingKey: {
      algorithm: 'Ed25519',
      keyId,
      publicKeyPem: publicKey.export({ format: 'pem', type: 'spki' }).toString(),
    },
    /** @param text the request's JSON */
    async attest(text: string): Promise<AttestationAnswer> {
      const { responses, manifestSha256 } = parseRequest(attestationRequestSchema, text, expected);
      const held = await Promise.all([...new Set(responses)].map((sha256) => describe(sha256, response)));
      const facts = { keyId, mode, version, manifestSha256, issuedAt: now() };
      const statement = writeStatement({ ...facts, responses: held });
      const signature = sign(null, Buffer.from(statement), key).toString('base64');
      return { statement, signature, keyId };
    },
  };
}

const expected =
  'An attestation takes 1 to 1,000 response digests and one manifest digest, each 64 lower-case hex digits.';

async function describe(sha256: string, response: Reads['response']) {
  const held = await response(sha256);
  if (held === null) {
    throw new ReadError('not_held', {
      message: `The server no longer holds response ${sha256}, so it cannot vouch for it. Nothing was signed.`,
    });
  }
  return { sha256, receivedAt: held.receivedAt, bytes: held.size, upstreamOrigin: held.upstreamOrigin };
}
