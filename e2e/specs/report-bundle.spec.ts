import { spawnSync } from 'node:child_process';
import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Page } from '@playwright/test';
import { zipSync } from 'fflate';
import { canaryKey, Proxy } from '../fixtures/proxy.ts';
import { openReport, saveReport, textOf, unzip } from '../fixtures/report-actions.ts';
import { runTool, unpack } from '../fixtures/system-tools.ts';
import { expect, test } from '../fixtures/test.ts';
import { asRow, asRows } from '../fixtures/upstream.ts';

// The evidence bundle, checked as an auditor without the app would: with sha256sum, with openssl, and offline.

test.setTimeout(180_000);

const makeKey = fileURLToPath(new URL('../../server-proxy/make-signing-key.mjs', import.meta.url));

/** A proxy that signs, with a key made as the README says. */
async function startSigning(folder: string, upstreamOrigin: string): Promise<Proxy> {
  const key = join(folder, 'signing-key.pem');
  await mkdir(folder, { recursive: true });
  const made = spawnSync(process.execPath, [makeKey, key], { encoding: 'utf8' });
  expect(made.stderr).toContain('Wrote');
  expect((await stat(key)).mode & 0o777).toBe(0o600);
  return Proxy.start({
    IDENTIFAI_API_KEY: canaryKey,
    IDENTIFAI_BASE_URL: upstreamOrigin,
    SIGNING_KEY_FILE: key,
  });
}

async function chooseZip(page: Page, files: Readonly<Record<string, Uint8Array>>): Promise<void> {
  await page.getByLabel('ZIP file').setInputFiles({
    name: 'bundle.zip',
    mimeType: 'application/zip',
    buffer: Buffer.from(zipSync({ ...files })),
  });
}

