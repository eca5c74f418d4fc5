import { timeOf } from '#domain/lookup-answer.ts';
import type { PaceLimits } from '#domain/read-pace.ts';
import { type ClientConfig, UpstreamClient } from './client.ts';
import { createHeatmaps } from './heatmaps.ts';
import { createLookup } from './lookup.ts';
import { createParsing } from './parsing.ts';
import { Quota } from './quota.ts';
import type { Reads } from './reads.ts';
import { createRowReader } from './row-reader.ts';
import { createStore, unpackBody } from './store.ts';
import { createVideoReader } from './video-reader.ts';

export type ReadsConfig = Omit<ClientConfig, 'quota'> &
  PaceLimits & {
    /** Identifiers per upstream call, 1..100. */
    batchSize: number;
    /** Most bytes of packed upstream bodies and summaries to keep. */
    storeBytes: number;
  };

/** Puts client, queue, store and parser together into everything the routes may ask of identifAI. */
export function createReads({ storeBytes, batchSize, ...config }: ReadsConfig): Reads {
  const quota = new Quota(config);
  const client = new UpstreamClient({ ...config, quota });
  const parsing = createParsing();
  const store = createStore(storeBytes);
  const readRows = createRowReader({ client, parsing, store, batchSize, log: config.log });

  return {
    lookupJson: createLookup(store, readRows),
    ...createVideoReader({ store, readRows, parsing }),
    heatmap: createHeatmaps(client),
    async response(sha256) {
      const body = store.body(sha256);
      if (body === undefined) return null;
      const { size } = body;
      const upstreamOrigin = config.baseUrl.origin;
      return { sha256, receivedAt: timeOf(body), upstreamOrigin, size, chunks: () => unpackBody(body) };
    },
    quota() {
      const { waitMs, waiting } = quota.state();
      return { availableAt: new Date(Date.now() + waitMs).toISOString(), waiting };
    },
    close: async () => void (await Promise.all([client.close(), parsing.close()])),
  };
}
