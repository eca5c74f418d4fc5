import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type RawAnswer, asked, codeOf, desk, lines, postLookup, raw, request } from '#testing/http-desk.ts';

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
    const head = `POST /api/videos/lookup HTTP/1.1\r\nHost: ${desk.host}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`;
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
    desk.current = true;
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
    desk.current = false;
    await ask();
    expect(asked).toHaveLength(2);
  });

  it('is not repeated to another site, nor when it is to be read afresh', async () => {
    desk.current = true;
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
