import { describe, expect, it } from 'vitest';
import { asked, codeOf, desk, held, raw, request, source } from '#testing/http-desk.ts';

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
    const one = (n: number) => `GET /api/videos/v${n} HTTP/1.1\r\nHost: ${desk.host}\r\n\r\n`;
    const answer = await raw(Array.from({ length: 50 }, (_, n) => one(n)).join(''), 400);
    const seen = [...`${answer.headers}${answer.body}`.matchAll(/"identifier":"v(\d+)"/g)].map(([, n]) =>
      Number(n),
    );
    expect(seen).toEqual(Array.from({ length: 50 }, (_, n) => n));
  });
});
