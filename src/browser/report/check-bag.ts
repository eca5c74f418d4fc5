import { jsonOf } from '#lib/json-of.ts';
import { sha256Hex } from './digest.ts';
import type { BagFile } from './read-zip.ts';

/** What the check says of one file. `unlisted`: it is there, but no manifest speaks of it. */
export type FileState = 'intact' | 'changed' | 'missing' | 'unlisted' | 'unreadable';
export type CheckedFile = { path: string; state: FileState };

/**
 * `valid`: signed, and the statement speaks of this very manifest. `other_manifest`: the signature is good, but for
 * another manifest. `cannot_check`: this browser lacks Ed25519.
 */
export type SignatureState = 'valid' | 'invalid' | 'other_manifest' | 'not_signed' | 'cannot_check';

export type BagCheck = {
  files: readonly CheckedFile[];
  /** False when there is no manifest at all: then nothing could be checked. */
  hasManifest: boolean;
  signature: SignatureState;
  /** The signed statement's text, when it is there. */
  statement: string | null;
  /** SHA-256 of the public key in the bundle, to compare with the server's. */
  keyId: string | null;
};

const manifestName = 'manifest-sha256.txt';
const tagManifestName = 'tagmanifest-sha256.txt';

type Options = { onProgress?: (done: number, total: number) => void };

/** Checks an evidence bundle: every file against the manifests, and the server's statement against its signature. */
export async function checkBag(files: readonly BagFile[], { onProgress }: Options = {}): Promise<BagCheck> {
  const given = withoutTopFolder(files);
  const byPath = new Map(given.map((file) => [file.path, file]));
  const manifest = await readText(byPath, manifestName);
  const tagManifest = await readText(byPath, tagManifestName);
  const listed = digestsIn([manifest ?? '', tagManifest ?? ''].join('\n'));
  const checked: CheckedFile[] = [];
  for (const [path, digest] of listed) {
    checked.push({ path, state: await stateOf(byPath.get(path), digest) });
    onProgress?.(checked.length, listed.size);
  }
  // A second file under the same name is one that nothing speaks of, whichever of them a program unpacks.
  const twins = given.filter((file) => byPath.get(file.path) !== file).map(({ path }) => path);
  const unspoken = [...byPath.keys()].filter((path) => !listed.has(path) && path !== tagManifestName);
  for (const path of new Set([...unspoken, ...twins])) checked.push({ path, state: 'unlisted' });
  return {
    files: checked.toSorted((a, b) => order[a.state] - order[b.state] || (a.path < b.path ? -1 : 1)),
    hasManifest: manifest !== null,
    ...(await checkSignature(byPath, manifest)),
  };
}

/** Trouble first. */
const order: Readonly<Record<FileState, number>> = {
  changed: 0,
  missing: 1,
  unreadable: 2,
  unlisted: 3,
  intact: 4,
};

/** Unpacking often adds a folder around everything. */
function withoutTopFolder(files: readonly BagFile[]): BagFile[] {
  const anchor = files.find(({ path }) => path === 'bagit.txt' || path.endsWith('/bagit.txt'));
  const prefix = anchor === undefined ? '' : anchor.path.slice(0, -'bagit.txt'.length);
  return files.map(({ path, read }) => ({
    path: path.startsWith(prefix) ? path.slice(prefix.length) : path,
    read,
  }));
}

/**
 * The digest of each listed path; a line is `<64 hex>  <path>`, as `sha256sum` writes it. A path with two digests fits none:
 * only one of the lists is signed, and the other must not overrule it.
 */
function digestsIn(manifests: string): Map<string, string> {
  const digests = new Map<string, string>();
  for (const line of manifests.split('\n')) {
    const [, digest = '', path = ''] = /^([0-9a-f]{64}) [ *](.+?)\r?$/.exec(line) ?? [];
    if (path !== '') digests.set(path, (digests.get(path) ?? digest) === digest ? digest : 'two digests');
  }
  return digests;
}

async function stateOf(file: BagFile | undefined, digest: string): Promise<FileState> {
  if (file === undefined) return 'missing';
  try {
    return (await sha256Hex(await file.read())) === digest ? 'intact' : 'changed';
  } catch {
    return 'unreadable';
  }
}

async function readText(files: ReadonlyMap<string, BagFile>, path: string): Promise<string | null> {
  const bytes = await readBytes(files, path);
  return bytes === null ? null : new TextDecoder().decode(bytes);
}

async function readBytes(
  files: ReadonlyMap<string, BagFile>,
  path: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return (await files.get(path)?.read()) ?? null;
  } catch {
    return null;
  }
}

async function checkSignature(files: ReadonlyMap<string, BagFile>, manifest: string | null) {
  const statement = await readBytes(files, 'attestation/statement.json');
  const signature = await readBytes(files, 'attestation/signature.bin');
  const pem = await readText(files, 'attestation/public-key.pem');
  if (statement === null || signature === null || pem === null)
    return { signature: 'not_signed' as const, statement: null, keyId: null };
  const text = new TextDecoder().decode(statement);
  const key = derOf(pem);
  const keyId = key === null ? null : await sha256Hex(key);
  const verified = key === null ? false : await verify({ key, signature, statement });
  const state: SignatureState =
    verified === null ? 'cannot_check' : !verified ? 'invalid' : await matchManifest(text, manifest);
  return { signature: state, statement: text, keyId };
}

async function matchManifest(statement: string, manifest: string | null): Promise<SignatureState> {
  if (manifest === null) return 'other_manifest';
  const digest = await sha256Hex(new TextEncoder().encode(manifest));
  return manifestDigestOf(statement) === digest ? 'valid' : 'other_manifest';
}

/** The manifest digest that a statement speaks of. */
function manifestDigestOf(statement: string): string | null {
  const parsed = jsonOf(statement);
  if (typeof parsed !== 'object' || parsed === null || !('manifest' in parsed)) return null;
  const { manifest } = parsed;
  if (typeof manifest !== 'object' || manifest === null || !('sha256' in manifest)) return null;
  return typeof manifest.sha256 === 'string' ? manifest.sha256 : null;
}

function derOf(pem: string): Uint8Array<ArrayBuffer> | null {
  const body = /-----BEGIN PUBLIC KEY-----([\s\S]+?)-----END PUBLIC KEY-----/.exec(pem)?.[1];
  if (body === undefined) return null;
  try {
    return Uint8Array.from(atob(body.replaceAll(/\s/g, '')), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}

type Signed = {
  key: Uint8Array<ArrayBuffer>;
  signature: Uint8Array<ArrayBuffer>;
  statement: Uint8Array<ArrayBuffer>;
};

/** Null when this browser does not know Ed25519. */
async function verify({ key, signature, statement }: Signed): Promise<boolean | null> {
  let imported: CryptoKey;
  try {
    imported = await crypto.subtle.importKey('spki', key, { name: 'Ed25519' }, false, ['verify']);
  } catch (cause) {
    return cause instanceof DOMException && cause.name === 'NotSupportedError' ? null : false;
  }
  return crypto.subtle.verify({ name: 'Ed25519' }, imported, signature, statement);
}
