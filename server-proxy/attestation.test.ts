import { execFileSync } from 'node:child_process';
import { createHash, generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { attestationStatementSchema } from '#contract/attestation-statement.ts';
import { attestationAnswerSchema, signingKeySchema } from '#contract/attestation.ts';
import { createAttestor } from './attestation.ts';
import { readSettings } from './settings.ts';

const folder = mkdtempSync(join(tmpdir(), 'verdict-desk-attestation-'));
afterAll(() => rmSync(folder, { recursive: true }));

const held = 'a'.repeat(64);
const manifestSha256 = 'f'.repeat(64);

function attestor(mode: 'demo' | 'identifai' = 'identifai') {
  const { attest, signingKey } = createAttestor({
    key: generateKeyPairSync('ed25519').privateKey,
    response: (sha256) =>
      Promise.resolve(
        sha256 === held
          ? {
              sha256,
              receivedAt: '2026-01-02T03:04:05.000Z',
              upstreamOrigin: 'https://backend.identifai.net',
              size: 1234,
              chunks: async function* () {},
            }
          : null,
      ),
    mode,
    version: '1.2.3',
    now: () => new Date('2026-01-02T04:00:00Z'),
  });
  return { signingKey, attest: (request: object) => attest(JSON.stringify(request)) };
}

/** Checks a signature the way an auditor does, with the openssl of the machine. */
function opensslAccepts(statement: string, signature: string, publicKeyPem: string): boolean {
  const path = (name: string) => join(folder, name);
  writeFileSync(path('statement.json'), statement);
  writeFileSync(path('signature.bin'), Buffer.from(signature, 'base64'));
  writeFileSync(path('key.pem'), publicKeyPem);
  const files = ['-inkey', path('key.pem'), '-in', path('statement.json'), '-sigfile', path('signature.bin')];
  try {
    const said = execFileSync('openssl', ['pkeyutl', '-verify', '-pubin', '-rawin', ...files], {
      stdio: 'pipe',
    });
    return said.toString().includes('Signature Verified Successfully');
  } catch {
    return false;
  }
}

describe('an attestation', () => {
  it('states what this server received, when and from where, and what it was merely told', async () => {
    const { attest, signingKey } = attestor();
    const answer = attestationAnswerSchema.parse(await attest({ responses: [held, held], manifestSha256 }));
    expect(attestationStatementSchema.parse(JSON.parse(answer.statement))).toEqual({
      version: 1,
      type: 'verdict-desk-attestation',
      issuedAt: '2026-01-02T04:00:00.000Z',
      issuer: 'Verdict Desk 1.2.3',
      keyId: signingKey.keyId,
      mode: expect.stringMatching(/^identifai: /),
      responses: [
        {
          sha256: held,
          receivedAt: '2026-01-02T03:04:05.000Z',
          bytes: 1234,
          upstreamOrigin: 'https://backend.identifai.net',
        },
      ],
      manifest: { sha256: manifestSha256, origin: expect.stringContaining('supplied by the browser') },
      proves: expect.stringContaining('does not state that their content is true'),
    });
  });

  it('says in words when the responses were made up by the demo', async () => {
    const { statement } = await attestor('demo').attest({ responses: [held], manifestSha256 });
    expect(JSON.parse(statement).mode).toMatch(/^demo: .*not by identifAI/);
  });

  it('is accepted by stock openssl, and refused once a byte has changed', async () => {
    const { attest, signingKey } = attestor();
    const { statement, signature } = await attest({ responses: [held], manifestSha256 });
    expect(opensslAccepts(statement, signature, signingKey.publicKeyPem)).toBe(true);
    expect(opensslAccepts(statement.replace('1234', '1235'), signature, signingKey.publicKeyPem)).toBe(false);
  });

  it('names its key by the digest of the public key', () => {
    const { signingKey } = attestor();
    const { publicKeyPem, keyId } = signingKeySchema.parse(signingKey);
    const der = Buffer.from(publicKeyPem.replaceAll(/-----[^-]+-----|\s/g, ''), 'base64');
    expect(keyId).toBe(createHash('sha256').update(der).digest('hex'));
    expect(publicKeyPem).not.toContain('PRIVATE');
  });

  it('is refused when one digest is not held: nothing is signed in part', async () => {
    await expect(
      attestor().attest({ responses: [held, 'b'.repeat(64)], manifestSha256 }),
    ).rejects.toMatchObject({
      code: 'not_held',
      message: expect.stringContaining('b'.repeat(64)),
    });
  });

  it.each([
    ['nothing', {}],
    ['no digests', { responses: [], manifestSha256 }],
    ['upper case', { responses: [held.toUpperCase()], manifestSha256 }],
    ['a short digest', { responses: [held.slice(1)], manifestSha256 }],
    ['no manifest', { responses: [held] }],
    ['a manifest of another kind', { responses: [held], manifestSha256: 'x' }],
    ['a field too many', { responses: [held], manifestSha256, receivedAt: 'yesterday' }],
    ['1,001 digests', { responses: Array.from({ length: 1001 }, () => held), manifestSha256 }],
  ])('of %s is refused', async (_, request) => {
    await expect(attestor().attest(request)).rejects.toMatchObject({ code: 'bad_request' });
  });
});

describe('npm run signing-key', () => {
  const script = new URL('make-signing-key.mjs', import.meta.url);
  const make = (path: string) => execFileSync(process.execPath, [script.pathname, path], { stdio: 'pipe' });

  it('makes a key that only its owner can read and the server takes without a warning', () => {
    const path = join(folder, 'signing-key.pem');
    make(path);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readSettings({ SIGNING_KEY_FILE: path })).toMatchObject({ warnings: [] });
    expect(readSettings({ SIGNING_KEY_FILE: path }).signingKey).not.toBeNull();
  });

  it('never overwrites a key', () => {
    const path = join(folder, 'kept.pem');
    make(path);
    const before = readFileSync(path, 'utf8');
    expect(() => make(path)).toThrow(/exists already/);
    expect(readFileSync(path, 'utf8')).toBe(before);
  });
});
