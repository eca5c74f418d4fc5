import { EventEmitter, once } from 'node:events';
import { connect } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from './app.ts';
import { ReadError } from './errors.ts';
import { createHttpServer } from './http-server.ts';
import type { Reads } from './identifai/reads.ts';
import { createLog } from './log.ts';
import { createLookups } from './lookups.ts';
import { Secret } from './secret.ts';

const key = 'canary-Kq7vT2mXw9RzP4sLd8Bn';
const source = { sha256: 'a'.repeat(64), receivedAt: '2026-01-02T03:04:05.000Z', pointer: '/0' };
const png = Buffer.from('89504e470d0a1a0a', 'hex');
const held = Buffer.from(`[${'{"identifier":"a"},'.repeat(500)}null]`);

let reads: Reads;
/** What reached the layer that would call identifAI. */
let asked: string[];
let server: ReturnType<typeof createHttpServer>;
let port: number;
let lines: string[];
/** Whether answers may be repeated. */
let current: boolean;

beforeEach(async () => {
  asked = [];
  lines = [];
  current = false;
  reads = fakeReads();
  const log = createLog({ level: 'debug', secrets: [new Secret(key)], write: (line) => lines.push(line) });
  let count = 0;
  const nextRequestId = () => `r-${++count}`;
  const meta = {
    mode: 'demo',
    version: '1.0.0',
    upstreamOrigin: 'http://127.0.0.1:1',
    limits: { batchSize: 100, readsPerSecond: 2, readsPerMinute: 58 },
    samples: ['a'],
  } as const;
  const files = (path: string) => Promise.resolve(path === '/' ? new Response('<!doctype html>') : null);
  const lookups = createLookups(reads);
  const app = createApp({
    reads,
    lookups,
    meta: { ...meta, samples: [...meta.samples] },
    attestor: null,
    files,
    log,
    nextRequestId,
  });
  server = createHttpServer({ fetch: app.fetch, lookups, nextRequestId, log });
  port = await server.listen(0, '127.0.0.1');
});

afterEach(() => {
  server.destroy();
  if (lines.join('').includes(key)) throw new Error('The key is in the log.');
});

function fakeReads(): Reads {
  const note = (text: string) => asked.push(text);
  const answer = Buffer.from(JSON.stringify({ outcomes: [], filler: 'verdict '.repeat(500) }));
  return {
    lookupJson: (identifiers, { fresh, acceptAgeMs }) => {
      note(
        `lookup ${identifiers.join()}${fresh ? ' fresh' : ''}${acceptAgeMs === undefined ? '' : ` ${acceptAgeMs} ms`}`,
      );
      return Promise.resolve({ bytes: answer, isCurrent: () => current });
    },
    video: (identifier, { heldOnly }) => {
      if (heldOnly === true) return Promise.resolve(null);
      note(`video ${identifier}`);
      if (identifier === 'broken') return Promise.reject(new Error(`upstream said ${key}`));
      if (identifier === 'waits')
        return Promise.reject(new ReadError('quota_wait', { retryAfterMs: 7200.4 }));
      return Promise.resolve({ identifier, kind: 'not_returned', asOf: source.receivedAt });
    },
    raw: (identifier) => {
      note(`raw ${identifier}`);
      return Promise.resolve({ bytes: Buffer.from('{"identifier": "a",  "x": 1e2}'), source });
    },
    heatmap: (identifier) => {
      note(`heatmap ${identifier}`);
      return Promise.resolve(png);
    },
    response: (sha256) => {
      const chunks = async function* () {
        yield held.subarray(0, 1000);
        yield held.subarray(1000);
      };
      const upstreamOrigin = 'https://api.example';
      const response = { sha256, receivedAt: source.receivedAt, upstreamOrigin, size: held.length, chunks };
      return Promise.resolve(sha256 === source.sha256 ? response : null);
    },
    quota: () => ({ availableAt: source.receivedAt, waiting: 3 }),
    close: () => Promise.resolve(),
  };
}

type RawAnswer = { status: number; headers: string; body: string };

