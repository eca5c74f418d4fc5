import { generateKeyPairSync, sign } from 'node:crypto';
import { configure, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { zipSync } from 'fflate';
import { beforeEach, expect, test, vi } from 'vitest';
import { sha256Hex, toBytes } from '#browser/report/digest.ts';
import { renderPart } from '#testing/render-part.tsx';
import { VerifyPage } from './verify-page.tsx';

configure({ asyncUtilTimeout: 4000 });

beforeEach(() => {
  // A server without a key of its own: bundles of others can still be checked.
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
});

type Files = Record<string, Uint8Array<ArrayBuffer>>;

/** A small signed bundle. */
async function makeBundle(): Promise<Files> {
  const report = toBytes('{"a":1}');
  const manifest = toBytes(`${await sha256Hex(report)}  data/report.json\n`);
  const statement = toBytes(JSON.stringify({ manifest: { sha256: await sha256Hex(manifest) } }));
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    'bagit.txt': toBytes('BagIt-Version: 1.0\n'),
    'data/report.json': report,
    'manifest-sha256.txt': manifest,
    'attestation/statement.json': statement,
    'attestation/signature.bin': new Uint8Array(sign(null, statement, privateKey)),
    'attestation/public-key.pem': toBytes(publicKey.export({ format: 'pem', type: 'spki' }).toString()),
  };
}

async function check(files: Files) {
  await renderPart(() => <VerifyPage />);
  const zip = new File([new Uint8Array(zipSync(files, { level: 0 }))], 'bundle.zip', {
    type: 'application/zip',
  });
  await userEvent.setup().upload(screen.getByLabelText('ZIP file'), zip);
}

test('an untouched bundle is said to be as listed and signed, and whose statement it is', async () => {
  await check(await makeBundle());
  expect(await screen.findByText('Signed')).toBeVisible();
  expect(screen.getByRole('row', { name: 'data/report.json Intact' })).toBeVisible();
  expect(screen.getByText(/has no key to compare it with/u)).toBeVisible();
  expect(screen.getByText(/does not prove that what they say is true/u)).toBeVisible();
});

test('a file of which one letter was changed is named', async () => {
  await check({ ...(await makeBundle()), 'data/report.json': toBytes('{"a":2}') });
  expect(await screen.findByText(/data\/report\.json: changed/u)).toBeVisible();
  expect(screen.getByRole('row', { name: 'data/report.json Changed' })).toBeVisible();
});

test('a signature by another key is refused in plain words', async () => {
  const other = await makeBundle();
  const bundle = await makeBundle();
  const signature = other['attestation/signature.bin'] ?? new Uint8Array();
  await check({ ...bundle, 'attestation/signature.bin': signature });
  expect(await screen.findByText('The signature does not fit')).toBeVisible();
  expect(screen.getByText(/Do not rely on this bundle/u)).toBeVisible();
});

test('a bundle without a statement is said not to be signed, and not to be wrong', async () => {
  const { 'attestation/statement.json': _, ...unsigned } = await makeBundle();
  await check(unsigned);
  expect(await screen.findByText('Not signed')).toBeVisible();
});

test('a file that is no bundle is said to be none', async () => {
  await check({ 'a.txt': toBytes('hello') });
  expect(await screen.findByText('This is not an evidence bundle')).toBeVisible();
});
