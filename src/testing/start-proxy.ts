import { createApp } from '#server/app.ts';
import { listenDemo } from '#server/demo/listen.ts';
import { createReads } from '#server/identifai/create-reads.ts';
import { createLog } from '#server/log.ts';
import { Secret } from '#server/secret.ts';

export type RunningProxy = {
  /** Stands in for the browser's `fetch`. */
  fetch: (path: string, init?: RequestInit) => Promise<Response>;
  samples: readonly string[];
  close: () => Promise<void>;
};

/** The real proxy in front of the demo service, without a port of its own: what a page test talks to. */
export async function startProxy(): Promise<RunningProxy> {
  const demo = await listenDemo({ faults: true });
  const log = createLog({ level: 'silent', secrets: [] });
  const limits = { readsPerSecond: 50, readsPerMinute: 5_000, batchSize: 100 };
  const reads = createReads({
    baseUrl: new URL(demo.origin),
    apiKey: new Secret('demo-service'),
    ...limits,
    storeBytes: 16_000_000,
    log,
  });
  const app = createApp({
    reads,
    meta: { mode: 'demo', version: '0.0.0', upstreamOrigin: demo.origin, limits, samples: demo.samples },
    attestor: null,
    files: () => Promise.resolve(null),
    log,
  });
  return {
    // jsdom's signals are not Node's, which `Request` insists on; page tests do not need to abort.
    fetch: async (path, init) => {
      const { signal: _signal, ...rest } = init ?? {};
      return app.request(path, rest);
    },
    samples: demo.samples,
    close: async () => {
      await reads.close();
      await demo.close();
    },
  };
}
