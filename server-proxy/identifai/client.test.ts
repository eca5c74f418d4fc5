import {
  createServer as createHttpServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { type AddressInfo, createServer as createTcpServer, type Socket } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createLog } from '#server/log.ts';
import { Secret } from '#server/secret.ts';
import { UpstreamClient } from './client.ts';
import { defaultDeadlines } from './deadlines.ts';

const key = 'canary-key-0123456789';
const body = '[{"identifier":"a"}]';
const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

/** For tests that run into a deadline: in the same order as the real ones, but short. */
const short = { connect: 300, headers: 400, idle: 300, total: 900 };

type Fake = { origin: string; seen: string[]; connections: () => number };

async function listen(
  server: Server | ReturnType<typeof createTcpServer>,
  seen: string[] = [],
): Promise<Fake> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('not listening');
  return { origin: `http://127.0.0.1:${address.port}`, seen, connections: () => sockets.size };
}

const http = (answer: (request: IncomingMessage, response: ServerResponse) => void) => {
  const seen: string[] = [];
  const server = createHttpServer((request, response) => {
    seen.push(request.url ?? '');
    answer(request, response);
  });
  return listen(server, seen);
};

/** Answers every request on a raw socket; `nth` counts requests over all sockets from 1. */
const raw = (answer: (socket: Socket, nth: number) => void) => {
  const seen: string[] = [];
  const server = createTcpServer((socket) => {
    socket.on('error', () => undefined);
    socket.on('data', (bytes) => {
      seen.push(bytes.toString());
      answer(socket, seen.length);
    });
  });
  return listen(server, seen);
};

function setUp(origin: string, deadlines = defaultDeadlines) {
  const lines: string[] = [];
  const apiKey = new Secret(key);
  const log = createLog({ level: 'debug', secrets: [apiKey], write: (line) => void lines.push(line) });
  const repeats = { count: 0 };
  const client = new UpstreamClient({
    baseUrl: new URL(origin),
    apiKey,
    log,
    quota: { run: (_, read) => read(async () => void (repeats.count += 1)) },
    deadlines,
  });
  closers.push(() => void client.close());
  const rows = async (identifiers = ['a', 'b:c'], signal = new AbortController().signal) => {
    const parts: Uint8Array[] = [];
    await client.rows(identifiers, (part) => void parts.push(part), signal);
    return Buffer.concat(parts);
  };
  const heatmap = () => client.heatmap('a', new AbortController().signal);
  return { client, rows, heatmap, lines, repeats, apiKey };
}

const codeOf = async (read: Promise<unknown>): Promise<unknown> =>
  read.then(
    () => 'answered',
    (error: unknown) => (error instanceof Error && 'code' in error ? error.code : error),
  );

