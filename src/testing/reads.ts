import { type ServerResponse, createServer } from 'node:http';
import { afterEach, vi } from 'vitest';
import { type LookupAnswer, lookupAnswerSchema, videoOutcomeSchema } from '#contract/lookup.ts';
import { createReads } from '#server/identifai/create-reads.ts';
import type { Reads } from '#server/identifai/reads.ts';
import { silentLog } from '#server/log.ts';
import { Secret } from '#server/secret.ts';

const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  vi.useRealTimers();
  await Promise.all(closers.splice(0).map((close) => close()));
});

export const row = (identifier: string, over: object = {}) => ({
  identifier,
  status: 'done',
  name: `${identifier}.mp4`,
  verdict: { heuristic: 'Average', classification: 'human', confidence: 0.8 },
  ...over,
});

export type Answer = (identifiers: string[], response: ServerResponse, call: number) => void;

/** A service in a few lines, written without a look at the demo; `calls` are the identifiers of each call. */
export async function setUpReads(
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

export const never = new AbortController().signal;
export const send = (response: ServerResponse, rows: unknown) => void response.end(JSON.stringify(rows));
export const rowsFor: Answer = (identifiers, response) =>
  send(
    response,
    identifiers.map((identifier) => row(identifier)),
  );

export async function lookup(
  reads: Reads,
  identifiers: readonly string[],
  fresh = false,
): Promise<LookupAnswer> {
  const { bytes } = await reads.lookupJson(identifiers, { signal: never, requestId: 'r-1', fresh });
  return lookupAnswerSchema.parse(JSON.parse(Buffer.from(bytes).toString()));
}
export const kinds = (answer: LookupAnswer) =>
  answer.outcomes.map(({ identifier, kind }) => `${identifier} ${kind}`);
export const video = async (reads: Reads, identifier: string) =>
  videoOutcomeSchema.parse(await reads.video(identifier, { signal: never }));
