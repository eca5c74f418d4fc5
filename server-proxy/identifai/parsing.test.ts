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

/** Reads a body as it arrives in two parts. */
async function read(parsing: Parsing, bytes: Uint8Array) {
  const intake = parsing.body(asked);
  try {
    const middle = bytes.length >> 1;
    for (const part of [bytes.subarray(0, middle), bytes.subarray(middle)]) await intake.write(part);
    return await intake.finish();
  } finally {
    intake.close();
  }
}

/** A thread that runs the given code for each job. */
function withThread(onJob: string, resourceLimits = {}) {
  const threads: Worker[] = [];
  const parsing = createParsing(() => {
    const code = `const { parentPort } = require('node:worker_threads');
      const answer = (id, body) => parentPort.postMessage({ id, ...body });
      const started = new Set();
      parentPort.on('message', (job) => { ${onJob} })`;
    const thread = new Worker(code, { eval: true, resourceLimits });
    threads.push(thread);
    return thread;
  });
  started.push(parsing);
  return { parsing, threads };
}
/** Answers a body with the lengths of its pieces as what is kept. */
const measure = `
  if (job.kind === 'body') globalThis.lengths = [];
  if (job.kind === 'piece') globalThis.lengths.push(job.bytes.length);
  if (job.kind === 'end') answer(job.id, { body: { rows: globalThis.lengths, pieces: [] } });`;

describe('a large body', () => {
  it('is parsed in place where no thread can be had', async () => {
    const parsing = createParsing(() => null);
    expect((await read(parsing, large())).rows).toMatchObject([{ identifier: 'a', settled: true }]);
  });

  it('goes to the thread row by row; a small one stays', async () => {
    const { parsing, threads } = withThread(measure);
    const bytes = large();
    expect(await read(parsing, bytes)).toMatchObject({ size: bytes.length, rows: [bytes.length] });
    const small = await read(parsing, Buffer.from('[{"identifier":"a"}]'));
    expect(small.rows).toMatchObject([{ identifier: 'a' }]);
    expect(threads).toHaveLength(1);
  });

  it('makes the service wait while the thread is behind', async () => {
    const { parsing } = withThread(`
      if (job.kind === 'piece' && job.mark !== null) setTimeout(() => answer(job.mark, {}), 50);
      if (job.kind === 'end') answer(job.id, { body: { rows: [], pieces: [] } });`);
    const intake = parsing.body(asked);
    const row = `"${'x'.repeat(5_000_000)}",`;
    const order: string[] = [];
    await intake.write(Buffer.from(`[${row}"`));
    const behind = intake.write(Buffer.from(`${row.slice(1)}"`))?.then(() => order.push('read'));
    order.push('written');
    await behind;
    expect(order).toEqual(['written', 'read']);
    await intake.write(Buffer.from('"]'));
    expect(await intake.finish()).toMatchObject({ rows: [] });
    intake.close();
  });

  it('waits for the one before it', async () => {
    const { parsing } = withThread(`
      if (job.kind === 'body') started.add(job.id);
      const { size } = started;
      if (job.kind === 'end') setTimeout(() => { started.delete(job.id); answer(job.id, { body: { rows: [size], pieces: [] } }); }, 20)`);
    const bodies = await Promise.all([large(), large(), large()].map(async (bytes) => read(parsing, bytes)));
    expect(bodies.map((body) => body.rows)).toEqual([[1], [1], [1]]);
  });

  it('that is given up half-way does not keep the next one waiting', async () => {
    const { parsing } = withThread(measure);
    const intake = parsing.body(asked);
    await intake.write(large());
    intake.close();
    expect((await read(parsing, large())).rows).toHaveLength(1);
  });

  it('that cannot be read is refused, and the thread goes on', async () => {
    const { parsing, threads } = withThread(
      "if (job.kind === 'end') answer(job.id, { failed: 'upstream_bad_body' })",
    );
    for (let round = 0; round < 2; round += 1) {
      await expect(read(parsing, large())).rejects.toMatchObject({ code: 'upstream_bad_body' });
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
    await expect(read(parsing, large())).rejects.toMatchObject({ code: 'upstream_too_large' });
    await expect(read(parsing, large())).rejects.toMatchObject({ code: 'upstream_too_large' });
    expect(threads).toHaveLength(2);
  });

  it('that makes the thread end is a fault of ours', async () => {
    const { parsing } = withThread('process.exit(3)');
    await expect(read(parsing, large())).rejects.toMatchObject({ code: 'internal' });
  });
});

it('a very large row is parsed whole by the thread as well, without being copied', async () => {
  const { parsing } = withThread('answer(job.id, { video: { identifier: job.identifier } })');
  const bytes = large();
  expect(await parsing.video(bytes, 'a')).toEqual({ identifier: 'a' });
  expect(bytes.length).toBe(0);
});
