import { generateKeyPairSync } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readSettings, rereadKey, SettingsError } from './settings.ts';

const folder = mkdtempSync(join(tmpdir(), 'verdict-desk-settings-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileWith(name: string, text: string, mode = 0o600): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  chmodSync(path, mode);
  return path;
}

function problemsOf(environment: Record<string, string>): readonly string[] {
  try {
    readSettings({ ...environment });
  } catch (error) {
    return error instanceof SettingsError ? error.problems : ['not a SettingsError'];
  }
  return [];
}

const pem = (type: 'ed25519' | 'x25519') =>
  (type === 'ed25519' ? generateKeyPairSync('ed25519') : generateKeyPairSync('x25519')).privateKey
    .export({ format: 'pem', type: 'pkcs8' })
    .toString();

describe('settings', () => {
  it('have a default for everything: with nothing set the demo runs on this machine', () => {
    expect(readSettings({})).toMatchObject({
      apiKey: null,
      host: '127.0.0.1',
      port: 8787,
      readsPerSecond: 2,
      readsPerMinute: 58,
      batchSize: 100,
      signingKey: null,
      logLevel: 'info',
      warnings: [],
    });
    expect(readSettings({}).baseUrl.origin).toBe('https://backend.identifai.net');
  });

  it('take the key out of the environment', () => {
    const environment = { IDENTIFAI_API_KEY: ' some-key-123 ' };
    const { apiKey } = readSettings(environment);
    expect(apiKey?.reveal()).toBe('some-key-123');
    expect(environment).not.toHaveProperty('IDENTIFAI_API_KEY');
  });

  it('count a variable set to nothing as not set', () => {
    expect(readSettings({ IDENTIFAI_API_KEY: '', PORT: ' ' })).toMatchObject({ apiKey: null, port: 8787 });
  });

  it('name every problem at once and repeat no value', () => {
    const problems = problemsOf({
      IDENTIFAI_API_KEY: 'canary\ninside',
      IDENTIFAI_BASE_URL: 'http://canary.example',
      HOST: '0.0.0.0',
      PORT: '70000',
      READS_PER_SECOND: '0',
      READS_PER_MINUTE: 'canary',
      BATCH_SIZE: '101',
      SIGNING_KEY_FILE: '/canary/missing.pem',
      LOG_LEVEL: 'canary',
    });
    const names = problems.map((problem) => problem.split(' ')[0]);
    const all = ['IDENTIFAI_API_KEY', 'IDENTIFAI_BASE_URL', 'HOST', 'LOG_LEVEL', 'PORT', 'BATCH_SIZE'];
    expect(new Set(names)).toEqual(
      new Set([...all, 'READS_PER_SECOND', 'READS_PER_MINUTE', 'SIGNING_KEY_FILE']),
    );
    expect(problems.join('\n')).not.toContain('canary');
  });

  it.each([
    ['a line break', 'key\nX-Other: 1'],
    ['a NUL', 'key\u0000'],
    ['a space', 'two words'],
    ['a letter outside ASCII', 'schlüssel'],
    ['more than 512 characters', 'k'.repeat(513)],
  ])('refuse a key with %s', (_, key) => {
    expect(problemsOf({ IDENTIFAI_API_KEY: key })).toHaveLength(1);
  });

  it('refuse two keys', () => {
    const path = fileWith('key', 'file-key-1');
    expect(problemsOf({ IDENTIFAI_API_KEY: 'a-key-1', IDENTIFAI_API_KEY_FILE: path })).toHaveLength(1);
  });

  it('read the key from a file and warn when others can read it too', () => {
    const closed = readSettings({ IDENTIFAI_API_KEY_FILE: fileWith('closed', 'file-key-1\n') });
    expect(closed.apiKey?.reveal()).toBe('file-key-1');
    expect(closed.warnings).toEqual([]);
    const open = readSettings({ IDENTIFAI_API_KEY_FILE: fileWith('open', 'file-key-1', 0o644) });
    expect(open.warnings.join()).toMatch(/IDENTIFAI_API_KEY_FILE can be read by other users/);
  });

  it.each(['', '   \n', 'two\nlines'])('refuse a key file that holds %j', (text) => {
    expect(problemsOf({ IDENTIFAI_API_KEY_FILE: fileWith('bad', text) })).toHaveLength(1);
  });

  it('read a rotated key again, and nothing half written', () => {
    expect(rereadKey(fileWith('rotated', 'new-key\n'))).toBe('new-key');
    expect(rereadKey(fileWith('empty', ''))).toBeNull();
    expect(rereadKey(join(folder, 'gone'))).toBeNull();
  });

  it.each([
    ['https://api.example', true],
    ['https://api.example/', true],
    ['http://127.0.0.1:4000', true],
    ['http://localhost:4000', true],
    ['http://[::1]:4000', true],
    ['http://api.example', false],
    ['http://127.0.0.1.evil.example', false],
    ['https://user:pw@api.example', false],
    ['https://api.example/path', false],
    ['https://api.example/?x=1', false],
    ['ftp://api.example', false],
    ['api.example', false],
  ])('base URL %s: accepted %s', (IDENTIFAI_BASE_URL, accepted) => {
    expect(problemsOf({ IDENTIFAI_API_KEY: 'a-key-1', IDENTIFAI_BASE_URL })).toHaveLength(accepted ? 0 : 1);
  });

  it('say so when a base URL has no effect', () => {
    expect(readSettings({ IDENTIFAI_BASE_URL: 'https://api.example' }).warnings).toHaveLength(1);
  });

  it.each(['0.0.0.0', '::', '192.168.1.4', 'desk.example', '127.0.0.1.example'])(
    'refuse to listen on %s',
    (HOST) => {
      expect(problemsOf({ HOST })).toHaveLength(1);
    },
  );

  it.each(['-1', '1.5', '0x10', '1e3', '99999999999'])('refuse the port %s', (PORT) => {
    expect(problemsOf({ PORT })).toHaveLength(1);
  });

  it('take an Ed25519 key for signing and no other', () => {
    const key = readSettings({ SIGNING_KEY_FILE: fileWith('signing.pem', pem('ed25519')) }).signingKey;
    expect(key?.asymmetricKeyType).toBe('ed25519');
    expect(problemsOf({ SIGNING_KEY_FILE: fileWith('other.pem', pem('x25519')) })).toHaveLength(1);
    expect(problemsOf({ SIGNING_KEY_FILE: fileWith('text.pem', 'no key') })).toHaveLength(1);
  });
});
