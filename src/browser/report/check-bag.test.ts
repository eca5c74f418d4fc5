import { generateKeyPairSync, sign } from 'node:crypto';
import { makeZip } from 'client-zip';
import { zipSync } from 'fflate/node';
import { describe, expect, it } from 'vitest';
import { type BagCheck, checkBag } from './check-bag.ts';
import { sha256Hex, toBytes } from './digest.ts';
import { readZip } from './read-zip.ts';

type Files = Record<string, string>;

const statementOf = async (manifest: string) =>
  JSON.stringify({
    type: 'verdict-desk-attestation',
    manifest: { sha256: await sha256Hex(toBytes(manifest)) },
  });

/** A small bundle as the app makes it. */
async function bundle(
  change: (files: Files) => void = () => undefined,
): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const payload = { 'data/report.json': '{"a":1}', 'data/responses/x.json': '[{"n":1}]' };
  const lines = await Promise.all(
    Object.entries(payload).map(async ([path, text]) => `${await sha256Hex(toBytes(text))}  ${path}\n`),
  );
  const manifest = lines.join('');
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const statement = await statementOf(manifest);
  const files: Files = {
    'bagit.txt': 'BagIt-Version: 1.0\n',
    ...payload,
    'manifest-sha256.txt': manifest,
    'attestation/statement.json': statement,
    'attestation/public-key.pem': publicKey.export({ format: 'pem', type: 'spki' }).toString(),
  };
  change(files);
  const signature = new Uint8Array(sign(null, Buffer.from(statement), privateKey));
  return new Map([
    ...Object.entries(files).map(([path, text]) => [path, toBytes(text)] as const),
    ['attestation/signature.bin', signature],
  ]);
}

async function check(files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>): Promise<BagCheck> {
  return checkBag([...files].map(([path, bytes]) => ({ path, read: () => Promise.resolve(bytes) })));
}

function statesOf({ files }: BagCheck): Record<string, string> {
  return Object.fromEntries(files.map(({ path, state }) => [path, state]));
}

describe('checking a bundle', () => {
  it('finds an untouched one intact and signed', async () => {
    const result = await check(await bundle());
    expect(statesOf(result)).toMatchObject({
      'data/report.json': 'intact',
      'data/responses/x.json': 'intact',
    });
    expect(result.signature).toBe('valid');
  });

  it('names the one file of which a single byte was changed', async () => {
    const files = await bundle();
    files.set('data/responses/x.json', toBytes('[{"n":2}]'));
    const result = await check(files);
    expect(result.files[0]).toEqual({ path: 'data/responses/x.json', state: 'changed' });
    expect(statesOf(result)['data/report.json']).toBe('intact');
  });

  it('names a missing file and a file that nothing speaks of', async () => {
    const files = await bundle();
    files.delete('data/report.json');
    files.set('data/extra.exe', toBytes('x'));
    expect(statesOf(await check(files))).toMatchObject({
      'data/report.json': 'missing',
      'data/extra.exe': 'unlisted',
    });
  });

  it('is not fooled by a manifest that was made anew for a changed file', async () => {
    const changed = '{"a":2}';
    const digest = await sha256Hex(toBytes(changed));
    const files = await bundle((made) => {
      made['data/report.json'] = changed;
      made['manifest-sha256.txt'] = (made['manifest-sha256.txt'] ?? '').replace(
        /^\w+ {2}data\/report/,
        `${digest}  data/report`,
      );
    });
    const result = await check(files);
    expect(statesOf(result)['data/report.json']).toBe('intact');
    expect(result.signature).toBe('other_manifest');
  });

  it.each([
    ['statement', 'attestation/statement.json', 'invalid'],
    ['key', 'attestation/public-key.pem', 'invalid'],
  ] as const)('refuses a signature when the %s was changed', async (_, path, expected) => {
    const files = await bundle((made) => {
      made[path] = `${made[path] ?? ''} `.replace('A', 'B').replace('verdict', 'Verdict');
    });
    expect((await check(files)).signature).toBe(expected);
  });

  it('does not let the list that nobody signs overrule the signed one', async () => {
    const forged = '{"a":2}';
    const line = `${await sha256Hex(toBytes(forged))}  data/report.json\n`;
    const result = await check(
      await bundle((files) => {
        files['data/report.json'] = forged;
        files['tagmanifest-sha256.txt'] = line;
      }),
    );
    expect(statesOf(result)['data/report.json']).toBe('changed');
  });

  it('names a file that is in the ZIP twice, whichever of the two is the listed one', async () => {
    const files = [...(await bundle())];
    const twin = ['data/report.json', toBytes('{"a":2}')] as const;
    for (const entries of [
      [twin, ...files],
      [...files, twin],
    ]) {
      const result = await checkBag(
        entries.map(([path, bytes]) => ({ path, read: () => Promise.resolve(bytes) })),
      );
      const states = result.files.filter(({ path }) => path === 'data/report.json').map(({ state }) => state);
      expect(states).toContain('unlisted');
    }
  });

  it('says so when there is no signature or no manifest', async () => {
    const files = await bundle();
    files.delete('attestation/signature.bin');
    expect((await check(files)).signature).toBe('not_signed');
    files.delete('manifest-sha256.txt');
    expect((await check(files)).hasManifest).toBe(false);
  });
});

describe('reading a ZIP', () => {
  const contents = async (zip: Blob): Promise<Record<string, string>> => {
    const texts: Record<string, string> = {};
    for (const { path, read } of await readZip(zip)) texts[path] = new TextDecoder().decode(await read());
    return texts;
  };

  it('reads what the app writes', async () => {
    const stream = makeZip([
      { name: 'a.txt', input: 'one' },
      { name: 'b/ē.txt', input: 'two' },
    ]);
    const zip = await new Response(stream).blob();
    expect(await contents(zip)).toEqual({ 'a.txt': 'one', 'b/ē.txt': 'two' });
  });

  it('reads a bundle that was packed again by another tool, inside a folder', async () => {
    const files = await bundle();
    const packed = zipSync(
      Object.fromEntries([...files].map(([path, bytes]) => [`evidence/${path}`, bytes])),
      { level: 6 },
    );
    const result = await checkBag(await readZip(new Blob([new Uint8Array(packed)])));
    expect(result.signature).toBe('valid');
    expect(result.files.every(({ state }) => state === 'intact' || state === 'unlisted')).toBe(true);
  });

  it.each([
    ['empty', ''],
    ['not a ZIP', 'hello'.repeat(50)],
  ])('refuses a file that is %s', async (_, text) => {
    await expect(readZip(new Blob([text]))).rejects.toThrow('not a ZIP file');
  });
});
