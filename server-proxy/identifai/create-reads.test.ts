import { createHash } from 'node:crypto';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { type Answer, kinds, lookup, never, rowsFor, setUpReads, video } from '#testing/reads.ts';

describe('the bytes of a held answer', () => {
  const text =
    '[ {"identifier":"a" ,"status":"done","n":1.00,"name":"\\u00e9é"},\n\t{"identifier":"b","status":"new"} ]\n';
  const exact: Answer = (_, response) => void response.end(text);

  it('are the row exactly as it was sent, with its source', async () => {
    const { reads } = await setUpReads(exact);
    await lookup(reads, ['a', 'b']);
    const { bytes, source } = await reads.raw('a', { signal: never });
    expect(Buffer.from(bytes).toString()).toBe(
      '{"identifier":"a" ,"status":"done","n":1.00,"name":"\\u00e9é"}',
    );
    expect(source).toMatchObject({ pointer: '/0', sha256: createHash('sha256').update(text).digest('hex') });
    const other = await reads.raw('b', { signal: never });
    expect(Buffer.from(other.bytes).toString()).toBe('{"identifier":"b","status":"new"}');
  });

  it('are the whole body, piece by piece, for as long as it is held', async () => {
    const { reads } = await setUpReads(exact);
    const [response] = (await lookup(reads, ['a', 'b'])).responses;
    const held = await reads.response(response?.sha256 ?? '');
    const chunks: Uint8Array[] = [];
    for await (const chunk of held?.chunks() ?? []) chunks.push(chunk);
    expect(Buffer.concat(chunks).toString()).toBe(text);
    expect(held?.size).toBe(Buffer.byteLength(text));
    expect(await reads.response('0'.repeat(64))).toBeNull();
  });

  it('make room for newer ones', async () => {
    const { reads, calls } = await setUpReads(rowsFor, { storeBytes: 6_000 });
    for (const id of ['a', 'b', 'c', 'd', 'e']) await lookup(reads, [id]);
    expect(calls).toHaveLength(5);
    await lookup(reads, ['e']);
    expect(calls).toHaveLength(5);
    await lookup(reads, ['a']);
    expect(calls).toHaveLength(6);
  });

  it('are given even when they are too many to be held', async () => {
    const { reads } = await setUpReads(rowsFor, { storeBytes: 10 });
    expect(kinds(await lookup(reads, ['a']))).toEqual(['a found']);
    expect(await video(reads, 'a')).toMatchObject({ kind: 'found', video: { name: 'a.mp4' } });
  });
});

it('a video that is asked for only if it is held costs no read', async () => {
  const { reads, calls } = await setUpReads(rowsFor);
  expect(await reads.video('a', { signal: never, heldOnly: true })).toBeNull();
  expect(calls).toHaveLength(0);
  await lookup(reads, ['a']);
  expect(await reads.video('a', { signal: never, heldOnly: true })).toMatchObject({ kind: 'found' });
  expect(calls).toHaveLength(1);
});

describe('a heatmap', () => {
  const png = PNG.sync.write(new PNG({ width: 2, height: 2 }));

  it('is read once and kept; the absence of one as well', async () => {
    const { reads, calls } = await setUpReads((_, response, call) => {
      if (call === 1) response.end(png);
      else response.writeHead(404).end();
    });
    const read = (id: string) => reads.heatmap(id, { signal: never });
    expect(Buffer.from(await read('f1'))).toEqual(png);
    expect(Buffer.from(await read('f1'))).toEqual(png);
    await expect(read('f2')).rejects.toMatchObject({ code: 'no_heatmap' });
    await expect(read('f2')).rejects.toMatchObject({ code: 'no_heatmap' });
    expect(calls).toEqual([['/api/classification/heatmap/f1'], ['/api/classification/heatmap/f2']]);
  });

  it.each([
    ['an SVG', '<svg/>', 'upstream_bad_body'],
    ['nothing', '', 'upstream_bad_body'],
    ['11 MB', Buffer.concat([png, Buffer.alloc(11_000_000)]), 'upstream_too_large'],
  ])('that is %s is refused', async (_, bytes, code) => {
    const { reads } = await setUpReads((__, response) => void response.end(bytes));
    await expect(reads.heatmap('f', { signal: never })).rejects.toMatchObject({ code });
  });
});

it('the quota says when the next read could leave', async () => {
  const { reads } = await setUpReads(rowsFor, { readsPerSecond: 1 });
  const next = () => Date.parse(reads.quota().availableAt);
  expect(next()).toBeLessThanOrEqual(Date.now());
  await lookup(reads, ['a']);
  expect(next()).toBeGreaterThan(Date.now() + 500);
  expect(reads.quota().waiting).toBe(0);
});
