import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildVideoFound } from '#testing/builders.ts';
import { arrivedAhead, fetchAhead, forgetAhead, takeAhead } from './fetch-ahead.ts';

const found = (identifier: string) => ({ ...buildVideoFound(), identifier });
const calls: { path: string; init: RequestInit }[] = [];
let answer: (path: string) => Promise<Response>;

beforeEach(() => {
  answer = (path) => Promise.resolve(Response.json(found(path.split('/').at(-1) ?? '')));
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
    calls.push({ path, init });
    return answer(path);
  });
});
afterEach(async () => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  calls.length = 0;
  for (const identifier of ['a', 'b']) await takeAhead(identifier);
});

describe('a video fetched ahead', () => {
  it('is asked for only if the proxy holds it, once, and handed over once', async () => {
    fetchAhead('a');
    fetchAhead('a');
    expect(calls.map(({ path }) => path)).toEqual(['/api/videos/a']);
    expect(new Headers(calls[0]?.init.headers).get('cache-control')).toBe('only-if-cached');
    expect(await takeAhead('a')).toMatchObject({ identifier: 'a', kind: 'found' });
    expect(await takeAhead('a')).toBeNull();
  });

  it('is there at once when it has arrived before', async () => {
    fetchAhead('a');
    expect(arrivedAhead('a')).toBeNull();
    await vi.waitFor(() => expect(arrivedAhead('a')?.outcome).toMatchObject({ identifier: 'a' }));
    expect(arrivedAhead('b')).toBeNull();
  });

  it('is nothing when the proxy does not hold it, or cannot be reached', async () => {
    answer = () => Promise.resolve(new Response(null, { status: 204 }));
    fetchAhead('a');
    expect(await takeAhead('a')).toBeNull();
    answer = () => Promise.reject(new TypeError('Failed to fetch'));
    fetchAhead('b');
    expect(await takeAhead('b')).toBeNull();
  });

  it('gives way to the next one, and is stopped', async () => {
    fetchAhead('a');
    fetchAhead('b');
    expect(calls[0]?.init.signal?.aborted).toBe(true);
    expect(await takeAhead('a')).toBeNull();
    expect(await takeAhead('b')).toMatchObject({ identifier: 'b' });
  });

  it('is given up when the service has been asked since', async () => {
    fetchAhead('a');
    forgetAhead();
    expect(calls[0]?.init.signal?.aborted).toBe(true);
    expect(await takeAhead('a')).toBeNull();
  });

  it('is not used when it has become old', async () => {
    vi.useFakeTimers();
    fetchAhead('a');
    vi.advanceTimersByTime(11_000);
    expect(await takeAhead('a')).toBeNull();
  });
});
