import { createHash } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import { PNG } from 'pngjs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type LookupAnswer, lookupAnswerSchema, videoOutcomeSchema } from '#contract/lookup.ts';
import { silentLog } from '#server/log.ts';
import { Secret } from '#server/secret.ts';
import { createReads } from './create-reads.ts';
import type { Reads } from './reads.ts';

const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  vi.useRealTimers();
  await Promise.all(closers.splice(0).map((close) => close()));
});

const row = (identifier: string, over: object = {}) => ({
  identifier,
  status: 'done',
  name: `${identifier}.mp4`,
  verdict: { heuristic: 'Average', classification: 'human', confidence: 0.8 },
  ...over,
});

type Answer = (identifiers: string[], response: ServerResponse, call: number) => void;

/** A service in a few lines, written without a look at the demo; `calls` are the identifiers of each call. */
async function setUp(
  answer: Answer,
  over: { batchSize?: number; storeBytes?: number; readsPerSecond?: number } = {},
) {
  const calls: string[][] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://fake');
    const identifiers = url.searchParams.getAll('identifiers[]');
    calls.push(identifiers.length > 0 ? identifiers : [url.pathname]);
    answer(identifiers, response, calls.length);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const reads = createReads({
    baseUrl: new URL(`http://127.0.0.1:${port}`),
    apiKey: new Secret('a-test-key-0123'),
    readsPerSecond: 100,
    readsPerMinute: 1000,
    batchSize: 100,
    storeBytes: 1_000_000,
    log: silentLog,
    ...over,
  });
  closers.push(() => reads.close());
  closers.push(async () => {
    server.closeAllConnections();
    server.close();
  });
  return { reads, calls };
}

const tenMinutes = 600_000;
const never = new AbortController().signal;
const send = (response: ServerResponse, rows: unknown) => void response.end(JSON.stringify(rows));
const rowsFor: Answer = (identifiers, response) =>
  send(
    response,
    identifiers.map((identifier) => row(identifier)),
  );

async function lookup(reads: Reads, identifiers: readonly string[], fresh = false): Promise<LookupAnswer> {
  const { bytes } = await reads.lookupJson(identifiers, { signal: never, requestId: 'r-1', fresh });
  return lookupAnswerSchema.parse(JSON.parse(Buffer.from(bytes).toString()));
}
const kinds = (answer: LookupAnswer) =>
  answer.outcomes.map(({ identifier, kind }) => `${identifier} ${kind}`);
const video = async (reads: Reads, identifier: string) =>
  videoOutcomeSchema.parse(await reads.video(identifier, { signal: never }));

