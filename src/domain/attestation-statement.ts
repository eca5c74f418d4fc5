import type { AttestationStatement } from '#contract/attestation-statement.ts';
import type { Meta } from '#contract/meta.ts';

type Facts = Pick<AttestationStatement, 'keyId' | 'responses'> & {
  issuedAt: Date;
  version: string;
  mode: Meta['mode'];
  manifestSha256: string;
};

/** What a reader of the statement, years later and without this software, has to know about each mode. */
const modeInWords: Record<Meta['mode'], string> = {
  demo: 'demo: the responses were made up by the demo service built into Verdict Desk, not by identifAI',
  identifai: 'identifai: the responses were received from the upstream origin given for each of them',
};

/**
 * The text that the proxy signs: what it knows by itself, what it was merely told, and what the signature means. These
 * very bytes are signed, so that a checker needs no agreement on how to write JSON.
 */
export function writeStatement(facts: Facts): string {
  const statement: AttestationStatement = {
    type: 'verdict-desk-attestation',
    version: 1,
    issuedAt: facts.issuedAt.toISOString(),
    issuer: `Verdict Desk ${facts.version}`,
    keyId: facts.keyId,
    mode: modeInWords[facts.mode],
    responses: facts.responses,
    manifest: { sha256: facts.manifestSha256, origin: 'supplied by the browser, not checked by the signer' },
    proves:
      'The holder of the signing key states that it received these response bodies at these times from these origins. It does not state that their content is true.',
  };
  return JSON.stringify(statement, null, 2);
}
