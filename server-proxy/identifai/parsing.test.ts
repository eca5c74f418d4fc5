import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import { createParsing, type Parsing } from './parsing.ts';

/** A body just over the size that is parsed in place. */
const large = () => {
  const text = JSON.stringify([{ identifier: 'a', status: 'done', name: 'x'.repeat(4_300_000) }]);
  return new Uint8Array(Buffer.from(text));
};
const asked = new Set(['a']);
const started: Parsing[] = [];
afterEach(async () => {
  await Promise.all(started.splice(0).map(async (parsing) => parsing.close()));
});

/** A thread that runs the given code for each job. */
function withThread(onJob: string, resourceLimits = {}) {
  const threads: Worker[] = [];
  const parsing = createParsing(() => {
    const code = `require('node:worker_threads').parentPort.on('message', (job) => { ${onJob} })`;
    const thread = new Worker(code, { eval: true, resourceLimits });
    threads.push(thread);
    return thread;
  });
  started.push(parsing);
  return { parsing, threads };
}
const post = (answer: string) => `require('node:worker_threads').parentPort.postMessage(${answer})`;

describe('a large body', () => {
  it('is parsed in place where no thread can be had', async () => {
    const parsing = createParsing(() => null);
    expect((await parsing.body(large(), asked)).rows).toMatchObject([{ identifier: 'a', settled: true }]);
  });

  it('goes to the thread without being copied; a small one stays', async () => {
    const { parsing, threads } = withThread(
      post("{ body: { rows: [], size: job.bytes.length, sha256: 'x', pieces: [], packed: job.bytes } }"),
    );
    const bytes = large();
    const size = bytes.length;
    expect(await parsing.body(bytes, asked)).toMatchObject({ size, sha256: 'x' });
    expect(bytes.length).toBe(0);
    const small = await parsing.body(new Uint8Array(Buffer.from('[]')), asked);
    expect(small.sha256).not.toBe('x');
    expect(threads).toHaveLength(1);
  });

  it('waits for the one before it', async () => {
    const { parsing } = withThread(`globalThis.busy = (globalThis.busy ?? 0) + 1;
      setTimeout(() => { globalThis.busy -= 1; ${post("{ body: { rows: [], size: globalThis.busy, sha256: 'x', pieces: [], packed: job.bytes } }")} }, 20)`);
    const bodies = await Promise.all(
      [large(), large(), large()].map(async (bytes) => parsing.body(bytes, asked)),
    );
    expect(bodies.map((body) => body.size)).toEqual([0, 0, 0]);
  });

  it('that cannot be read is refused, and the thread goes on', async () => {
    const { parsing, threads } = withThread(post("{ failed: 'upstream_bad_body' }"));
    for (let round = 0; round < 2; round += 1) {
      await expect(parsing.body(large(), asked)).rejects.toMatchObject({ code: 'upstream_bad_body' });
    }
    expect(threads).toHaveLength(1);
  });

  it('that needs too much memory is too large, and the next one gets a new thread', async () => {
    const { parsing, threads } = withThread(
      'const all = []; for (;;) all.push(Array(10_000).fill({ a: 1 }));',
      {
        maxOldGenerationSizeMb: 24,
      },
    );
    await expect(parsing.body(large(), asked)).rejects.toMatchObject({ code: 'upstream_too_large' });
    await expect(parsing.body(large(), asked)).rejects.toMatchObject({ code: 'upstream_too_large' });
    expect(threads).toHaveLength(2);
  });

  it('that makes the thread end is a fault of ours', async () => {
    const { parsing } = withThread('process.exit(3)');
    await expect(parsing.body(large(), asked)).rejects.toMatchObject({ code: 'internal' });
  });

  it('has its thread started ahead of need', () => {
    const { parsing, threads } = withThread('');
    parsing.warm();
    parsing.warm();
    expect(threads).toHaveLength(1);
  });
});

it('a very large row is parsed whole by the thread as well', async () => {
  const { parsing } = withThread(post('{ video: { identifier: job.identifier } }'));
  expect(await parsing.video(large(), 'a')).toEqual({ identifier: 'a' });
});