describe('a read', () => {
  it('asks by the template, with raw brackets, the key in its header and nothing of a visitor', async () => {
    const headers: string[][] = [];
    const fake = await http((request, response) => {
      headers.push(request.rawHeaders);
      response.end(body);
    });
    const { rows, heatmap } = setUp(`${fake.origin}/prefix/`);
    expect((await rows()).toString()).toBe(body);
    await heatmap();
    expect(fake.seen).toEqual([
      '/prefix/api/classifications_video?identifiers[]=a&identifiers[]=b%3Ac',
      '/prefix/api/classification/heatmap/a',
    ]);
    const pairs = Object.fromEntries(
      (headers[0] ?? []).flatMap((name, at, all) =>
        at % 2 === 0 ? [[name.toLowerCase(), all[at + 1]]] : [],
      ),
    );
    expect(pairs).toMatchObject({
      'x-api-key': key,
      accept: 'application/json',
      'accept-encoding': 'gzip, br',
    });
    expect(Object.keys(pairs).toSorted()).toEqual([
      'accept',
      'accept-encoding',
      'connection',
      'host',
      'user-agent',
      'x-api-key',
    ]);
    expect(fake.connections()).toBe(1);
  });

  it.each([
    ['gzip', gzipSync(body)],
    ['br', brotliCompressSync(body)],
    ['deflate', deflateSync(body)],
    ['X-Gzip', gzipSync(body)],
    ['identity', Buffer.from(body)],
  ])('undoes %s', async (encoding, bytes) => {
    const fake = await http(
      (_, response) => void response.setHeader('content-encoding', encoding).end(bytes),
    );
    expect((await setUp(fake.origin).rows()).toString()).toBe(body);
  });

  it.each([
    ['a chain of encodings', 'gzip, gzip', gzipSync(gzipSync(body)), 'upstream_bad_body'],
    ['an encoding nobody asked for', 'zstd', Buffer.from(body), 'upstream_bad_body'],
    ['bytes that are not gzip', 'gzip', Buffer.from(body), 'upstream_bad_body'],
    ['bytes that are not brotli', 'br', Buffer.from(body), 'upstream_bad_body'],
    ['gzip cut short', 'gzip', gzipSync(body.repeat(99)).subarray(0, 30), 'upstream_bad_body'],
    ['a gzip bomb', 'gzip', gzipSync(Buffer.alloc(200_000_000, 32), { level: 1 }), 'upstream_too_large'],
    [
      'a brotli bomb',
      'br',
      brotliCompressSync(Buffer.alloc(50_000_000, 32), { params: { 0: 0, 1: 1 } }),
      'upstream_too_large',
    ],
  ] as const)('refuses %s', async (...[, encoding, bytes, code]) => {
    const fake = await http(
      (__, response) => void response.setHeader('content-encoding', encoding).end(bytes),
    );
    const { rows, lines } = setUp(fake.origin);
    const before = process.memoryUsage().rss;
    expect(await codeOf(rows())).toBe(code);
    expect(process.memoryUsage().rss - before).toBeLessThan(128 * 1024 * 1024);
    expect(lines.join()).toContain(code);
  });

  it('stops a body at 64 MB, and does not begin one that says it is larger', async () => {
    let sent = 0;
    const endless = await http((_, response) => {
      const send = () => {
        if (response.destroyed || sent > 200_000_000) return;
        sent += 1_000_000;
        response.write(Buffer.alloc(1_000_000, 32), () => setImmediate(send));
      };
      send();
    });
    expect(await codeOf(setUp(endless.origin).rows())).toBe('upstream_too_large');
    expect(sent).toBeLessThan(100_000_000);
    const declared = await http(
      (_, response) => void response.writeHead(200, { 'content-length': 70_000_000 }).write('['),
    );
    expect(await codeOf(setUp(declared.origin).rows())).toBe('upstream_too_large');
  });

  it.each([301, 302, 303, 307, 308, 304])('never follows a %i', async (status) => {
    const trap = await http((_, response) => void response.end(body));
    const fake = await http(
      (_, response) => void response.writeHead(status, { location: `${trap.origin}/x` }).end(),
    );
    expect(await codeOf(setUp(fake.origin).rows())).toBe('upstream_redirect');
    expect(trap.seen).toEqual([]);
  });

  it.each([
    [201, 'upstream_bad_body'],
    [204, 'upstream_bad_body'],
    [400, 'upstream_rejected'],
    [401, 'upstream_auth'],
    [403, 'upstream_auth'],
    [404, 'upstream_rejected'],
    [413, 'upstream_too_large'],
    [414, 'upstream_too_large'],
    [422, 'upstream_rejected'],
    [429, 'quota_wait'],
    [500, 'upstream_unavailable'],
    [503, 'upstream_unavailable'],
  ])(
    'answered with %i is told in our own words, the service’s words are in the log alone',
    async (status, code) => {
      const page = `<h1>Whoops</h1> stack at secret.php:12 ${'x'.repeat(400)}`;
      const fake = await http(
        (_, response) => void response.writeHead(status, { 'retry-after': '7' }).end(page),
      );
      const { rows, lines } = setUp(fake.origin);
      const error: unknown = await rows().catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ code, retryAfterMs: 7000 });
      expect(JSON.stringify(error) + String(error)).not.toMatch(/Whoops|secret/);
      const logged = lines.join('\n');
      // A 204 has no body to quote.
      expect(logged.includes('Whoops')).toBe(status !== 204);
      expect(logged).not.toContain('x'.repeat(201));
    },
  );

  it('never lets the key into an error or a log line, not even when the service echoes it', async () => {
    const echo = `${'.'.repeat(190)}${key} ${encodeURIComponent(key)} ${Buffer.from(key).toString('base64')}`;
    const fake = await http((_, response) => void response.writeHead(500).end(echo));
    const { rows, lines } = setUp(fake.origin);
    const error: unknown = await rows().catch((thrown: unknown) => thrown);
    const { inspect } = await import('node:util');
    const everything = lines.join() + inspect(error, { depth: 9, showHidden: true });
    expect(lines.join()).toContain('.'.repeat(190));
    for (let at = 0; at + 8 <= key.length; at += 1) expect(everything).not.toContain(key.slice(at, at + 8));
  });

  it('does not try a refused key again, but a rotated one', async () => {
    const fake = await http((request, response) => {
      response.writeHead(request.headers['x-api-key'] === 'rotated' ? 200 : 401).end(body);
    });
    const { rows, apiKey } = setUp(fake.origin);
    expect([await codeOf(rows()), await codeOf(rows())]).toEqual(['upstream_auth', 'upstream_auth']);
    expect(fake.seen).toHaveLength(1);
    apiKey.replace('rotated');
    expect(await codeOf(rows())).toBe('answered');
  });

  it('does not take a refused heatmap for a refused key', async () => {
    const fake = await http(
      (request, response) =>
        void response.writeHead(request.url?.includes('heatmap') === true ? 403 : 200).end(body),
    );
    const { rows, heatmap } = setUp(fake.origin);
    expect(await codeOf(heatmap())).toBe('upstream_auth');
    expect(await codeOf(rows())).toBe('answered');
  });
});

