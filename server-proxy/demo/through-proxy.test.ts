import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { type LookupOutcome, lookupAnswerSchema } from '#contract/lookup.ts';
import type { OutcomeWord } from '#contract/summary.ts';
import { compareContested } from '#domain/contested.ts';
import { createReads } from '#server/identifai/create-reads.ts';
import type { Reads } from '#server/identifai/reads.ts';
import { silentLog } from '#server/log.ts';
import { Secret } from '#server/secret.ts';
import { listenDemo, type RunningDemo } from './listen.ts';
import { sampleIdentifier, type SampleName } from './stories.ts';

/* The demo read as identifAI is read: over HTTP, by the proxy's own client and schema. */

const signal = new AbortController().signal;
let demo: RunningDemo;
let reads: Reads;
let outcomes: readonly LookupOutcome[];

beforeAll(async () => {
  demo = await listenDemo();
  reads = createReads({
    baseUrl: new URL(demo.origin),
    apiKey: new Secret('demo'),
    readsPerSecond: 2,
    readsPerMinute: 58,
    batchSize: 100,
    storeBytes: 64 * 1024 * 1024,
    log: silentLog,
  });
  const { bytes: json } = await reads.lookupJson(demo.samples, { signal, fresh: false });
  outcomes = z.parse(lookupAnswerSchema, JSON.parse(Buffer.from(json).toString('utf8'))).outcomes;
});

afterAll(async () => {
  await reads.close();
  await demo.close();
});

function outcomeOf(name: SampleName): LookupOutcome {
  const outcome = outcomes.find((candidate) => candidate.identifier === sampleIdentifier(name));
  if (outcome === undefined) throw new Error(`no outcome for ${name}`);
  return outcome;
}

function summaryOf(name: SampleName) {
  const outcome = outcomeOf(name);
  if (outcome.kind !== 'found') throw new Error(`${name} is ${outcome.kind}`);
  return outcome.video;
}

describe('the samples in the table', () => {
  it('come in the order asked, all found but the withdrawn one', () => {
    expect(outcomes.map((outcome) => outcome.identifier)).toEqual(demo.samples);
    expect(outcomeOf('withdrawn').kind).toBe('not_returned');
    expect(outcomes.filter((outcome) => outcome.kind === 'found')).toHaveLength(23);
  });

  it('are read without a single problem', () => {
    const troubled = outcomes.filter((outcome) => outcome.kind === 'found' && outcome.video.problems > 0);
    expect(troubled).toEqual([]);
  });

  it.each<[SampleName, OutcomeWord]>([
    ['contested', 'human'],
    ['artificial', 'artificial'],
    ['finishing', 'processing'],
    ['waiting', 'processing'],
    ['errored', 'errored'],
    ['unknown', 'unknown'],
    ['archive', 'human'],
    ['forced', 'artificial'],
  ])('%s is shown as %s', (name, word) => {
    expect(summaryOf(name).outcome).toBe(word);
  });

  it('have the flagship on top when sorted by contested', () => {
    const summaries = outcomes.flatMap((outcome) => (outcome.kind === 'found' ? [outcome.video] : []));
    const [top] = summaries.toSorted((a, b) => compareContested(b.contested, a.contested));
    expect(top?.name).toBe('mayor-statement-council-hall.webm');
  });
});

it('a sample opens whole, with a heatmap that passes the proxy’s checks', async () => {
  const outcome = await reads.video(sampleIdentifier('roof'), { signal });
  if (outcome?.kind !== 'found' || !Array.isArray(outcome.video.frames)) throw new Error(outcome?.kind);
  const [frame] = outcome.video.frames;
  expect(outcome.video.problems).toEqual([]);
  if (typeof frame?.identifier !== 'string') throw new Error('the frame has no identifier');
  expect(frame.hasHeatmap).toBe(true);
  const png = await reads.heatmap(frame.identifier, { signal });
  expect(Buffer.from(png.subarray(1, 4)).toString('latin1')).toBe('PNG');
});