/** Sends bytes as they are and reads until the server closes or nothing more comes. */
function raw(text: string | Buffer, quietMs = 150): Promise<RawAnswer> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const chunks: Buffer[] = [];
    const finish = () => {
      socket.destroy();
      const [headers = '', ...body] = Buffer.concat(chunks).toString('latin1').split('\r\n\r\n');
      resolve({
        status: Number(/^HTTP\/1\.1 (\d{3})/.exec(headers)?.[1] ?? 0),
        headers,
        body: body.join('\r\n\r\n'),
      });
    };
    // A busy machine may take long to begin, but not between two pieces of what lies ready.
    socket.setTimeout(2000, finish);
    socket.on('data', (chunk) => {
      chunks.push(chunk);
      socket.setTimeout(quietMs);
    });
    socket.on('close', finish);
    socket.on('error', () => {});
    socket.write(text);
  });
}

const request = (line: string, headers: readonly string[] = [], body = '') =>
  raw(
    `${line} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n${headers.map((header) => `${header}\r\n`).join('')}\r\n${body}`,
  );

const postLookup = (body: string, headers: readonly string[] = []) =>
  request(
    'POST /api/videos/lookup',
    ['Content-Type: application/json', `Content-Length: ${Buffer.byteLength(body)}`, ...headers],
    body,
  );

const codeOf = (answer: RawAnswer): unknown => JSON.parse(answer.body).error.code;

describe('requests that Node lets through and we do not', () => {
  it.each([
    ['a foreign Host', 'GET /api/meta HTTP/1.1\r\nHost: evil.example\r\n\r\n', 403],
    ['two Hosts', 'GET /api/meta HTTP/1.1\r\nHost: PORT\r\nHost: evil.example\r\n\r\n', 400],
    ['an empty Host', 'GET /api/meta HTTP/1.1\r\nHost:\r\n\r\n', 400],
    ['no Host', 'GET /api/meta HTTP/1.1\r\n\r\n', 400],
    ['no Host in HTTP/1.0', 'GET /api/meta HTTP/1.0\r\n\r\n', 400],
    ['an absolute target', 'GET http://evil.example/api/meta HTTP/1.1\r\nHost: PORT\r\n\r\n', 400],
    ['a target with a fragment', 'GET /api/meta#x HTTP/1.1\r\nHost: PORT\r\n\r\n', 404],
    ['a climbing target', 'GET /api/../api/meta HTTP/1.1\r\nHost: PORT\r\n\r\n', 404],
    ['an escaped API path', 'GET /%61pi/meta HTTP/1.1\r\nHost: PORT\r\n\r\n', 404],
    ['TRACE', 'TRACE /api/meta HTTP/1.1\r\nHost: PORT\r\n\r\n', 405],
    ['PROPFIND', 'PROPFIND /api/meta HTTP/1.1\r\nHost: PORT\r\n\r\n', 405],
    [
      'a preflight',
      'OPTIONS /api/videos/lookup HTTP/1.1\r\nHost: PORT\r\nOrigin: https://evil.example\r\n\r\n',
      405,
    ],
    ['GET with a body', 'GET /api/meta HTTP/1.1\r\nHost: PORT\r\nContent-Length: 2\r\n\r\n{}', 400],
    [
      'an unknown transfer coding',
      'POST /api/videos/lookup HTTP/1.1\r\nHost: PORT\r\nTransfer-Encoding: xchunked\r\n\r\n',
      400,
    ],
    ['more than 100 headers', `GET /api/meta HTTP/1.1\r\nHost: PORT\r\n${'X-A: 1\r\n'.repeat(200)}\r\n`, 431],
  ])('%s', async (_, text, status) => {
    const answer = await raw(text.replaceAll('PORT', `127.0.0.1:${port}`));
    expect(answer.status).toBe(status);
    expect(answer.headers).not.toMatch(/access-control/i);
    expect(asked).toEqual([]);
  });
});