const head = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n';

describe('an address', () => {
  it('is made of identifiers alone, whatever text is asked for', async () => {
    const fake = await http((_, response) => void response.end(body));
    const { client } = setUp(fake.origin);
    const { signal } = new AbortController();
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '..',
        '.',
        '../admin',
        'a/b',
        'a?x=1',
        'a#b',
        '%2e%2e',
        'a&identifiers[]=b',
        'a\r\nX: y',
        'a%00',
      ),
    );
    await fc.assert(
      fc.asyncProperty(text, async (identifier) => {
        const codes = [
          codeOf(client.rows([identifier], () => undefined, signal)),
          codeOf(client.heatmap(identifier, signal)),
        ];
        const refused = (await Promise.all(codes)).every((code) => code === 'bad_identifier');
        expect(refused).toBe(!/^[A-Za-z0-9][A-Za-z0-9._:-]{0,127}$/.test(identifier));
      }),
    );
    const shapes =
      /^\/api\/(?:classifications_video\?identifiers\[\]=|classification\/heatmap\/)[A-Za-z0-9][A-Za-z0-9._%-]*$/;
    expect(fake.seen.filter((path) => !shapes.test(path))).toEqual([]);
  });
});

describe('a connection', () => {
  it('that is not the TLS it should be is told as such', async () => {
    const fake = await raw((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    expect(await codeOf(setUp(fake.origin.replace('http:', 'https:')).rows())).toBe('upstream_tls');
  });

  it('refused, or to a name that does not exist, is unreachable', async () => {
    const fake = await http(() => undefined);
    for (const close of closers.splice(0)) close();
    expect(await codeOf(setUp(fake.origin).rows())).toBe('upstream_unreachable');
    expect(await codeOf(setUp('http://nowhere.invalid').rows())).toBe('upstream_unreachable');
  });

  it.each([
    ['never answers', () => undefined, 'upstream_timeout', 1],
    ['is reset before the headers', (socket: Socket) => socket.resetAndDestroy(), 'upstream_reset', 1],
    ['ends before the headers', (socket: Socket) => socket.end(), 'upstream_reset', 1],
    [
      'falls silent after the headers',
      (socket: Socket) => socket.write(`${head}content-length: 99\r\n\r\n`),
      'upstream_timeout',
      1,
    ],
    [
      'is reset in the body',
      (socket: Socket) => {
        socket.write(`${head}content-length: 99\r\n\r\n[`);
        setTimeout(() => socket.resetAndDestroy(), 20);
      },
      'upstream_reset',
      1,
    ],
    [
      'ends before the last chunk',
      (socket: Socket) => socket.end(`${head}transfer-encoding: chunked\r\n\r\n5\r\n[1,2,`),
      'upstream_reset',
      1,
    ],
    [
      'ends before the declared length',
      (socket: Socket) => socket.end(`${head}content-length: 99\r\n\r\n[1,2`),
      'upstream_reset',
      1,
    ],
    [
      'declares two lengths',
      (socket: Socket) => socket.write(`${head}content-length: 4\r\ncontent-length: 5\r\n\r\n[1]`),
      'upstream_bad_body',
      1,
    ],
    [
      'declares length and chunks',
      (socket: Socket) =>
        socket.write(`${head}content-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`),
      'upstream_bad_body',
      1,
    ],
    [
      'does not speak HTTP',
      (socket: Socket) => socket.write('SSH-2.0-OpenSSH\r\n\r\n'),
      'upstream_bad_body',
      1,
    ],
    [
      'sends headers without end',
      (socket: Socket) => socket.write(`${head}x: ${'y'.repeat(40_000)}`),
      'upstream_bad_body',
      1,
    ],
    [
      'sends preliminary answers without end',
      (socket: Socket) => socket.write('HTTP/1.1 103 Early Hints\r\n\r\n'.repeat(100)),
      'upstream_bad_body',
      1,
    ],
  ] as const)('that %s', async (...[, answer, code, calls]) => {
    const fake = await raw(answer);
    const uncaught = vi.fn();
    process.on('uncaughtException', uncaught);
    const deadlines = code === 'upstream_timeout' ? short : defaultDeadlines;
    expect(await codeOf(setUp(fake.origin, deadlines).rows())).toBe(code);
    expect(fake.seen).toHaveLength(calls);
    await new Promise((resolve) => setTimeout(resolve, 50));
    process.off('uncaughtException', uncaught);
    expect(uncaught).not.toHaveBeenCalled();
  });

  it('is paused, clocks and all, while what takes it asks for time', async () => {
    const fake = await http((_, response) => response.end(body));
    const { client } = setUp(fake.origin, short);
    const pause = async () => void (await new Promise((resolve) => setTimeout(resolve, short.total + 200)));
    expect(await codeOf(client.rows(['a'], pause, new AbortController().signal))).toBe('answered');
  });

  it('that drips for ever is cut at the total deadline', async () => {
    const fake = await http((_, response) => {
      const drip = setInterval(() => response.write(' '), 100);
      response.on('close', () => clearInterval(drip));
    });
    const startedAt = performance.now();
    expect(await codeOf(setUp(fake.origin, short).rows())).toBe('upstream_timeout');
    expect(performance.now() - startedAt).toBeGreaterThan(short.total - 20);
    expect(performance.now() - startedAt).toBeLessThan(short.total + 2_000);
  });

  it('passes over a few preliminary answers', async () => {
    const fake = await raw((socket) =>
      socket.write(`HTTP/1.1 103 Early Hints\r\n\r\n${head}content-length: 2\r\n\r\n[]`),
    );
    expect(await codeOf(setUp(fake.origin).rows())).toBe('answered');
  });

  it('that the service closed between two reads is opened again, once, and counted', async () => {
    const ok = `${head}content-length: 2\r\n\r\n[]`;
    const fake = await raw((socket, nth) => (nth === 2 ? socket.destroy() : socket.write(ok)));
    const { rows, repeats } = setUp(fake.origin);
    expect([await codeOf(rows()), await codeOf(rows())]).toEqual(['answered', 'answered']);
    expect([fake.seen.length, repeats.count]).toEqual([3, 1]);
  });

  it('is not tried again when part of the answer had come, nor a second time', async () => {
    const ok = `${head}content-length: 2\r\n\r\n[]`;
    const partial = await raw((socket, nth) => (nth === 2 ? socket.end('HTTP/1.1 200 O') : socket.write(ok)));
    const one = setUp(partial.origin);
    expect([await codeOf(one.rows()), await codeOf(one.rows())]).toEqual(['answered', 'upstream_reset']);
    expect(partial.seen).toHaveLength(2);
    const twice = await raw((socket, nth) => (nth > 1 ? socket.destroy() : socket.write(ok)));
    const two = setUp(twice.origin);
    expect([await codeOf(two.rows()), await codeOf(two.rows())]).toEqual(['answered', 'upstream_reset']);
    expect(twice.seen).toHaveLength(3);
  });

  it('is closed at once when the visitor leaves, at whatever point', async () => {
    for (const wait of [0, 5, 20, 60]) {
      const closed = vi.fn();
      const fake = await http((request, response) => {
        request.socket.on('close', closed);
        setTimeout(() => response.write('['), 30);
      });
      const leaving = new AbortController();
      const read = codeOf(setUp(fake.origin).rows(['a'], leaving.signal));
      setTimeout(() => leaving.abort(new Error('left')), wait);
      expect(String(await read)).toBe('Error: left');
      await new Promise((resolve) => setTimeout(resolve, 60));
      expect(closed.mock.calls.length).toBe(fake.seen.length);
    }
  });
});
