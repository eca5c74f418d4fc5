import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join, relative } from 'node:path';
import { commonHeaders, encode, type Encoding, preferredEncoding } from './answers.ts';

/**
 * The page's policy. No inline script or style, nothing from another origin; `wasm-unsafe-eval` lets compiled hash functions run and nothing else.
 * Script addresses for workers pass through the one Trusted Types policy `verdict-desk`.
 */
const documentPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "media-src 'self' blob:",
  "connect-src 'self'",
  "font-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types verdict-desk',
].join('; ');

const documentHeaders = {
  'Content-Security-Policy': documentPolicy,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.mp4': 'video/mp4',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.wav': 'audio/wav',
  '.webmanifest': 'application/manifest+json',
  '.webm': 'video/webm',
  '.woff2': 'font/woff2',
};
const compressible = new Set([
  '.css',
  '.html',
  '.js',
  '.json',
  '.mjs',
  '.svg',
  '.ttf',
  '.txt',
  '.wasm',
  '.webmanifest',
]);

/** Everything below it has a digest in its name and never changes. */
const immutablePrefix = '/assets/';

type File = { path: string; extension: string; etag: string; bodies: Map<Encoding, Promise<Uint8Array>> };

/**
 * Serves the built page. The folder is listed once at start and only names in that list are ever opened, so no
 * path, however spelled, can lead out of it.
 */
export async function createFiles(
  folder: string,
): Promise<(path: string, headers: Headers) => Promise<Response | null>> {
  const files = new Map<string, File>();
  const listed = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of listed) {
    const path = join(entry.parentPath, entry.name);
    const url = `/${relative(folder, path).replaceAll('\\', '/')}`;
    const extension = extname(entry.name).toLowerCase();
    const isServed = entry.isFile() && types[extension] !== undefined && !url.includes('/.');
    if (!isServed) continue;
    const { size, mtimeMs } = await stat(path);
    files.set(url, {
      path,
      extension,
      etag: `W/"${size.toString(36)}-${mtimeMs.toString(36)}"`,
      bodies: new Map(),
    });
  }
  return async (path, headers) => {
    const file =
      files.get(path === '/' ? '/index.html' : path) ?? (isPage(path) ? files.get('/index.html') : undefined);
    return file === undefined ? null : answer(file, path.startsWith(immutablePrefix), headers);
  };
}

/** True for the addresses of the page itself, which answers unknown ones with its own "not found". */
function isPage(path: string): boolean {
  if (path.startsWith(immutablePrefix) || /\/\.|%(?:2e|2f|5c|00)/i.test(path)) return false;
  return path.startsWith('/video/') || extname(path) === '';
}

async function answer(file: File, immutable: boolean, asked: Headers): Promise<Response> {
  const headers = {
    ...commonHeaders,
    ...(file.extension === '.html' ? documentHeaders : {}),
    'Content-Type': types[file.extension] ?? 'application/octet-stream',
    'Cache-Control': immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
    ...(compressible.has(file.extension) ? { Vary: 'Accept-Encoding' } : {}),
    ETag: file.etag,
  };
  if (asked.get('if-none-match') === file.etag) return new Response(null, { status: 304, headers });
  const wanted = compressible.has(file.extension)
    ? preferredEncoding(asked.get('accept-encoding'))
    : 'identity';
  const body = file.bodies.get(wanted) ?? load(file.path, wanted);
  file.bodies.set(wanted, body);
  body.catch(() => file.bodies.delete(wanted));
  return new Response(await body, {
    headers: { ...headers, ...(wanted === 'identity' ? {} : { 'Content-Encoding': wanted }) },
  });
}

/** The build leaves a small `.br` beside each text file; without one the file is compressed on first use. */
async function load(path: string, encoding: Encoding): Promise<Uint8Array> {
  if (encoding === 'br') {
    const built = await readFile(`${path}.br`).catch(() => null);
    if (built !== null) return built;
  }
  return encode(await readFile(path), encoding);
}
