import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join, relative } from 'node:path';
import { getMimeType } from 'hono/utils/mime';
import { preferredEncoding } from '#lib/accept-encoding.ts';
import { commonHeaders } from './answers.ts';

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

/** Everything below it has a digest in its name and never changes. */
const immutablePrefix = '/assets/';

/** Answers an address; null = nothing stands there. */
export type Files = (path: string, headers: Headers) => Promise<Response | null>;
type File = { path: string; brotli: string | null; headers: Record<string, string> };

/**
 * Serves the built page. The folder is listed once at start and only names in that list are ever opened, so no
 * path, however spelled, can lead out of it.
 */
export async function createFiles(folder: string): Promise<Files> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files = new Map<string, File>();
  for (const path of paths) {
    const url = `/${relative(folder, path).replaceAll('\\', '/')}`;
    const type = getMimeType(path);
    if (type === undefined || /\/\.|\.(?:map|br)$/.test(url)) continue;
    const { size, mtimeMs } = await stat(path);
    files.set(url, {
      path,
      // The build leaves the smallest form of each text file beside it.
      brotli: paths.includes(`${path}.br`) ? `${path}.br` : null,
      headers: {
        ...commonHeaders,
        ...(url.endsWith('.html') ? documentHeaders : {}),
        'Content-Type': type,
        'Cache-Control': cachingOf(url, type),
        ETag: `W/"${size.toString(36)}-${mtimeMs.toString(36)}"`,
        Vary: 'Accept-Encoding',
      },
    });
  }
  return async (path, asked) => {
    const file = files.get(path) ?? (isPage(path) ? files.get('/index.html') : undefined);
    return file === undefined ? null : answer(file, asked);
  };
}

/** Browsers ask for the icon again at every change of page, so pictures are kept for a while. */
function cachingOf(url: string, type: string): string {
  if (url.startsWith(immutablePrefix)) return 'public, max-age=31536000, immutable';
  return type.startsWith('image/') ? 'public, max-age=3600' : 'no-cache';
}

/** True for the addresses of the page itself, which answers unknown ones with its own "not found". */
function isPage(path: string): boolean {
  if (path.startsWith(immutablePrefix) || /\/\.|%(?:2e|2f|5c|00)/i.test(path)) return false;
  return path.startsWith('/video/') || extname(path) === '';
}

async function answer({ path, brotli, headers }: File, asked: Headers): Promise<Response> {
  if (asked.get('if-none-match') === headers['ETag']) return new Response(null, { status: 304, headers });
  const packed = preferredEncoding(asked.get('accept-encoding')) === 'br' ? brotli : null;
  const encoding = packed === null ? {} : { 'Content-Encoding': 'br' };
  return new Response(await readFile(packed ?? path), { headers: { ...headers, ...encoding } });
}
