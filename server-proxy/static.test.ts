import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFiles } from './static.ts';

const outside = mkdtempSync(join(tmpdir(), 'verdict-desk-static-'));
const folder = join(outside, 'web');
const script = 'export const verdict = "human";'.repeat(100);
let files: Awaited<ReturnType<typeof createFiles>>;

beforeAll(async () => {
  const written: Record<string, string | Buffer> = {
    '../package.json': '{"secret": true}',
    'index.html': '<!doctype html><title>Verdict Desk</title>',
    'theme.js': 'start();',
    'favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'assets/entry-1a2b.js': script,
    'assets/entry-1a2b.js.br': brotliCompressSync(`${script}// made by the build`),
    'assets/entry-1a2b.js.map': '{}',
    'assets/style-1a2b.css': 'body{}',
    'assets/inter-1a2b.woff2': 'font',
    '.env': 'IDENTIFAI_API_KEY=x',
    '.git/config': '[core]',
  };
  for (const [name, body] of Object.entries(written)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), body);
  }
  files = await createFiles(folder);
});
afterAll(() => rmSync(outside, { recursive: true }));

const get = (path: string, headers: Record<string, string> = {}) => files(path, new Headers(headers));

describe('the page', () => {
  it.each(['/', '/batch', '/batch/list-1', '/video/abc', '/video/clip.mp4', '/foo/bar', '/video/a%20b'])(
    'stands at %s, is asked for anew each time and carries the strict policy',
    async (path) => {
      const response = await get(path);
      expect(await response?.text()).toContain('<title>Verdict Desk</title>');
      expect(response?.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(response?.headers.get('cache-control')).toBe('no-cache');
      const policy = (response?.headers.get('content-security-policy') ?? '').split('; ');
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("style-src 'self'");
      expect(policy).toContain("require-trusted-types-for 'script'");
      expect(policy.join()).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
      expect(response?.headers.get('x-frame-options')).toBe('DENY');
    },
  );

  it.each([
    '/.env',
    '/.git/config',
    '/server-proxy/index.js',
    '/package.json',
    '/assets/../package.json',
    '/assets/%2e%2e%2fpackage.json',
    '/%2e%2e/package.json',
    '/..%5cpackage.json',
    '/assets/entry-1a2b.js.map',
    '/assets/entry-1a2b.js.br',
    '/assets/unknown.js',
    '/assets/',
    '/assets/unknown',
    '/entry.map',
    '/x%00.html',
    '/video/.hidden',
  ])('does not stand in for the file %s, which does not exist', async (path) => {
    expect(await get(path)).toBeNull();
  });
});

describe('a built file', () => {
  it('never changes and may be kept for ever', async () => {
    const response = await get('/assets/entry-1a2b.js');
    expect(response?.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(response?.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(await response?.text()).toBe(script);
    expect(
      (await get('/assets/entry-1a2b.js', { 'accept-encoding': 'gzip' }))?.headers.get('content-encoding'),
    ).toBeNull();
  });

  it('is sent as the build compressed it', async () => {
    const response = await get('/assets/entry-1a2b.js', { 'accept-encoding': 'gzip, br' });
    expect(response?.headers.get('content-encoding')).toBe('br');
    const body = Buffer.from((await response?.arrayBuffer()) ?? new ArrayBuffer());
    expect(brotliDecompressSync(body).toString()).toContain('made by the build');
  });

  it('that is compressed already is sent as it is', async () => {
    const response = await get('/assets/inter-1a2b.woff2', { 'accept-encoding': 'br' });
    expect(response?.headers.get('content-encoding')).toBeNull();
    expect(response?.headers.get('content-type')).toBe('font/woff2');
  });

  it('without a digest in its name is checked by its tag', async () => {
    const first = await get('/theme.js');
    expect(first?.headers.get('cache-control')).toBe('no-cache');
    const again = await get('/theme.js', { 'if-none-match': first?.headers.get('etag') ?? '' });
    expect(again?.status).toBe(304);
  });

  it('that is a picture is kept for an hour: browsers want the icon at every change of page', async () => {
    const icon = await get('/favicon.svg');
    expect(icon?.headers.get('cache-control')).toBe('public, max-age=3600');
  });
});

it('without a build there is no page, and no crash', async () => {
  const none = await createFiles(join(outside, 'missing'));
  expect(await none('/', new Headers())).toBeNull();
});
