import { timeOf } from '#domain/lookup-answer.ts';
import type { Log } from '#server/log.ts';
import type { Secret } from '#server/secret.ts';
import { UpstreamClient } from './client.ts';
import type { Deadlines } from './deadlines.ts';
import { createHeatmaps } from './heatmaps.ts';
import { createLookup } from './lookup.ts';
import { createParsing } from './parsing.ts';
import { Quota } from './quota.ts';
import type { Reads } from './reads.ts';
import { createRowReader } from './row-reader.ts';
import { createStore, unpackBody } from './store.ts';
import { createVideoReader } from './video-reader.ts';

export type ReadsConfig = {
  /** Origin of the service, and the path before its API if there is one. */
  baseUrl: URL;
  apiKey: Secret;
  readsPerSecond: number;
  readsPerMinute: number;
  /** Identifiers per upstream call, 1..100. */
  batchSize: number;
  /** Most bytes of packed upstream bodies and summaries to keep. */
  storeBytes: number;
  log: Log;
  /** Only tests wait shorter. */
  deadlines?: Deadlines;
};

/** Puts client, queue, store and parser together into everything the routes may ask of identifAI. */
export function createReads({ storeBytes, batchSize, ...config }: ReadsConfig): Reads {
  const client = new UpstreamClient(config);
  const quota = new Quota(config);
  const parsing = createParsing();
  const store = createStore({ maxBytes: storeBytes, now: () => Date.now() });
  const readRows = createRowReader({ client, quota, parsing, store, batchSize, log: config.log });
  const readHeatmap = createHeatmaps({ client, quota });
  const videos = createVideoReader({ store, readRows, parsing });

  return {
    ...createLookup({ store, readRows }),
    video: (identifier, { signal }) => videos.video(identifier, signal),
    raw: (identifier, { signal }) => videos.raw(identifier, signal),
    heatmap: (identifier, { signal }) => readHeatmap(identifier, signal),
    async response(sha256) {
      const body = store.body(sha256);
      if (body === undefined) return null;
      const { size } = body;
      const upstreamOrigin = config.baseUrl.origin;
      return { sha256, receivedAt: timeOf(body), upstreamOrigin, size, chunks: () => unpackBody(body) };
    },
    quota() {
      const { waitMs, waiting } = quota.state();
      return { availableAt: new Date(Date.now() + waitMs), waiting };
    },
    async close() {
      await Promise.all([client.close(), parsing.close()]);
    },
  };
}
