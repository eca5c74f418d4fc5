import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { body, codeOf, httpService, key, setUpClient } from '#testing/upstream-client.ts';

describe('a read', () => {
  it('asks by the template, with raw brackets, the key in its header and nothing of a visitor', async () => {
    const headers: string[][] = [];
    const fake = await httpService((request, response) => {
      headers.push(request.rawHeaders);
      response.end(body);
    });
    const { rows, heatmap } = setUpClient(`${fake.origin}/prefix/`);
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
    const fake = await httpService(
      (_, response) => void response.setHeader('content-encoding', encoding).end(bytes),
    );
    expect((await setUpClient(fake.origin).rows()).toString()).toBe(body);
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
    const fake = await httpService(
      (__, response) => void response.setHeader('content-encoding', encoding).end(bytes),
    );
    const { rows, lines } = setUpClient(fake.origin);
    const before = process.memoryUsage().rss;
    expect(await codeOf(rows())).toBe(code);
    expect(process.memoryUsage().rss - before).toBeLessThan(128 * 1024 * 1024);
    expect(lines.join()).toContain(code);
  });

  it('stops a body at 64 MB, and does not begin one that says it is larger', async () => {
    let sent = 0;
    const endless = await httpService((_, response) => {
      const send = () => {
        if (response.destroyed || sent > 200_000_000) return;
        sent += 1_000_000;
        response.write(Buffer.alloc(1_000_000, 32), () => setImmediate(send));
      };
      send();
    });
    expect(await codeOf(setUpClient(endless.origin).rows())).toBe('upstream_too_large');
    expect(sent).toBeLessThan(100_000_000);
    const declared = await httpService(
      (_, response) => void response.writeHead(200, { 'content-length': 70_000_000 }).write('['),
    );
    expect(await codeOf(setUpClient(declared.origin).rows())).toBe('upstream_too_large');
  });

  it.each([301, 302, 303, 307, 308, 304])('never follows a %i', async (status) => {
    const trap = await httpService((_, response) => void response.end(body));
    const fake = await httpService(
      (_, response) => void response.writeHead(status, { location: `${trap.origin}/x` }).end(),
    );
    expect(await codeOf(setUpClient(fake.origin).rows())).toBe('upstream_redirect');
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
      const fake = await httpService(
        (_, response) => void response.writeHead(status, { 'retry-after': '7' }).end(page),
      );
      const { rows, lines } = setUpClient(fake.origin);
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
    const fake = await httpService((_, response) => void response.writeHead(500).end(echo));
    const { rows, lines } = setUpClient(fake.origin);
    const error: unknown = await rows().catch((thrown: unknown) => thrown);
    const { inspect } = await import('node:util');
    const everything = lines.join() + inspect(error, { depth: 9, showHidden: true });
    expect(lines.join()).toContain('.'.repeat(190));
    for (let at = 0; at + 8 <= key.length; at += 1) expect(everything).not.toContain(key.slice(at, at + 8));
  });

  it('does not try a refused key again, but a rotated one', async () => {
    const fake = await httpService((request, response) => {
      response.writeHead(request.headers['x-api-key'] === 'rotated' ? 200 : 401).end(body);
    });
    const { rows, apiKey } = setUpClient(fake.origin);
    expect([await codeOf(rows()), await codeOf(rows())]).toEqual(['upstream_auth', 'upstream_auth']);
    expect(fake.seen).toHaveLength(1);
    apiKey.replace('rotated');
    expect(await codeOf(rows())).toBe('answered');
  });

  it('does not take a refused heatmap for a refused key', async () => {
    const fake = await httpService(
      (request, response) =>
        void response.writeHead(request.url?.includes('heatmap') === true ? 403 : 200).end(body),
    );
    const { rows, heatmap } = setUpClient(fake.origin);
    expect(await codeOf(heatmap())).toBe('upstream_auth');
    expect(await codeOf(rows())).toBe('answered');
  });
});

describe('an address', () => {
  it('is made of identifiers alone, whatever text is asked for', async () => {
    const fake = await httpService((_, response) => void response.end(body));
    const { client } = setUpClient(fake.origin);
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
