import { LRUCache } from 'lru-cache';
import { isWholePng } from '#lib/png.ts';
import { ReadError } from '#server/errors.ts';
import type { UpstreamClient } from './client.ts';
import type { Reads } from './reads.ts';
import { createSharing } from './share-reads.ts';
import { UpstreamRefusal } from './upstream-failure.ts';

/** `null` = the service has none, remembered for a while. */
type Held = { png: Uint8Array | null };

const limits = { items: 200, bytes: 64 * 1024 * 1024, absentForMs: 10 * 60_000 };

/** Heatmaps, read on demand and kept: a picture of a finished analysis does not change. */
export function createHeatmaps(client: UpstreamClient): Reads['heatmap'] {
  const share = createSharing<Held>();
  const held = new LRUCache<string, Held>({
    max: limits.items,
    maxSize: limits.bytes,
    sizeCalculation: ({ png }) => (png?.length ?? 0) + 100,
  });

  async function read(identifier: string, signal: AbortSignal): Promise<Held> {
    try {
      const bytes = await client.heatmap(identifier, signal);
      if (!isWholePng(bytes)) throw new ReadError('upstream_bad_body');
      held.set(identifier, { png: bytes });
      return { png: bytes };
    } catch (thrown) {
      if (!(thrown instanceof UpstreamRefusal) || thrown.upstreamStatus !== 404) throw thrown;
      held.set(identifier, { png: null }, { ttl: limits.absentForMs });
      return { png: null };
    }
  }

  /** The checked PNG of a frame's heatmap. Throws `no_heatmap` when there is none. */
  return async (identifier, { signal }) => {
    const { png } =
      held.get(identifier) ?? (await share(identifier, signal, (shared) => read(identifier, shared)));
    if (png === null) throw new ReadError('no_heatmap');
    return png;
  };
}
