import { describe, expect, it, vi } from 'vitest';
import { kinds, lookup, never, rowsFor, setUpReads } from '#testing/reads.ts';

describe('a batch the service finds too long or we find too large', () => {
  it.each([413, 414, 431])('is asked for in halves after a %i', async (status) => {
    const { reads, calls } = await setUpReads((ids, response) => {
      if (ids.length > 2) response.writeHead(status).end();
      else rowsFor(ids, response, 0);
    });
    const answer = await lookup(reads, ['a', 'b', 'c', 'd', 'e']);
    expect(kinds(answer)).toEqual(['a found', 'b found', 'c found', 'd found', 'e found']);
    expect(calls.map((ids) => ids.length).toSorted((a, b) => a - b)).toEqual([1, 2, 2, 3, 5]);
  });

  it('fails only for the video that is too large by itself', async () => {
    const { reads } = await setUpReads((ids, response) => {
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
    const { reads, calls } = await setUpReads((_, response) => void response.writeHead(413).end(), {
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
    const { reads } = await setUpReads((ids, response, call) => {
      if (call === 1) response.end('<!doctype html>');
      else rowsFor(ids, response, 0);
    });
    await expect(lookup(reads, ['a'])).rejects.toMatchObject({ code: 'upstream_bad_body' });
    expect(kinds(await lookup(reads, ['a']))).toEqual(['a found']);
  });

  it('of one part leaves the others, held ones and new ones, as they are', async () => {
    const { reads } = await setUpReads(
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
    const { reads, calls } = await setUpReads((ids, response, call) => {
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
