import { setMaxListeners } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ReadError } from '#server/errors.ts';
import { Quota } from './quota.ts';
import { UpstreamRefusal } from './upstream-failure.ts';

const forever = new AbortController().signal;
setMaxListeners(0, forever);

function setUp(limits = { readsPerSecond: 2, readsPerMinute: 58 }) {
  const quota = new Quota({ ...limits, random: () => 0.5 });
  const left: number[] = [];
  const startedAt = performance.now();
  /** A read that takes `ms` and then answers, or throws what it is given. */
  const read = (ms = 0, thrown?: Error, signal = forever) =>
    quota
      .run(signal, async () => {
        left.push(performance.now() - startedAt);
        await new Promise((resolve) => setTimeout(resolve, ms));
        if (thrown !== undefined) throw thrown;
        return 'answer';
      })
      .catch((error: unknown) => error);
  return { quota, left, read };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the queue of reads', () => {
  it('lets the first leave at once, then two in any second, in the order they came', async () => {
    const { left, read, quota } = setUp();
    const all = Array.from({ length: 6 }, () => read());
    await vi.advanceTimersByTimeAsync(0);
    expect(left).toEqual([0, 0]);
    expect(quota.state()).toEqual({ waitMs: 3300, waiting: 4 });
    await vi.advanceTimersByTimeAsync(3_000);
    expect(await Promise.all(all)).toEqual(Array.from({ length: 6 }, () => 'answer'));
    expect(left).toEqual([0, 0, 1100, 1100, 2200, 2200]);
  });

  it('tells those whose turn is more than five seconds away when to come back, and does not keep them', async () => {
    const { left, read } = setUp();
    const all = Array.from({ length: 12 }, () => read());
    await vi.advanceTimersByTimeAsync(10_000);
    const answers = await Promise.all(all);
    expect(left).toHaveLength(10);
    expect(answers.slice(10)).toMatchObject([
      { code: 'quota_wait', retryAfterMs: 5500 },
      { code: 'quota_wait', retryAfterMs: 5500 },
    ]);
  });

  it('never has more than four reads under way, and none of the others waits for ever', async () => {
    const { left, read } = setUp({ readsPerSecond: 100, readsPerMinute: 1000 });
    const all = Array.from({ length: 5 }, () => read(20_000));
    await vi.advanceTimersByTimeAsync(6_500);
    expect(left).toHaveLength(4);
    expect(await all[4]).toMatchObject({ code: 'quota_wait', retryAfterMs: 5000 });
  });

  it('never tells anybody to come back at once, however fast it empties', async () => {
    const { read } = setUp({ readsPerSecond: 100, readsPerMinute: 1000 });
    const all = Array.from({ length: 25 }, () => read(1_000));
    expect(await all[24]).toMatchObject({ code: 'quota_wait', retryAfterMs: 1000 });
    await vi.advanceTimersByTimeAsync(10_000);
  });

  it('takes at most twenty', async () => {
    const { read } = setUp({ readsPerSecond: 100, readsPerMinute: 1000 });
    const all = Array.from({ length: 25 }, () => read(1_000));
    await vi.advanceTimersByTimeAsync(10_000);
    const refused = (await Promise.all(all)).filter((answer) => answer instanceof ReadError);
    expect(refused).toHaveLength(1);
  });

  it('gives the place of somebody who leaves to the next', async () => {
    const { left, read } = setUp();
    const leaving = new AbortController();
    const all = [read(), read(), read(0, undefined, leaving.signal), read()];
    leaving.abort(new Error('gone'));
    await vi.advanceTimersByTimeAsync(1_200);
    expect(String((await Promise.all(all))[2])).toBe('Error: gone');
    expect(left).toEqual([0, 0, 1100]);
  });

  it('counts a repeated read and lets it go before those that wait', async () => {
    const { quota, left, read } = setUp({ readsPerSecond: 1, readsPerMinute: 58 });
    const order: string[] = [];
    const repeating = quota.run(forever, async (again) => {
      await again();
      order.push('repeat');
    });
    const waiting = read().then(() => order.push('next'));
    await vi.advanceTimersByTimeAsync(3_000);
    await Promise.all([repeating, waiting]);
    expect(order).toEqual(['repeat', 'next']);
    expect(left).toEqual([2200]);
  });
});

describe('after a refusal (429)', () => {
  it('that names seven seconds nothing leaves for so long, and those who wait are told', async () => {
    const { left, read } = setUp();
    const refused = read(100, new UpstreamRefusal(429, 7_000));
    const all = [read(), read()];
    await vi.advanceTimersByTimeAsync(100);
    expect(await refused).toMatchObject({ code: 'quota_wait', retryAfterMs: 7_000 });
    expect(await all[1]).toMatchObject({ code: 'quota_wait', retryAfterMs: 7_000 });
    expect(await read()).toMatchObject({ code: 'quota_wait', retryAfterMs: 7_000 });
    await vi.advanceTimersByTimeAsync(3_000);
    const late = read();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await late).toBe('answer');
    expect(left).toEqual([0, 0, 7100]);
  });

  it('that names no time the documented minute is waited, and a little more', async () => {
    const { read } = setUp();
    const refused = read(0, new UpstreamRefusal(429));
    await vi.advanceTimersByTimeAsync(1);
    expect(await refused).toMatchObject({ retryAfterMs: 63_000 });
  });
});

describe('after five faults in a row', () => {
  it('the service is left alone and tried once every fifteen seconds', async () => {
    const { left, read } = setUp({ readsPerSecond: 100, readsPerMinute: 1000 });
    const fault = new UpstreamRefusal(503);
    for (let round = 0; round < 5; round += 1) {
      const answer = read(0, fault);
      await vi.advanceTimersByTimeAsync(0);
      expect(await answer).toMatchObject({ code: 'upstream_unavailable', retryable: true });
    }
    expect(await read()).toMatchObject({ code: 'upstream_unavailable', retryAfterMs: 15_000 });
    expect(left).toHaveLength(5);
    await vi.advanceTimersByTimeAsync(15_000);
    const probes = [read(50, fault), read(50, fault), read()];
    await vi.advanceTimersByTimeAsync(100);
    await Promise.all(probes);
    expect(left).toHaveLength(6);
    await vi.advanceTimersByTimeAsync(15_000);
    const back = read();
    await vi.advanceTimersByTimeAsync(1);
    expect([await back, await Promise.race([read(), vi.advanceTimersByTimeAsync(1)])]).toMatchObject([
      'answer',
      'answer',
    ]);
  });

  it('that were answers in between or broken connections, reads go on', async () => {
    const { left, read } = setUp({ readsPerSecond: 100, readsPerMinute: 1000 });
    const failures = [503, 503, 503, 503, 404, 503, 503, 503, 503].map(
      (status) => new UpstreamRefusal(status),
    );
    for (const failure of [...failures, new ReadError('upstream_reset'), new ReadError('upstream_timeout')]) {
      const answer = read(0, failure);
      await vi.advanceTimersByTimeAsync(1);
      await answer;
    }
    void read();
    await vi.advanceTimersByTimeAsync(0);
    expect(left).toHaveLength(12);
  });
});
