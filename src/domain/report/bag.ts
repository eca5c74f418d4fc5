import type { Report } from '#contract/report.ts';

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

export type SignatureNote = { state: 'signed'; keyId: string } | { state: 'not_signed'; why: string };

/** How to check the bundle without Verdict Desk. */
export function readmeText(
  report: Report,
  { responses, signature }: { responses: readonly BundledResponse[]; signature: SignatureNote },
): string {
  const demo =
    report.service.mode === 'demo' ? ['', 'DEMO DATA: nothing in this bundle comes from identifAI.'] : [];
  return [
    `Evidence bundle ${report.number}`,
    `Made by Verdict Desk ${report.service.dashboardVersion} at ${report.generatedAt} (UTC)`,
    ...demo,
    '',
    'What is in it (BagIt layout, RFC 8493)',
    '  data/report.pdf, data/report.html   the report for people',
    '  data/videos.csv, data/scores.csv    tables; data/about.txt has their rules',
    '  data/tables.xlsx                    the same tables as a workbook',
    '  data/report.json                    the exact data; schema: verdict-desk-report-1.0.schema.json',
    '  data/responses/                     answers of the service, byte for byte; index.json lists them',
    '  data/decisions.json, data/events.json   what reviewers did in the browser that made this',
    '  manifest-sha256.txt                 SHA-256 of every file under data/',
    '  tagmanifest-sha256.txt              SHA-256 of the files beside data/',
    '  attestation/                        the server’s signed statement, if any',
    '  verify.html                         the same checks in a browser, offline',
    '',
    'Check that no file was changed (in the unpacked folder)',
    '  sha256sum -c manifest-sha256.txt',
    '  sha256sum -c tagmanifest-sha256.txt',
    '  macOS: shasum -a 256 -c manifest-sha256.txt',
    '',
    ...signatureLines(signature),
    '',
    'Responses',
    ...responses.map(responseLine),
    ...(responses.length === 0 ? ['  none: nothing was received for these videos'] : []),
    '',
    'What this does not prove',
    '  That the content of the responses is true, or that the service was right.',
    '  The manifest was made by the browser. Anyone can make a new manifest for changed files; only the',
    '  signed statement ties a manifest to a moment at the server.',
    '',
  ].join('\n');
}

function signatureLines(signature: SignatureNote): string[] {
  if (signature.state === 'not_signed') return ['Signature', `  not signed: ${signature.why}`];
  return [
    'Check the signature (OpenSSL 3)',
    '  openssl pkeyutl -verify -pubin -inkey attestation/public-key.pem -rawin \\',
    '    -in attestation/statement.json -sigfile attestation/signature.bin',
    '  Then compare the manifest digest in attestation/statement.json with',
    '  sha256sum manifest-sha256.txt',
    '  and the key with the one of the server (GET /api/signing-key), asked for by another way:',
    `  key ${signature.keyId}`,
    '  The signature proves that the holder of the key states to have received these response bodies at these',
    '  times from these origins. It proves nothing about what they say.',
  ];
}

function responseLine({ sha256, receivedAt, state, replacedBy }: BundledResponse): string {
  const later = replacedBy.length === 0 ? '' : `; fetched again as ${replacedBy.join(', ')}`;
  return `  ${sha256}  ${receivedAt}  ${state}${later}`;
}
