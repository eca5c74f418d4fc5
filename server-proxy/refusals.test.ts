import { describe, expect, it } from 'vitest';
import { asked, codeOf, desk, lines, raw, request } from '#testing/http-desk.ts';

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
    const answer = await raw(text.replaceAll('PORT', desk.host));
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
      `POST /api/videos/lookup HTTP/1.1\r\nHost: ${desk.host}\r\nContent-Type: application/json\r\n${rest}`,
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
