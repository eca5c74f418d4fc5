import { describe, expect, it } from 'vitest';
import { createSharing } from './share-reads.ts';

function setUp() {
  const share = createSharing<string>();
  const calls: { signal: AbortSignal; answer: (text: string) => void; fail: (error: Error) => void }[] = [];
  const start = (signal: AbortSignal) =>
    new Promise<string>((answer, fail) => {
      signal.addEventListener('abort', () => fail(new Error('torn down')));
      calls.push({ signal, answer, fail });
    });
  const ask = (key: string, controller = new AbortController()) => share(key, controller.signal, start);
  return { ask, calls };
}

describe('equal reads', () => {
  it('share one call and its answer', async () => {
    const { ask, calls } = setUp();
    const all = [ask('a'), ask('a'), ask('b'), ask('a')];
    expect(calls).toHaveLength(2);
    calls[0]?.answer('A');
    calls[1]?.answer('B');
    expect(await Promise.all(all)).toEqual(['A', 'A', 'B', 'A']);
    void ask('a');
    expect(calls).toHaveLength(3);
  });

  it('share a failure', async () => {
    const { ask, calls } = setUp();
    const all = [ask('a'), ask('a')];
    calls[0]?.fail(new Error('down'));
    for (const one of all) await expect(one).rejects.toThrow('down');
  });

  it('go on while anybody waits, and are aborted when the last one has left', async () => {
    const { ask, calls } = setUp();
    const first = new AbortController();
    const second = new AbortController();
    const results = [ask('a', first), ask('a', second)].map(async (one) =>
      one.catch((error: unknown) => error),
    );
    first.abort(new Error('first left'));
    expect(calls[0]?.signal.aborted).toBe(false);
    second.abort(new Error('second left'));
    expect(calls[0]?.signal.aborted).toBe(true);
    expect((await Promise.all(results)).map(String)).toEqual(['Error: first left', 'Error: second left']);
  });

  it('do not join a call that is being torn down', async () => {
    const { ask, calls } = setUp();
    const leaving = new AbortController();
    const left = ask('a', leaving).catch(() => 'left');
    leaving.abort();
    const next = ask('a');
    calls[1]?.answer('A');
    expect([await left, await next]).toEqual(['left', 'A']);
  });

  it('of somebody who has left already start nothing', async () => {
    const { ask, calls } = setUp();
    const left = new AbortController();
    left.abort(new Error('gone'));
    await expect(ask('a', left)).rejects.toThrow('gone');
    expect(calls).toHaveLength(0);
  });
});