test('a signed bundle passes sha256sum and openssl, the page in the app and its own offline page', async ({
  page,
  upstream,
}, testInfo) => {
  const desk = await startSigning(testInfo.outputDir, upstream.origin);
  await openReport(page, desk.url, upstream.samples.slice(0, 2));
  const { name, bytes } = await saveReport(page, 'Evidence bundle');
  expect(name).toMatch(/^verdict-desk-bundle-\d{4}-\d{2}-\d{2}\.zip$/u);
  await expect(page.getByText('Signed by the server')).toBeVisible();
  const files = unzip(bytes);
  const folder = join(testInfo.outputDir, 'bundle');
  await unpack(folder, files);

  expect(textOf(files, 'bagit.txt')).toBe('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
  const checked = await runTool('sha256sum', ['-c', 'manifest-sha256.txt'], folder);
  const payload = Object.keys(files).filter((path) => path.startsWith('data/'));
  expect(checked.trim().split('\n')).toHaveLength(payload.length);
  expect(checked).not.toContain('FAILED');
  await runTool('sha256sum', ['-c', 'tagmanifest-sha256.txt'], folder);

  // The command exactly as README.txt prints it.
  const readme = textOf(files, 'README.txt');
  const command = /^ {2}openssl (pkeyutl [^\n]+)\\\n +([^\n]+)$/mu.exec(readme);
  const parameters = `${command?.[1]}${command?.[2]}`.split(/\s+/u);
  expect(await runTool('openssl', parameters, folder)).toContain('Signature Verified Successfully');
  const statement: unknown = JSON.parse(textOf(files, 'attestation/statement.json'));
  const [digest = ''] = (await runTool('sha256sum', ['manifest-sha256.txt'], folder)).split(' ');
  expect(statement).toHaveProperty('manifest.sha256', digest);
  expect(textOf(files, 'attestation/statement.json')).toContain('supplied by the browser');

  const events = asRows(JSON.parse(textOf(files, 'data/events.json')));
  expect(events.filter(({ action }) => action === 'exported')).toMatchObject([{ covers: { videos: 2 } }]);
  expect(Object.values(files).filter((file) => Buffer.from(file).includes(canaryKey))).toEqual([]);

  await page.goto(`${desk.url}/verify`);
  await chooseZip(page, files);
  await expect(page.getByText(`All ${Object.keys(files).length - 1} files are as listed`)).toBeVisible();
  await expect(page.getByText('speaks of this very manifest')).toBeVisible();
  await expect(page.getByText(/the key of this server/u)).toBeVisible();

  await page.goto(pathToFileURL(join(folder, 'verify.html')).href);
  await chooseZip(page, files);
  await expect(page.getByRole('status')).toContainText('files are as listed.');
  await expect(page.getByRole('status')).toContainText(
    'The server’s statement is signed and speaks of this very manifest.',
  );

  // One letter of one file changed: it is named, here and in the app.
  const changed = { ...files, 'data/videos.csv': new TextEncoder().encode('"changed"\r\n') };
  await chooseZip(page, changed);
  await expect(page.getByRole('status')).toContainText('data/videos.csv: CHANGED');
  await page.goto(`${desk.url}/verify`);
  await chooseZip(page, changed);
  await expect(page.getByText('data/videos.csv: changed')).toBeVisible();
  // The list made to fit the changed file: then the signature speaks of another list.
  const relisted = {
    ...files,
    'manifest-sha256.txt': new TextEncoder().encode(`${textOf(files, 'manifest-sha256.txt')}\n`),
  };
  await chooseZip(page, relisted);
  await expect(page.getByText('Signed for another manifest')).toBeVisible();
  await desk.stop();
});

test('the responses in a bundle are the bytes that identifAI sent, named by their digest', async ({
  page,
  desk,
  upstream,
}, testInfo) => {
  const [identifier = ''] = upstream.samples;
  await openReport(page, desk.url, [identifier]);
  const files = unzip((await saveReport(page, 'Evidence bundle')).bytes);
  await expect(page.getByText('Not signed: the server has no signing key')).toBeVisible();
  expect(textOf(files, 'README.txt')).toContain('not signed: the server has no signing key');
  expect(Object.keys(files).filter((path) => path.startsWith('attestation/'))).toEqual([]);

  const index = asRows(JSON.parse(textOf(files, 'data/responses/index.json')));
  expect(index.map(({ state }) => state)).toEqual(['attached']);
  const sha256 = String(index[0]?.['sha256']);
  const raw = textOf(files, `data/responses/${sha256}.json`);
  expect(raw).toContain(`"${identifier}"`);
  const report = asRow(JSON.parse(textOf(files, 'data/report.json')));
  expect(asRows(report['responses'])[0]).toMatchObject({ sha256 });
  const again = await fetch(
    `${upstream.origin}${upstream.requests.find(({ path }) => path.includes(identifier))?.path}`,
    { headers: { Authorization: 'Bearer any', 'x-api-key': 'any' } },
  );
  expect(await again.text()).toBe(raw);

  await page.goto(`${desk.url}/verify`);
  await chooseZip(page, files);
  await expect(page.getByText('Not signed', { exact: true })).toBeVisible();
  await unpack(join(testInfo.outputDir, 'bundle'), files);
  await runTool('sha256sum', ['-c', 'manifest-sha256.txt'], join(testInfo.outputDir, 'bundle'));
});

test('a response that the server no longer holds is listed as missing, and what was fetched instead is said', async ({
  page,
  desk,
  upstream,
  guard,
}) => {
  guard.allow(/404|ERR_CONNECTION_REFUSED/u);
  const [identifier = ''] = upstream.samples;
  await openReport(page, desk.url, [identifier]);
  const address = new URL(desk.url);
  await desk.stop();
  // The same server, started anew: its memory of responses is empty.
  const restarted = await Proxy.start({
    IDENTIFAI_API_KEY: canaryKey,
    IDENTIFAI_BASE_URL: upstream.origin,
    PORT: address.port,
  });
  upstream.edit(identifier, (row) => {
    row['ref_id'] = 'changed-since';
  });
  const files = unzip((await saveReport(page, 'Evidence bundle')).bytes);
  await expect(page.getByText(/1 no longer held and listed as missing/u)).toBeVisible();
  const index = asRows(JSON.parse(textOf(files, 'data/responses/index.json')));
  expect(index.map(({ state }) => state)).toEqual(['missing', 'fetched_again']);
  expect(index[0]?.['replacedBy']).toEqual([index[1]?.['sha256']]);
  expect(textOf(files, 'README.txt')).toContain(`fetched again as ${String(index[1]?.['sha256'])}`);
  expect(textOf(files, `data/responses/${String(index[1]?.['sha256'])}.json`)).toContain('changed-since');
  await restarted.stop();
});

test('masked names are in no file of the bundle, and the raw responses are left out and said to be', async ({
  page,
  desk,
  upstream,
}) => {
  const [identifier = ''] = upstream.samples;
  await openReport(page, `${desk.url}?mask=all`, [identifier]);
  const files = unzip((await saveReport(page, 'Evidence bundle')).bytes);
  await expect(page.getByText(/raw responses are left out, because names are masked/u)).toBeVisible();
  const index = asRows(JSON.parse(textOf(files, 'data/responses/index.json')));
  expect(index.map(({ state }) => state)).toEqual(['masked']);
  const workbook = Object.values(unzip(files['data/tables.xlsx'] ?? new Uint8Array()));
  const naming = [...Object.values(files), ...workbook].filter((file) => {
    const content = Buffer.from(file);
    return content.includes(identifier) || content.includes('mayor-statement-council-hall');
  });
  expect(naming).toEqual([]);
});

test('a cancelled bundle leaves no file', async ({ page, desk, upstream }) => {
  const downloads: string[] = [];
  page.on('download', (download) => downloads.push(download.suggestedFilename()));
  await openReport(page, desk.url, upstream.samples.slice(0, 12));
  await page.getByRole('button', { name: 'Evidence bundle', exact: true }).click();
  await page.getByRole('button', { name: 'Cancel', exact: true }).click();
  await expect(page.getByText('Cancelled: no file was saved.')).toBeVisible();
  // A file that is asked for afterwards is the first and only one.
  const { name } = await saveReport(page, 'JSON');
  expect(downloads).toEqual([name]);
  const events = asRows(
    asRow(JSON.parse(new TextDecoder().decode((await saveReport(page, 'JSON')).bytes)))['events'],
  );
  expect(events.filter(({ action }) => action === 'exported')).toMatchObject([
    { covers: { videos: 12 } },
    { covers: { videos: 12 } },
  ]);
});