describe('a lookup', () => {
  it('answers in the order asked, whatever order the service has', async () => {
    const { reads, calls } = await setUp((ids, response) =>
      send(
        response,
        ids.toReversed().map((id) => row(id)),
      ),
    );
    const answer = await lookup(reads, ['c', 'a', 'b']);
    expect(kinds(answer)).toEqual(['c found', 'a found', 'b found']);
    expect(answer.outcomes[0]).toMatchObject({
      video: { identifier: 'c', name: 'c.mp4' },
      source: { pointer: '/2' },
    });
    expect(calls).toEqual([['c', 'a', 'b']]);
  });

  it('of 50 who poll an unfinished video costs one read an interval, and nobody gets an answer older than that', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 0 });
    const { reads, calls } = await setUp((_, response) => send(response, [row('a', { status: 'new' })]));
    const pollers = Array.from({ length: 50 }, (_, place) => ({
      interval: 4_000 + place * 40,
      nextAt: place * 97,
    }));
    for (let now = 0; now <= 60_000; now += 20) {
      vi.setSystemTime(now);
      const due = pollers.filter((poller) => poller.nextAt <= now);
      await Promise.all(
        due.map(async (poller) => {
          const wish = { signal: never, fresh: false, acceptAgeMs: poller.interval };
          const answer = lookupAnswerSchema.parse(
            JSON.parse(Buffer.from((await reads.lookupJson(['a'], wish)).bytes).toString()),
          );
          expect(now - Date.parse(answer.asOf)).toBeLessThan(poller.interval);
          poller.nextAt = now + poller.interval;
        }),
      );
    }
    expect(calls.length).toBeGreaterThanOrEqual(10);
    expect(calls.length).toBeLessThanOrEqual(16);
    await lookup(reads, ['a']);
    const before = calls.length;
    await lookup(reads, ['a']);
    expect(calls.length).toBe(before + 1);
  });

  it('names what was not returned, unreadable, contradicting or unidentified, and keeps the rest', async () => {
    const rows = [
      row('a'),
      null,
      row('b'),
      row('b', { name: 'other.mp4' }),
      { identifier: 'c', message: 'gone' },
      { name: 'nameless' },
      row('a'),
    ];
    const { reads } = await setUp((_, response) => send(response, rows));
    const answer = await lookup(reads, ['a', 'b', 'c', 'd']);
    expect(kinds(answer)).toEqual(['a found', 'b conflict', 'c unreadable', 'd not_returned']);
    expect(answer.outcomes[1]).toMatchObject({ sources: [{ pointer: '/2' }, { pointer: '/3' }] });
    expect(answer.unidentified.map(({ position }) => position)).toEqual([1, 5]);
    const text = JSON.stringify(rows);
    expect(answer.responses).toMatchObject([
      { sha256: createHash('sha256').update(text).digest('hex'), bytes: text.length },
    ]);
    expect(await video(reads, 'b')).toMatchObject({
      kind: 'conflict',
      videos: [{ name: 'b.mp4' }, { name: 'other.mp4' }],
    });
    expect(await video(reads, 'c')).toMatchObject({ kind: 'unreadable', source: { pointer: '/4' } });
  });

  it('with an empty answer has no video, not an error', async () => {
    const { reads } = await setUp((_, response) => send(response, []));
    expect(kinds(await lookup(reads, ['a', 'b', 'c']))).toEqual([
      'a not_returned',
      'b not_returned',
      'c not_returned',
    ]);
    expect(await video(reads, 'a')).toMatchObject({ kind: 'not_returned' });
    await expect(reads.raw('a', { signal: never })).rejects.toMatchObject({ code: 'not_held' });
  });

  it('asks again for what is not finished or was not returned, and only for that', async () => {
    const { reads, calls } = await setUp((ids, response, call) =>
      send(
        response,
        ids
          .filter((id) => id !== 'gone')
          .map((id) => row(id, id === 'new' && call === 1 ? { status: 'new' } : {})),
      ),
    );
    const identifiers = ['done', 'new', 'gone'];
    expect((await lookup(reads, identifiers)).outcomes[1]).toMatchObject({
      video: { outcome: 'processing' },
    });
    const second = await lookup(reads, identifiers);
    expect(second.outcomes[1]).toMatchObject({ video: { outcome: 'human' } });
    expect(second.responses).toHaveLength(2);
    await lookup(reads, ['done', 'new']);
    expect(calls).toEqual([identifiers, ['new', 'gone']]);
    await lookup(reads, ['done', 'new'], true);
    expect(calls.at(-1)).toEqual(['done', 'new']);
  });

  it('asks again when a finished answer is ten minutes old', async () => {
    const { reads, calls } = await setUp(rowsFor);
    const asOf = (await lookup(reads, ['a'])).asOf;
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(asOf) + tenMinutes - 1 });
    expect((await lookup(reads, ['a'])).asOf).toBe(asOf);
    expect(calls).toHaveLength(1);
    vi.setSystemTime(Date.parse(asOf) + tenMinutes);
    await lookup(reads, ['a']);
    vi.setSystemTime(Date.parse(asOf) - 86_400_000);
    await lookup(reads, ['a']);
    expect(calls).toHaveLength(3);
  });

  it('stays current while nothing has changed', async () => {
    const { reads } = await setUp(rowsFor);
    const ask = (identifiers: string[]) => reads.lookupJson(identifiers, { signal: never, fresh: false });
    await ask(['a', 'b']);
    const first = await ask(['a', 'b']);
    expect(first.isCurrent()).toBe(true);
    await ask(['c']);
    expect(first.isCurrent()).toBe(false);
    expect((await ask(['a', 'b'])).bytes).toEqual(first.bytes);
  });

  it('of many at the same time is one call', async () => {
    const { reads, calls } = await setUp((ids, response) => setTimeout(() => rowsFor(ids, response, 0), 30));
    const answers = await Promise.all(Array.from({ length: 50 }, () => lookup(reads, ['a', 'b'])));
    expect(new Set(answers.map((answer) => kinds(answer).join())).size).toBe(1);
    expect(calls).toHaveLength(1);
  });

  it('of 100 long identifiers keeps every request line under 7,000 bytes', async () => {
    const { reads, calls } = await setUp(rowsFor);
    const identifiers = Array.from({ length: 100 }, (_, index) =>
      createHash('sha256').update(`${index}`).digest('hex'),
    );
    expect(kinds(await lookup(reads, identifiers)).every((kind) => kind.endsWith(' found'))).toBe(true);
    expect(calls.map((ids) => ids.length)).toEqual([88, 12]);
  });
});

