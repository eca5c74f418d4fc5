import { createHash, createPublicKey, type KeyObject, sign } from 'node:crypto';
import { type AttestationAnswer, attestationRequestSchema, type SigningKey } from '#contract/attestation.ts';
import type { Meta } from '#contract/meta.ts';
import { isSha256 } from '#domain/identifier.ts';
import { ReadError } from './errors.ts';
import type { Reads } from './identifai/reads.ts';

type Config = {
  key: KeyObject;
  response: Reads['response'];
  mode: Meta['mode'];
  version: string;
  now: () => Date;
};

export type Attestor = {
  signingKey: SigningKey;
  attest(request: unknown): Promise<AttestationAnswer>;
};

/** What a reader of the statement, years later and without this software, has to know about each mode. */
const modeInWords: Record<Meta['mode'], string> = {
  demo: 'demo: the responses were made up by the demo service built into Verdict Desk, not by identifAI',
  identifai: 'identifai: the responses were received from the upstream origin given for each of them',
};

/**
 * Signs what this server itself knows: which bodies it received, when and from where. What the browser says is
 * marked as such. The signature covers the bytes of `statement` and nothing else.
 */
export function createAttestor({ key, response, mode, version, now }: Config): Attestor {
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
    async attest(request) {
      const { responses, manifestSha256 } = parseRequest(request);
      const held = await Promise.all(responses.map((sha256) => describe(sha256, response)));
      const statement = JSON.stringify(
        {
          type: 'verdict-desk-attestation',
          version: 1,
          issuedAt: now().toISOString(),
          issuer: `Verdict Desk ${version}`,
          keyId,
          mode: modeInWords[mode],
          responses: held,
          manifest: { sha256: manifestSha256, origin: 'supplied by the browser, not checked by the signer' },
          proves:
            'The holder of the signing key states that it received these response bodies at these times from these origins. It does not state that their content is true.',
        },
        null,
        2,
      );
      const signature = sign(null, Buffer.from(statement), key).toString('base64');
      return { statement, signature, keyId };
    },
  };
}

function parseRequest(request: unknown): { responses: string[]; manifestSha256: string } {
  const parsed = attestationRequestSchema.safeParse(request);
  const digests = parsed.success ? [...parsed.data.responses, parsed.data.manifestSha256] : [];
  if (!parsed.success || !digests.every(isSha256)) {
    throw new ReadError('bad_request', {
      message:
        'An attestation takes 1 to 1,000 response digests and one manifest digest, each 64 lower-case hex digits.',
    });
  }
  return { responses: [...new Set(parsed.data.responses)], manifestSha256: parsed.data.manifestSha256 };
}

async function describe(sha256: string, response: Reads['response']) {
  const held = await response(sha256);
  if (held === null) {
    throw new ReadError('not_held', {
      message: `The server no longer holds response ${sha256}, so it cannot vouch for it. Nothing was signed.`,
    });
  }
  return { sha256, receivedAt: held.receivedAt, bytes: held.size, upstreamOrigin: held.upstreamOrigin };
}
