import { makeZip } from 'client-zip';
// oxlint-disable-next-line import/default -- the build turns the script into its address
import offlineCheckAddress from '#browser/report/offline-check.ts?worker&url';
import type { Report } from '#contract/report.ts';
import { fetchOwnFile, fetchSigningKey, requestAttestation } from '#api/evidence.ts';
import { pause } from '#browser/save-chunks.ts';
import { fromBase64, sha256Hex, toBase64, toBytes } from '#browser/report/digest.ts';
import {
  bagDeclaration,
  bagInfoText,
  type BundledResponse,
  type ManifestEntry,
  manifestText,
  type NotSigned,
  readmeText,
  type SignatureNote,
} from '#domain/report/bag.ts';
import { inlineScript, offlinePage } from '#domain/report/offline-page.ts';
import { payloadFiles } from './bundle-payload.ts';
import { layOutPdf } from './make-pdf.ts';
import { rawResponses } from './bundle-responses.ts';
import type { MakeOptions } from './make-options.ts';

export type BundleResult = { responses: BundledResponse[]; signature: SignatureNote };

type Entry = {
  name: string;
  input: Uint8Array<ArrayBuffer> | AsyncIterable<Uint8Array<ArrayBuffer>>;
  lastModified: Date;
};

/**
 * The evidence bundle as a stream: a file is made, hashed, handed on and forgotten before the next one, so that the bundle
 * never stands in memory as a whole. `result` is filled while the stream is read.
 */
export function makeBundle(
  report: Report,
  options: MakeOptions & { signing: boolean },
): { stream: ReadableStream<Uint8Array>; result: BundleResult } {
  const result: BundleResult = { responses: [], signature: { state: 'not_signed', why: 'failed' } };
  return { stream: makeZip(entries(report, options, result)), result };
}

/** Digests are taken on the way into the ZIP, so the manifests speak of the very bytes that are in it. */
class Ledger {
  readonly entries: ManifestEntry[] = [];
  readonly #time: Date;

  constructor(generatedAt: string) {
    this.#time = new Date(generatedAt);
  }

  async add(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<Entry> {
    return this.addDigested(path, { bytes, sha256: await sha256Hex(bytes) });
  }

  /** A file whose digest is known, because it was checked on its way here. */
  addDigested(path: string, { bytes, sha256 }: { bytes: Uint8Array<ArrayBuffer>; sha256: string }): Entry {
    this.entries.push({ path, sha256, bytes: bytes.byteLength });
    return { name: path, input: inPieces(bytes), lastModified: this.#time };
  }
}

const pieceBytes = 256_000;

/** The ZIP's checksum is computed on the page's thread: of a large file in pieces, so that the page stays responsive. */
async function* inPieces(bytes: Uint8Array<ArrayBuffer>): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
  for (let from = 0; from < bytes.length; from += pieceBytes) {
    yield bytes.subarray(from, from + pieceBytes);
    await pause();
  }
}

async function* entries(
  report: Report,
  options: MakeOptions & { signing: boolean },
  result: BundleResult,
): AsyncGenerator<Entry, void> {
  const payload = new Ledger(report.generatedAt);
  const tags = new Ledger(report.generatedAt);
  // The PDF takes longest and is drawn by a worker: it gets its work first, everything else is made meanwhile.
  const pdf = await layOutPdf(report, {
    signal: options.signal,
    onProgress: (share) => options.onProgress(share * 0.9),
  });
  yield tags.add('bagit.txt', toBytes(bagDeclaration));
  for await (const file of payloadFiles(report, options.signal))
    yield payload.add(`data/${file.path}`, file.bytes);
  for await (const { record, bytes } of rawResponses(report, options.signal)) {
    result.responses.push(record);
    if (bytes === null) continue;
    yield payload.addDigested(`data/responses/${record.sha256}.json`, { bytes, sha256: record.sha256 });
  }
  const index = JSON.stringify(result.responses, null, 2);
  yield payload.add('data/responses/index.json', toBytes(`${index}\n`));
  yield payload.add('data/report.pdf', await pdf.drawn);
  const manifest = toBytes(manifestText(payload.entries));
  yield tags.add('manifest-sha256.txt', manifest);
  yield tags.add('bag-info.txt', toBytes(bagInfoText(report, payload.entries)));
  const attested = await attest(manifest, result.responses, options);
  result.signature = attested.note;
  for (const { path, bytes } of attested.files) yield tags.add(path, bytes);
  yield tags.add('README.txt', toBytes(readmeText(report, result)));
  yield tags.add('verify.html', await offlineFile(report, options.signal));
  const tagManifest = toBytes(manifestText(tags.entries));
  yield { name: 'tagmanifest-sha256.txt', input: tagManifest, lastModified: new Date(report.generatedAt) };
  options.onProgress(1);
}

type Attested = { note: SignatureNote; files: { path: string; bytes: Uint8Array<ArrayBuffer> }[] };

function notSigned(why: NotSigned, cause?: unknown): Attested {
  const detail = cause instanceof Error ? { detail: cause.message } : {};
  return { note: { state: 'not_signed', why, ...detail }, files: [] };
}

async function attest(
  manifest: Uint8Array<ArrayBuffer>,
  responses: readonly BundledResponse[],
  { signing, signal }: MakeOptions & { signing: boolean },
): Promise<Attested> {
  if (!signing) return notSigned('no_key');
  const held = responses.filter(({ state }) => state === 'attached' || state === 'fetched_again');
  if (held.length === 0) return notSigned('nothing_held');
  try {
    const digests = held.map(({ sha256 }) => sha256);
    const manifestSha256 = await sha256Hex(manifest);
    const answer = await requestAttestation({ responses: digests, manifestSha256 }, signal);
    const key = await fetchSigningKey(signal);
    return {
      note: { state: 'signed', keyId: answer.keyId },
      files: [
        { path: 'attestation/statement.json', bytes: toBytes(answer.statement) },
        { path: 'attestation/signature.bin', bytes: fromBase64(answer.signature) },
        { path: 'attestation/public-key.pem', bytes: toBytes(key.publicKeyPem) },
      ],
    };
  } catch (cause) {
    if (signal.aborted) throw cause;
    return notSigned('failed', cause);
  }
}

async function offlineFile(report: Report, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  const source = await fetchOwnFile(offlineCheckAddress, signal);
  const script = inlineScript(new TextDecoder().decode(source));
  const digest = await crypto.subtle.digest('SHA-256', toBytes(script));
  return toBytes(offlinePage(report, { script, digest: toBase64(new Uint8Array(digest)) }));
}