describe('a batch the service finds too long or we find too large', () => {
  it.each([413, 414, 431])('is asked for in halves after a %i', async (status) => {
    const { reads, calls } = await setUp((ids, response) => {
      if (ids.length > 2) response.writeHead(status).end();
      else rowsFor(ids, response, 0);
    });
    const answer = await lookup(reads, ['a', 'b', 'c', 'd', 'e']);
    expect(kinds(answer)).toEqual(['a found', 'b found', 'c found', 'd found', 'e found']);
    expect(calls.map((ids) => ids.length).toSorted((a, b) => a - b)).toEqual([1, 2, 2, 3, 5]);
  });

  it('fails only for the video that is too large by itself', async () => {
    const { reads } = await setUp((ids, response) => {
      if (ids.includes('huge')) response.writeHead(200, { 'content-length': 70_000_000 }).write('[');
      else rowsFor(ids, response, 0);
    });
    const answer = await lookup(reads, ['a', 'b', 'huge', 'c']);
    expect(kinds(answer)).toEqual(['a found', 'b found', 'huge failed', 'c found']);
    expect(answer.outcomes[2]).toMatchObject({ error: { code: 'upstream_too_large', requestId: 'r-1' } });
    await expect(reads.video('huge', { signal: never })).rejects.toMatchObject({
      code: 'upstream_too_large',
    });
  });

  it('is halved at most seven times', async () => {
    const { reads, calls } = await setUp((_, response) => void response.writeHead(413).end(), {
      readsPerSecond: 1000,
    });
    await expect(
      lookup(
        reads,
        Array.from({ length: 16 }, (_, index) => `v${index}`),
      ),
    ).rejects.toMatchObject({
      code: 'upstream_too_large',
    });
    expect(calls).toHaveLength(31);
  });
});

