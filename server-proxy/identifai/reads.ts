import type { LookupAnswer, VideoOutcome } from '#contract/lookup.ts';
import type { Source } from '#contract/source.ts';

/** What a caller of a read may set. */
export type ReadOptions = {
  /** Aborted when the browser goes away; an upstream call nobody else waits for is then cancelled. */
  signal: AbortSignal;
};

/**
 * Everything the routes may ask of identifAI. Made once by `main.ts`; the demo service is reached through the very same
 * implementation. Failures are thrown as `ReadError` (see `../errors.ts`), never as upstream text.
 */
export type Reads = {
  /** Summaries of 1..100 distinct identifiers, in the order asked. */
  lookup(identifiers: readonly string[], options: ReadOptions & { fresh: boolean }): Promise<LookupAnswer>;
  /** One video, whole: from the store when held, else one upstream read. */
  video(identifier: string, options: ReadOptions): Promise<VideoOutcome>;
  /** The exact bytes of a video's row as received. */
  raw(identifier: string, options: ReadOptions): Promise<{ bytes: Uint8Array; source: Source }>;
  /** PNG of one frame's heatmap, checked. */
  heatmap(frameIdentifier: string, options: ReadOptions): Promise<Uint8Array>;
  /** An upstream body byte for byte (identity or brotli form), or null when it is no longer held. */
  response(
    sha256: string,
  ): Promise<{ bytes: Uint8Array; receivedAt: string; upstreamOrigin: string } | null>;
  /** When the next read could leave, and how many wait. */
  quota(): { availableAt: Date; waiting: number };
  /** Aborts what is under way and closes sockets and workers. */
  close(): Promise<void>;
};