describe('requests that Node itself refuses', () => {
  it.each([
    ['lengths that differ', 'Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}'],
    ['a signed length', 'Content-Length: +2\r\n\r\n{}'],
    ['a length and a transfer coding', 'Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'],
    ['a chunk size in hex notation', 'Transfer-Encoding: chunked\r\n\r\n0x2\r\n{}\r\n0\r\n\r\n'],
    ['a space before the colon', 'X-A : 1\r\n\r\n'],
    ['a folded header', 'X-A: 1\r\n 2\r\n\r\n'],
    ['a NUL in a value', 'X-A: 1\u0000\r\n\r\n'],
    ['20 KB of header', `X-A: ${'x'.repeat(20_000)}\r\n\r\n`],
  ])('%s', async (_, rest) => {
    const answer = await raw(
      `POST /api/videos/lookup HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: application/json\r\n${rest}`,
    );
    expect([400, 431]).toContain(answer.status);
    expect(asked).toEqual([]);
  });

  it('a request line of 20 KB', async () => {
    expect((await request(`GET /${'a'.repeat(20_000)}`)).status).toBe(431);
  });

  it('a method in lower case', async () => {
    expect((await request('get /api/meta')).status).toBe(400);
  });
});

describe('paths that do not exist', () => {
  it.each([
    '/api',
    '/api/',
    '/api/nope',
    '/api/videos',
    '/api/videos/',
    '/api/videos;x',
    '/API/meta',
    '/api/videos/a/b',
    '/api/override',
  ])('%s is a JSON 404', async (path) => {
    const answer = await request(`GET ${path}`);
    expect(answer.status).toBe(404);
    expect(codeOf(answer)).toBe('bad_path');
    expect(asked).toEqual([]);
  });

  it('a wrong method names the right one', async () => {
    const get = await request('GET /api/attestations');
    expect([get.status, codeOf(get)]).toEqual([405, 'method']);
    expect(get.headers).toMatch(/^allow: POST$/im);
    const post = await request(
      'POST /api/meta',
      ['Content-Type: application/json', 'Content-Length: 2'],
      '{}',
    );
    expect(post.status).toBe(405);
    expect(post.headers).toMatch(/^allow: GET, HEAD$/im);
  });
});

