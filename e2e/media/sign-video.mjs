// Puts Content Credentials into a video: a stated camera, what was done, an ingredient, signed by a certificate made up on
// the spot. Nobody trusts that certificate, which is the case that the tests are about.
// Usage: node e2e/media/sign-video.mjs source.mp4 target.mp4
import { execFileSync } from 'node:child_process';
import { createPrivateKey, sign, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import startEngine, { WasmBuilder } from '@contentauth/c2pa-wasm';

const [source, target] = process.argv.slice(2);
if (source === undefined || target === undefined)
  throw new Error('Say which video to sign and where to put it.');

const engine = fileURLToPath(import.meta.resolve('@contentauth/c2pa-wasm/c2pa.wasm'));
const century = '36500';

/** A root and a certificate of its own below it, as C2PA asks for; valid for a century, so that tests do not age. */
function makeCertificates() {
  const folder = mkdtempSync(join(tmpdir(), 'signing-'));
  const at = (name) => join(folder, name);
  const openssl = (...args) => execFileSync('openssl', args, { stdio: ['ignore', 'ignore', 'pipe'] });
  try {
    writeFileSync(
      at('extensions'),
      `[req]
distinguished_name = name
[name]
[root]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
[leaf]
basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = emailProtection
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
`,
    );
    for (const name of ['root', 'leaf'])
      openssl('ecparam', '-name', 'prime256v1', '-genkey', '-noout', '-out', at(`${name}.key`));
    const root = [
      '-config',
      at('extensions'),
      '-extensions',
      'root',
      '-subj',
      '/C=IT/O=Nobody/CN=Unlisted Root',
    ];
    openssl(
      'req',
      '-x509',
      '-new',
      '-key',
      at('root.key'),
      '-days',
      century,
      ...root,
      '-out',
      at('root.pem'),
    );
    const leaf = ['-config', at('extensions'), '-subj', '/C=IT/O=Valdoria Harbour Press/CN=Unlisted Camera'];
    openssl('req', '-new', '-key', at('leaf.key'), ...leaf, '-out', at('leaf.csr'));
    const issuer = ['-CA', at('root.pem'), '-CAkey', at('root.key'), '-CAcreateserial', '-days', century];
    const extensions = ['-extfile', at('extensions'), '-extensions', 'leaf'];
    openssl('x509', '-req', '-in', at('leaf.csr'), ...issuer, ...extensions, '-out', at('leaf.pem'));
    return {
      key: createPrivateKey(readFileSync(at('leaf.key'))),
      chain: ['leaf', 'root'].map((name) => new X509Certificate(readFileSync(at(`${name}.pem`))).raw),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The few CBOR forms that a signature needs. */
const head = (major, size) => {
  if (size < 24) return Buffer.from([(major << 5) | size]);
  if (size < 256) return Buffer.from([(major << 5) | 24, size]);
  return Buffer.from([(major << 5) | 25, size >> 8, size & 255]);
};
const bytes = (value) => Buffer.concat([head(2, value.length), value]);
const text = (value) => Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
const list = (...items) => Buffer.concat([head(4, items.length), ...items]);
const map = (...pairs) => Buffer.concat([head(5, pairs.length), ...pairs.flat()]);
const number = (value) => (value < 0 ? head(1, -1 - value) : head(0, value));

const reserve = 4096;

/** COSE_Sign1 over the claim, ES256, the certificates in the protected header, filled up to the reserved size. */
function coseSign({ key, chain }, claim) {
  const protectedHeader = map(
    [number(1), number(-7)],
    [number(33), list(...chain.map((each) => bytes(each)))],
  );
  const toBeSigned = list(text('Signature1'), bytes(protectedHeader), bytes(Buffer.alloc(0)), bytes(claim));
  const signature = sign('sha256', toBeSigned, { key, dsaEncoding: 'ieee-p1363' });
  const withPadding = (size) =>
    Buffer.concat([
      Buffer.from([0xd2]),
      list(
        bytes(protectedHeader),
        map([text('pad'), bytes(Buffer.alloc(size))]),
        Buffer.from([0xf6]),
        bytes(signature),
      ),
    ]);
  const missing = reserve - withPadding(1000).length;
  return withPadding(1000 + missing);
}

/** The engine reads by a browser's means, which Node lacks: bytes at hand stand in for a file. */
class HeldBytes extends Blob {
  constructor(held, options) {
    super([held], options);
    this.held = held;
  }
  slice(start = 0, end = this.size) {
    return new HeldBytes(this.held.subarray(start, end));
  }
}
globalThis.FileReaderSync = class {
  readAsArrayBuffer({ held }) {
    return held.buffer.slice(held.byteOffset, held.byteOffset + held.byteLength);
  }
};

await startEngine({ module_or_path: readFileSync(engine) });
const certificates = makeCertificates();
const builder = WasmBuilder.fromJson(
  JSON.stringify({
    claim_generator_info: [{ name: 'Valdoria Field Camera', version: '2.4' }],
    title: 'harbour-at-dawn.mp4',
    assertions: [
      {
        label: 'c2pa.actions.v2',
        data: {
          actions: [
            {
              action: 'c2pa.created',
              digitalSourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture',
            },
            { action: 'c2pa.color_adjustments' },
          ],
        },
      },
    ],
  }),
);
const signed = await builder.sign(
  {
    alg: 'es256',
    reserveSize: reserve,
    sign: (claim) => Promise.resolve(new Uint8Array(coseSign(certificates, Buffer.from(claim)))),
  },
  'video/mp4',
  new HeldBytes(readFileSync(source), { type: 'video/mp4' }),
);
writeFileSync(target, signed);
