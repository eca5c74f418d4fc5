import type { IncomingMessage } from 'node:http';
import { ReadError } from './errors.ts';

/** Longest request body, in bytes. 100 identifiers of 128 characters are 13 KB. */
export const bodyLimit = 64 * 1024;

/** What the guard looks at: the request as it came over the wire, before anything has tidied it up. */
export type RawRequest = {
  method: string;
  /** The request target exactly as sent. */
  target: string;
  /** Every value that was sent, by name in lower case. */
  headers: IncomingMessage['headersDistinct'];
};
type Headers = RawRequest['headers'];

/**
 * Decides whether a request may reach the routes; null = it may. Hosts are `name:port` in lower case.
 *
 * A page on another site can make a browser send requests to a server on loopback. The exact `Host` stops DNS rebinding; `Origin` and
 * `Sec-Fetch-Site` stop other sites and other ports of this machine from spending the quota or reading answers. Programs like curl send
 * neither header and are let in.
 */
export function checkRequest(request: RawRequest, hosts: ReadonlySet<string>): ReadError | null {
  const { method, target, headers } = request;
  const path = target.split('?', 1)[0] ?? '';
  return (
    checkHost(headers, hosts) ??
    (['GET', 'HEAD', 'POST'].includes(method) ? null : new ReadError('method')) ??
    checkFraming(method, headers) ??
    checkTarget(target, path) ??
    (isApi(path) ? (checkSite(method, headers) ?? checkType(method, headers)) : null)
  );
}

/** True for everything that must get a JSON answer and never a page, however the path is spelled. */
export function isApi(path: string): boolean {
  return /^\/api(?![a-z0-9_-])/i.test(unescaped(path));
}

// The router decodes a path once, so the guard has to see it decoded as well: `/%61pi` is `/api`.
function unescaped(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '/api';
  }
}

function malformed(message: string): ReadError {
  return new ReadError('bad_request', { message });
}

function checkHost(headers: Headers, hosts: ReadonlySet<string>): ReadError | null {
  const [host = '', ...more] = headers['host'] ?? [];
  if (host === '' || more.length > 0) return malformed('The request needs exactly one Host.');
  return hosts.has(host.toLowerCase()) ? null : new ReadError('bad_host');
}

// Node lets unknown transfer codings and bodies of GET through to the handler.
function checkFraming(method: string, headers: Headers): ReadError | null {
  const coding = headers['transfer-encoding'];
  if (coding !== undefined && (coding.length !== 1 || coding[0]?.toLowerCase() !== 'chunked')) {
    return malformed('The only transfer coding taken is chunked.');
  }
  const length = Number(headers['content-length']?.[0] ?? 0);
  const hasBody = coding !== undefined || length > 0;
  if (method !== 'POST' && hasBody) return malformed('A GET request has no body here.');
  return length > bodyLimit ? new ReadError('too_large') : null;
}

// Everything that one part of the chain could read as another path than the next part does.
function checkTarget(target: string, path: string): ReadError | null {
  if (/^[a-z][a-z0-9+.-]*:/i.test(target)) return malformed('The request target must be a path.');
  if (!target.startsWith('/')) return new ReadError('bad_path');
  if (/\/\/|\\|#|\/\.{1,2}(?:\/|$)/.test(path) || target.includes('#')) return new ReadError('bad_path');
  // %3A is the colon, the one character of an identifier that browsers escape in a path.
  return isApi(path) && /[%;]/.test(path.replaceAll(/%3a/gi, ':')) ? new ReadError('bad_path') : null;
}

function checkSite(method: string, headers: Headers): ReadError | null {
  const own = `http://${headers['host']?.[0]?.toLowerCase()}`;
  const origins = headers['origin'] ?? [own];
  const allowed = method === 'POST' ? ['same-origin'] : ['same-origin', 'none'];
  const sites = headers['sec-fetch-site'] ?? [];
  const isOurs = origins.length === 1 && origins[0] === own && sites.every((site) => allowed.includes(site));
  return isOurs ? null : new ReadError('bad_origin');
}

function checkType(method: string, headers: Headers): ReadError | null {
  const types = headers['content-type'] ?? [];
  const isJson = types.length === 1 && /^application\/json(?:; ?charset=utf-8)?$/i.test(types[0] ?? '');
  return method === 'POST' && !isJson ? new ReadError('type') : null;
}