describe('a lookup', () => {
  it('is answered for the distinct identifiers in the order asked', async () => {
    const answer = await postLookup('{"identifiers":["b","a","b"]}');
    expect(answer.status).toBe(200);
    expect(asked).toEqual(['lookup b,a']);
    expect(answer.headers).toMatch(/^cache-control: no-store$/im);
    expect(answer.headers).toMatch(/^x-request-id: r-\d+$/im);
    expect(answer.headers).toMatch(/^x-content-type-options: nosniff$/im);
    expect(answer.headers).toMatch(/^cross-origin-resource-policy: same-origin$/im);
  });

  it('passes on how old an unfinished answer may be', async () => {
    await postLookup('{"identifiers":["a"],"acceptAgeMs":5000}');
    expect(asked).toEqual(['lookup a 5000 ms']);
  });

  it('passes on the wish for fresh answers', async () => {
    await postLookup('{"identifiers":["a"],"fresh":true}');
    expect(asked).toEqual(['lookup a fresh']);
  });

  it.each([
    ['nothing', '', 'bad_request'],
    ['no object', '["a"]', 'bad_request'],
    ['an empty list', '{"identifiers":[]}', 'bad_request'],
    ['a number', '{"identifiers":[1]}', 'bad_request'],
    ['null', '{"identifiers":null}', 'bad_request'],
    ['a key too many', '{"identifiers":["a"],"url":"http://x"}', 'bad_request'],
    ['an age of hours', '{"identifiers":["a"],"acceptAgeMs":7200000}', 'bad_request'],
    ['a text for a flag', '{"identifiers":["a"],"fresh":"yes"}', 'bad_request'],
    ['a trailing comma', '{"identifiers":["a"],}', 'bad_request'],
    ['an empty identifier', '{"identifiers":["a",""]}', 'bad_identifier'],
    ['a path', '{"identifiers":["../admin"]}', 'bad_identifier'],
    ['dots', '{"identifiers":[".."]}', 'bad_identifier'],
    ['an escaped path', '{"identifiers":["%2e%2e%2f"]}', 'bad_identifier'],
    ['a parameter', '{"identifiers":["a&identifiers[]=b"]}', 'bad_identifier'],
    ['a line break', String.raw`{"identifiers":["a\r\nX-Api-Key: y"]}`, 'bad_identifier'],
    ['a negative number as text', '{"identifiers":["-1"]}', 'bad_identifier'],
    ['129 characters', `{"identifiers":["${'a'.repeat(129)}"]}`, 'bad_identifier'],
    [
      '101 identifiers',
      JSON.stringify({ identifiers: Array.from({ length: 101 }, (_, n) => `v${n}`) }),
      'too_many',
    ],
  ])('of %s is refused with %s', async (_, body, code) => {
    const answer = await postLookup(body);
    expect(answer.status).toBe(400);
    expect(codeOf(answer)).toBe(code);
    expect(asked).toEqual([]);
  });

  it('of bytes that are not UTF-8 is refused', async () => {
    const body = Buffer.concat([Buffer.from('{"identifiers":["a'), Buffer.from([0xff]), Buffer.from('"]}')]);
    const head = `POST /api/videos/lookup HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`;
    const answer = await raw(Buffer.concat([Buffer.from(head), body]));
    expect([answer.status, codeOf(answer)]).toEqual([400, 'bad_identifier']);
  });

  it('of 100 identifiers and of 128 characters is taken', async () => {
    const identifiers = Array.from({ length: 100 }, (_, n) => `${n}`.padStart(128, 'a'));
    expect((await postLookup(JSON.stringify({ identifiers }))).status).toBe(200);
  });

  it('of 65 KB is refused, announced or chunked', async () => {
    const body = JSON.stringify({ identifiers: ['a'.repeat(65_600)] });
    expect((await postLookup(body)).status).toBe(413);
    const chunked = await request(
      'POST /api/videos/lookup',
      ['Content-Type: application/json', 'Transfer-Encoding: chunked'],
      `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`,
    );
    expect([chunked.status, codeOf(chunked)]).toEqual([413, 'too_large']);
    expect(asked).toEqual([]);
  });

  it('may come in chunks', async () => {
    const body = '{"identifiers":["a"]}';
    const text = body
      .split('')
      .map((character) => `1\r\n${character}\r\n`)
      .join('');
    const answer = await request(
      'POST /api/videos/lookup',
      ['Content-Type: application/json', 'Transfer-Encoding: chunked'],
      `${text}0\r\n\r\n`,
    );
    expect(answer.status).toBe(200);
    expect(asked).toEqual(['lookup a']);
  });

  it.each([
    ['br', 'gzip, deflate, br', (body: Buffer) => brotliDecompressSync(body)],
    ['gzip', 'gzip', (body: Buffer) => gunzipSync(body)],
    ['gzip', 'br;q=0, gzip;q=0.5', (body: Buffer) => gunzipSync(body)],
    ['none', 'identity', (body: Buffer) => body],
  ])('is sent as %s to a client that takes %s', async (encoding, accept, decode) => {
    const answer = await postLookup('{"identifiers":["a"]}', [`Accept-Encoding: ${accept}`]);
    expect(/^content-encoding: (.*)$/im.exec(answer.headers)?.[1]?.trim() ?? 'none').toBe(encoding);
    expect(answer.headers).toMatch(/^vary: accept-encoding$/im);
    expect(JSON.parse(decode(Buffer.from(answer.body, 'latin1')).toString())).toHaveProperty('outcomes');
  });

  it('is repeated from memory while it is current, with the same headers and bytes', async () => {
    current = true;
    const ask = () => postLookup('{"identifiers":["a"]}', ['Accept-Encoding: br']);
    const plain = ({ headers }: RawAnswer) =>
      headers
        .replaceAll(/r-\d+|^(?:date|connection|keep-alive):.*$/gim, '')
        .toLowerCase()
        .split(/\s*\r\n/)
        .filter((line) => line !== '')
        .toSorted();
    const [first, second] = [await ask(), await ask()];
    expect(plain(second)).toEqual(plain(first));
    expect(second.headers).not.toBe(first.headers);
    expect(second.body).toBe(first.body);
    expect(asked).toEqual(['lookup a']);
    current = false;
    await ask();
    expect(asked).toHaveLength(2);
  });

  it('is not repeated to another site, nor when it is to be read afresh', async () => {
    current = true;
    await postLookup('{"identifiers":["a"]}');
    const refused = await postLookup('{"identifiers":["a"]}', ['Origin: https://evil.example']);
    expect([refused.status, codeOf(refused)]).toEqual([403, 'bad_origin']);
    await postLookup('{"identifiers":["a"],"fresh":true}');
    await postLookup('{"identifiers":["a"],"fresh":true}');
    expect(asked).toEqual(['lookup a', 'lookup a fresh', 'lookup a fresh']);
  });

  it('carries no header of the client further than the guard', async () => {
    await postLookup('{"identifiers":["a"]}', [
      'X-Api-Key: mine',
      'Connection: x-api-key',
      'X-Forwarded-User: admin',
    ]);
    expect(asked).toEqual(['lookup a']);
    expect(lines.join('')).not.toMatch(/mine|admin/);
  });
});