describe('a failure', () => {
  it('of every part is one error, and nothing of it is kept', async () => {
    const { reads } = await setUp((ids, response, call) => {
      if (call === 1) response.end('<!doctype html>');
      else rowsFor(ids, response, 0);
    });
    await expect(lookup(reads, ['a'])).rejects.toMatchObject({ code: 'upstream_bad_body' });
    expect(kinds(await lookup(reads, ['a']))).toEqual(['a found']);
  });

  it('of one part leaves the others, held ones and new ones, as they are', async () => {
    const { reads } = await setUp(
      (ids, response) => {
        if (ids.includes('bad')) response.writeHead(500).end();
        else rowsFor(ids, response, 0);
      },
      { batchSize: 1 },
    );
    const answer = await lookup(reads, ['a', 'bad', 'b']);
    expect(kinds(answer)).toEqual(['a found', 'bad failed', 'b found']);
    expect(answer.outcomes[1]).toMatchObject({ error: { code: 'upstream_unavailable', retryable: true } });
  });

  it('ends the call when the last visitor leaves, and frees its place', async () => {
    const { reads, calls } = await setUp((ids, response, call) => {
      if (call > 4) rowsFor(ids, response, 0);
    });
    const leaving = new AbortController();
    const gone = ['a', 'b', 'c', 'd'].map(async (id) =>
      reads.lookupJson([id], { signal: leaving.signal, fresh: false }).catch(() => 'gone'),
    );
    await vi.waitFor(() => expect(calls).toHaveLength(4));
    leaving.abort();
    expect(await Promise.all(gone)).toEqual(['gone', 'gone', 'gone', 'gone']);
    expect(kinds(await lookup(reads, ['e']))).toEqual(['e found']);
  });
});

describe('the bytes of a held answer', () => {
  const text =
    '[ {"identifier":"a" ,"status":"done","n":1.00,"name":"\\u00e9é"},\n\t{"identifier":"b","status":"new"} ]\n';
  const exact: Answer = (_, response) => void response.end(text);

  it('are the row exactly as it was sent, with its source', async () => {
    const { reads } = await setUp(exact);
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
    const { reads } = await setUp(exact);
    const [response] = (await lookup(reads, ['a', 'b'])).responses;
    const held = await reads.response(response?.sha256 ?? '');
    const chunks: Uint8Array[] = [];
    for await (const chunk of held?.chunks() ?? []) chunks.push(chunk);
    expect(Buffer.concat(chunks).toString()).toBe(text);
    expect(held?.size).toBe(Buffer.byteLength(text));
    expect(await reads.response('0'.repeat(64))).toBeNull();
  });

  it('make room for newer ones', async () => {
    const { reads, calls } = await setUp(rowsFor, { storeBytes: 6_000 });
    for (const id of ['a', 'b', 'c', 'd', 'e']) await lookup(reads, [id]);
    expect(calls).toHaveLength(5);
    await lookup(reads, ['e']);
    expect(calls).toHaveLength(5);
    await lookup(reads, ['a']);
    expect(calls).toHaveLength(6);
  });

  it('are given even when they are too many to be held', async () => {
    const { reads } = await setUp(rowsFor, { storeBytes: 10 });
    expect(kinds(await lookup(reads, ['a']))).toEqual(['a found']);
    expect(await video(reads, 'a')).toMatchObject({ kind: 'found', video: { name: 'a.mp4' } });
  });
});

it('a video that is asked for only if it is held costs no read', async () => {
  const { reads, calls } = await setUp(rowsFor);
  expect(await reads.video('a', { signal: never, heldOnly: true })).toBeNull();
  expect(calls).toHaveLength(0);
  await lookup(reads, ['a']);
  expect(await reads.video('a', { signal: never, heldOnly: true })).toMatchObject({ kind: 'found' });
  expect(calls).toHaveLength(1);
});

describe('a heatmap', () => {
  const png = PNG.sync.write(new PNG({ width: 2, height: 2 }));

  it('is read once and kept; the absence of one as well', async () => {
    const { reads, calls } = await setUp((_, response, call) => {
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
    const { reads } = await setUp((__, response) => void response.end(bytes));
    await expect(reads.heatmap('f', { signal: never })).rejects.toMatchObject({ code });
  });
});

it('the quota says when the next read could leave', async () => {
  const { reads } = await setUp(rowsFor, { readsPerSecond: 1 });
  const next = () => Date.parse(reads.quota().availableAt);
  expect(next()).toBeLessThanOrEqual(Date.now());
  await lookup(reads, ['a']);
  expect(next()).toBeGreaterThan(Date.now() + 500);
  expect(reads.quota().waiting).toBe(0);
});
