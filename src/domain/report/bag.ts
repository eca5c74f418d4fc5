import type { Report } from '#contract/report.ts';
import type { FileWords } from './words/files-en.ts';
import { fileWordsOf } from './words/languages.ts';

/** Declares the layout: RFC 8493. */
export const bagDeclaration = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

export type ManifestEntry = { path: string; sha256: string; bytes: number };

/** Lines as `sha256sum -c` reads them. */
export function manifestText(entries: readonly ManifestEntry[]): string {
  return entries.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('');
}

/** Facts about the bag as a whole. */
export function bagInfoText(report: Report, payload: readonly ManifestEntry[]): string {
  const bytes = payload.reduce((sum, entry) => sum + entry.bytes, 0);
  return [
    'Bag-Software-Agent: Verdict Desk ' + report.service.dashboardVersion,
    `Bagging-Date: ${report.generatedAt.slice(0, 10)}`,
    `External-Identifier: ${report.number}`,
    `Payload-Oxum: ${bytes}.${payload.length}`,
    '',
  ].join('\n');
}

/** What became of one upstream body that the findings were read from. */
export type BundledResponse = {
  sha256: string;
  receivedAt: string;
  /**
   * `attached`: byte for byte in this bundle. `missing`: the server no longer holds it. `masked`: left out because names
   * were masked. `fetched_again`: attached in place of a missing one; received later, so it may differ.
   */
  state: 'attached' | 'missing' | 'masked' | 'fetched_again';
  /** For a missing one: digests of the bodies fetched in its place. */
  replacedBy: readonly string[];
};

/** Why there is no signature. */
export type NotSigned = 'no_key' | 'nothing_held' | 'failed';

export type SignatureNote =
  | { state: 'signed'; keyId: string }
  /** `detail`: the server's own words, when it refused. */
  | { state: 'not_signed'; why: NotSigned; detail?: string };

type BundleWords = FileWords['bundle'];

/** Columns wide enough for the longest paths that are short. */
const pathWidth = 36;

/** How to check the bundle without Verdict Desk. */
export function readmeText(
  report: Report,
  { responses, signature }: { responses: readonly BundledResponse[]; signature: SignatureNote },
): string {
  const words = fileWordsOf(report).bundle;
  return [
    words.title(report.number),
    words.made(report.service.dashboardVersion, report.generatedAt),
    ...(report.service.mode === 'demo' ? ['', words.demo] : []),
    '',
    words.contentHeading,
    ...words.content.map(([paths, meaning]) => `  ${paths.padEnd(pathWidth - 1)} ${meaning}`),
    '',
    words.checkHeading,
    '  sha256sum -c manifest-sha256.txt',
    '  sha256sum -c tagmanifest-sha256.txt',
    '  macOS: shasum -a 256 -c manifest-sha256.txt',
    '',
    ...signatureLines(signature, words),
    '',
    words.responsesHeading,
    ...responses.map((response) => responseLine(response, words)),
    ...(responses.length === 0 ? [`  ${words.noResponses}`] : []),
    '',
    words.notProvenHeading,
    ...words.notProven.map((line) => `  ${line}`),
    '',
  ].join('\n');
}

/** Why a bundle is not signed, in the server's words when it has any. */
export function whyNotSigned(
  { why, detail }: Extract<SignatureNote, { state: 'not_signed' }>,
  words: BundleWords,
): string {
  return detail === undefined ? words.whyNot[why] : `${words.whyNot[why]} (${detail})`;
}

function signatureLines(signature: SignatureNote, words: BundleWords): string[] {
  if (signature.state === 'not_signed')
    return [words.signature, `  ${words.notSigned(whyNotSigned(signature, words))}`];
  return [
    words.signatureHeading,
    '  openssl pkeyutl -verify -pubin -inkey attestation/public-key.pem -rawin \\',
    '    -in attestation/statement.json -sigfile attestation/signature.bin',
    `  ${words.thenCompare}`,
    '  sha256sum manifest-sha256.txt',
    `  ${words.andTheKey}`,
    `  ${words.key} ${signature.keyId}`,
    ...words.proves.map((line) => `  ${line}`),
  ];
}

function responseLine(
  { sha256, receivedAt, state, replacedBy }: BundledResponse,
  words: BundleWords,
): string {
  const later = replacedBy.length === 0 ? '' : `; ${words.fetchedAgain(replacedBy.join(', '))}`;
  return `  ${sha256}  ${receivedAt}  ${words.states[state]}${later}`;
}
