import { createHash } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { lookupAnswerSchema } from '#contract/lookup.ts';
import { kinds, lookup, never, row, rowsFor, send, setUpReads, video } from '#testing/reads.ts';

const tenMinutes = 600_000;

describe('a lookup', () => {
  it('answers in the order asked, whatever order the service has', async () => {
    const { reads, calls } = await setUpReads((ids, response) =>
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
    const { reads, calls } = await setUpReads((_, response) => send(response, [row('a', { status: 'new' })]));
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
    const { reads } = await setUpReads((_, response) => send(response, rows));
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
    const { reads } = await setUpReads((_, response) => send(response, []));
    expect(kinds(await lookup(reads, ['a', 'b', 'c']))).toEqual([
      'a not_returned',
      'b not_returned',
      'c not_returned',
    ]);
    const missing = await video(reads, 'a');
    expect(missing).toMatchObject({ kind: 'not_returned' });
    expect(missing).not.toHaveProperty('unidentified');
    await expect(reads.raw('a', { signal: never })).rejects.toMatchObject({ code: 'not_held' });
  });

  it('with rows of nobody says of a video that they came, so that it is not taken for deleted', async () => {
    const { reads } = await setUpReads((_, response) => send(response, [null, { identifier: 17 }]));
    expect(await video(reads, 'a')).toMatchObject({ kind: 'not_returned', unidentified: 2 });
  });

  it('asks again for what is not finished or was not returned, and only for that', async () => {
    const { reads, calls } = await setUpReads((ids, response, call) =>
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
    const { reads, calls } = await setUpReads(rowsFor);
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
    const { reads } = await setUpReads(rowsFor);
    const ask = (identifiers: string[]) => reads.lookupJson(identifiers, { signal: never, fresh: false });
    await ask(['a', 'b']);
    const first = await ask(['a', 'b']);
    expect(first.isCurrent()).toBe(true);
    await ask(['c']);
    expect(first.isCurrent()).toBe(false);
    expect((await ask(['a', 'b'])).bytes).toEqual(first.bytes);
  });

  it('of many at the same time is one call', async () => {
    const { reads, calls } = await setUpReads((ids, response) =>
      setTimeout(() => rowsFor(ids, response, 0), 30),
    );
    const answers = await Promise.all(Array.from({ length: 50 }, () => lookup(reads, ['a', 'b'])));
    expect(new Set(answers.map((answer) => kinds(answer).join())).size).toBe(1);
    expect(calls).toHaveLength(1);
  });

  it('of 100 long identifiers keeps every request line under 7,000 bytes', async () => {
    const { reads, calls } = await setUpReads(rowsFor);
    const identifiers = Array.from({ length: 100 }, (_, index) =>
      createHash('sha256').update(`${index}`).digest('hex'),
    );
    expect(kinds(await lookup(reads, identifiers)).every((kind) => kind.endsWith(' found'))).toBe(true);
    expect(calls.map((ids) => ids.length)).toEqual([88, 12]);
  });
});