describe('an error', () => {
  it('of our own making is in no words of the upstream and without the key', async () => {
    const answer = await request('GET /api/videos/broken');
    expect([answer.status, codeOf(answer)]).toEqual([500, 'internal']);
    expect(answer.body).not.toContain('upstream said');
    expect(lines.join('')).toContain('upstream said [secret]');
    expect(JSON.parse(answer.body).error.requestId).toBe(/^x-request-id: (\S+)/im.exec(answer.headers)?.[1]);
  });

  it('says when to come back', async () => {
    const answer = await request('GET /api/videos/waits');
    expect(answer.status).toBe(429);
    expect(answer.headers).toMatch(/^retry-after: 8$/im);
    expect(JSON.parse(answer.body).error).toMatchObject({
      code: 'quota_wait',
      retryable: true,
      retryAfterMs: 7201,
    });
  });

  it('names a bad identifier in the address', async () => {
    expect(codeOf(await request(`GET /api/videos/${'a'.repeat(129)}`))).toBe('bad_identifier');
    expect(codeOf(await request('GET /api/frames/-1/heatmap'))).toBe('bad_identifier');
    expect(asked).toEqual([]);
  });
});

describe('the other routes', () => {
  it('a video is read by an identifier with a colon', async () => {
    expect((await request('GET /api/videos/a%3Ab')).status).toBe(200);
    expect(asked).toEqual(['video a:b']);
  });

  it('a video that is wanted only if it is held and is not has no content', async () => {
    const answer = await request('GET /api/videos/a', ['Cache-Control: only-if-cached']);
    expect([answer.status, answer.body]).toEqual([204, '']);
    expect(answer.headers).toMatch(/^cache-control: no-store$/im);
  });

  it('a video may be called as a route is', async () => {
    expect((await request('GET /api/videos/lookup')).status).toBe(200);
    expect((await request('GET /api/videos/lookup/raw')).status).toBe(200);
    expect((await request('GET /api/videos/raw/raw')).status).toBe(200);
    expect(asked).toEqual(['video lookup', 'raw lookup', 'raw raw']);
    const post = await request(
      'POST /api/videos/other',
      ['Content-Type: application/json', 'Content-Length: 2'],
      '{}',
    );
    expect([post.status, codeOf(post)]).toEqual([405, 'method']);
    expect(post.headers).toMatch(/^allow: GET, HEAD$/im);
  });

  it('raw data is byte for byte what was received, and says from where', async () => {
    const answer = await request('GET /api/videos/a/raw');
    expect(answer.body).toBe('{"identifier": "a",  "x": 1e2}');
    expect(answer.headers).toMatch(new RegExp(`^x-source-sha256: ${source.sha256}$`, 'im'));
    expect(answer.headers).toMatch(/^x-source-pointer: \/0$/im);
    expect(answer.headers).toMatch(/^x-source-received-at: 2026-01-02T03:04:05.000Z$/im);
  });

  it('a heatmap is a PNG and nothing else, and is kept by its digest', async () => {
    const first = await request('GET /api/frames/f1/heatmap');
    expect(first.headers).toMatch(/^content-type: image\/png$/im);
    expect(first.headers).toMatch(/^content-security-policy: sandbox; default-src 'none'/im);
    expect(first.headers).toMatch(/^cache-control: private, no-cache$/im);
    const etag = /^etag: (\S+)/im.exec(first.headers)?.[1] ?? '';
    const again = await request('GET /api/frames/f1/heatmap', [`If-None-Match: ${etag}`]);
    expect([again.status, again.body]).toEqual([304, '']);
    expect(
      (await request('GET /api/frames/f1/heatmap', [`If-None-Match: "${'x'.repeat(10_000)}"`])).status,
    ).toBe(200);
  });

  it('an upstream body comes whole, in order and with its length', async () => {
    const answer = await request(`GET /api/responses/${source.sha256}`);
    expect(answer.body).toBe(held.toString());
    expect(answer.headers).toMatch(new RegExp(`^content-length: ${held.length}$`, 'im'));
    expect(answer.headers).toMatch(/^x-source-origin: https:\/\/api\.example$/im);
    expect(codeOf(await request(`GET /api/responses/${'b'.repeat(64)}`))).toBe('not_held');
    expect(codeOf(await request('GET /api/responses/short'))).toBe('bad_path');
  });

  it('the server describes itself', async () => {
    const answer = await request('GET /api/meta');
    expect(JSON.parse(answer.body)).toMatchObject({
      mode: 'demo',
      signing: false,
      quota: { waiting: 3 },
      samples: ['a'],
    });
  });

  it('without a signing key nothing is signed', async () => {
    expect(codeOf(await request('GET /api/signing-key'))).toBe('no_signing_key');
  });

  it('HEAD is answered by headers alone', async () => {
    const answer = await request('HEAD /api/meta');
    expect([answer.status, answer.body]).toEqual([200, '']);
    expect((await request('HEAD /')).status).toBe(200);
  });

  it('health is one word', async () => {
    expect(await request('GET /healthz')).toMatchObject({ status: 200, body: 'ok' });
  });

  it('what nobody asked for is not served: no writing route exists', async () => {
    for (const path of [
      '/api/classification_video/abc/override',
      '/api/override',
      '/api/videos/a/override',
    ]) {
      const answer = await request(
        `POST ${path}`,
        ['Content-Type: application/json', 'Content-Length: 2'],
        '{}',
      );
      expect(answer.status).toBe(404);
    }
  });

  it('50 requests in one packet are answered in order', async () => {
    const one = (n: number) => `GET /api/videos/v${n} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`;
    const answer = await raw(Array.from({ length: 50 }, (_, n) => one(n)).join(''), 400);
    const seen = [...`${answer.headers}${answer.body}`.matchAll(/"identifier":"v(\d+)"/g)].map(([, n]) =>
      Number(n),
    );
    expect(seen).toEqual(Array.from({ length: 50 }, (_, n) => n));
  });
});

describe('a stop', () => {
  it('lets an answer under way end, then closes; new connections are refused', async () => {
    const gate = new EventEmitter();
    const entered = once(gate, 'entered');
    reads.video = async (identifier) => {
      gate.emit('entered');
      await once(gate, 'open');
      return { identifier, kind: 'not_returned', asOf: source.receivedAt };
    };
    const pending = raw(`GET /api/videos/slow HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`, 2000);
    await entered;
    const drained = server.drain();
    await expect(fetch(`http://127.0.0.1:${port}/healthz`)).rejects.toThrow();
    gate.emit('open');
    const answer = await pending;
    expect(answer.status).toBe(200);
    expect(answer.headers).toMatch(/^connection: close$/im);
    await drained;
  });

  it('does not wait for sockets that are merely kept open', async () => {
    await fetch(`http://127.0.0.1:${port}/healthz`).then((response) => response.text());
    const startedAt = performance.now();
    await server.drain();
    expect(performance.now() - startedAt).toBeLessThan(1000);
  });
});
