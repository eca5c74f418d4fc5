import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { errorCodeSchema } from '#contract/errors.ts';
import { lookupAnswerSchema } from '#contract/lookup.ts';
import { ReadError } from '#server/errors.ts';
import { createReads } from '#server/identifai/create-reads.ts';
import type { Deadlines } from '#server/identifai/deadlines.ts';
import type { Reads } from '#server/identifai/reads.ts';
import { silentLog } from '#server/log.ts';
import { Secret } from '#server/secret.ts';
import { faultTable } from './faults.ts';
import { listenDemo, type RunningDemo } from './listen.ts';

/* Every sentinel, asked for beside a good video, through the proxy's own client. */

const signal = new AbortController().signal;
let demo: RunningDemo;

beforeAll(async () => {
  demo = await listenDemo({ faults: true, limits: { perSecond: 10_000, perMinute: 10_000 } });
});

afterAll(async () => {
  await demo.close();
});

function openReads(deadlines?: Deadlines): Reads {
  return createReads({
    baseUrl: new URL(demo.origin),
    apiKey: new Secret('demo'),
    readsPerSecond: 1000,
    readsPerMinute: 10_000,
    batchSize: 100,
    storeBytes: 64 * 1024 * 1024,
    log: silentLog,
    ...(deadlines === undefined ? {} : { deadlines }),
  });
}

async function lookUp(reads: Reads, ...identifiers: string[]) {
  const { bytes: json } = await reads.lookupJson(identifiers, { signal, fresh: true });
  return z.parse(lookupAnswerSchema, JSON.parse(Buffer.from(json).toString('utf8')));
}

/** What becomes of a good video that is asked for together with a sentinel: its kind, or the error's code. */
async function fateBeside(sentinel: string): Promise<string> {
  // Each in a proxy of its own: one that was told to wait would not ask again.
  const reads = openReads({ connect: 2000, headers: 2000, idle: 2000, total: 30_000 });
  try {
    const { outcomes } = await lookUp(reads, 'plain-1', sentinel);
    return outcomes[0]?.kind ?? 'nothing';
  } catch (error) {
    return error instanceof ReadError ? error.code : 'a stray error';
  } finally {
    await reads.close();
  }
}

const names = faultTable.map((fault) => fault.name);

it('an odd row never harms the good video beside it', async () => {
  const reads = openReads();
  const harmed: string[] = [];
  for (const name of names.filter((candidate) => candidate.startsWith('row-'))) {
    const { outcomes } = await lookUp(reads, 'plain-1', name);
    const [good] = outcomes;
    if (good?.kind !== 'found' || good.video.outcome !== 'artificial' || good.video.problems > 0)
      harmed.push(name);
  }
  await reads.close();
  expect(harmed).toEqual([]);
}, 60_000);

it('a spoilt answer or a broken connection has a name of its own, and never reads as a verdict', async () => {
  const recovered = new Set([
    'fault-413-together',
    'fault-414-together',
    'fault-type',
    'fault-huge',
    'fault-bomb',
    'fault-gzip',
    'raw-reused',
  ]);
  const listed = new Set(['fault-none', 'fault-deep', 'raw-hints']);
  const unnamed: string[] = [];
  const tried = names.filter((name) => /^(?:fault|raw)-/u.test(name) && name !== 'fault-drip');
  for (const name of tried) {
    const fate = await fateBeside(name);
    const expected = listed.has(name) ? 'not_returned' : 'found';
    const isRight =
      recovered.has(name) || listed.has(name)
        ? fate === expected
        : z.safeParse(errorCodeSchema, fate).success && fate !== 'internal';
    if (!isRight) unnamed.push(`${name}: ${fate}`);
  }
  expect(unnamed).toEqual([]);
}, 60_000);
