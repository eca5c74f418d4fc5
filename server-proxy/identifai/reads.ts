import type { VideoOutcome } from '#contract/lookup.ts';
import type { Meta } from '#contract/meta.ts';
import type { Source } from '#contract/source.ts';

/** What a caller of a read may set. */
export type ReadOptions = {
  /** Aborted when the browser goes away; an upstream call nobody else waits for is then cancelled. */
  signal: AbortSignal;
  /** Named in the parts of a lookup that failed, so that the operator finds them in the log. */
  requestId?: string;
  /** No upstream read for it: what is not held is null. */
  heldOnly?: boolean;
};

export type LookupOptions = ReadOptions & {
  /** Ask the service again even when a finished answer is held. */
  fresh: boolean;
  /** Age at which an unfinished answer that is held will still do; 0 when not given. */
  acceptAgeMs?: number | undefined;
};

export type LookupJson = {
  bytes: Uint8Array;
  /** True while asking again would give this very answer, which came from memory and is neither outdated nor too old. */
  isCurrent(): boolean;
};

/** An upstream body that is still held. Its bytes are unpacked piece by piece, only when they are asked for. */
export type HeldResponse = {
  sha256: string;
  /** ISO 8601, UTC. */
  receivedAt: string;
  upstreamOrigin: string;
  /** Length of the body in bytes, unpacked. */
  size: number;
  /** The exact bytes, in order. */
  chunks(): AsyncIterable<Uint8Array>;
};

/**
 * Everything the routes may ask of identifAI. Made once by `main.ts`; the demo service is reached through the very same
 * implementation. Failures are thrown as `ReadError` (see `../errors.ts`), never as upstream text.
 */
export type Reads = {
  /**
   * Summaries of 1..100 distinct identifiers, in the order asked: the contract's `LookupAnswer` as UTF-8 JSON, joined from
   * parts that were serialised when they were read. Throws when no part of it could be read.
   */
  lookupJson(identifiers: readonly string[], options: LookupOptions): Promise<LookupJson>;
  /** One video, whole: from the store when held, else one upstream read, or null with `heldOnly`. */
  video(identifier: string, options: ReadOptions): Promise<VideoOutcome | null>;
  /** The exact bytes of a video's row as received. */
  raw(identifier: string, options: ReadOptions): Promise<{ bytes: Uint8Array; source: Source }>;
  /** PNG of one frame's heatmap, checked. */
  heatmap(frameIdentifier: string, options: ReadOptions): Promise<Uint8Array>;
  /** An upstream body byte for byte, or null when it is no longer held. Costs nothing until its chunks are read. */
  response(sha256: string): Promise<HeldResponse | null>;
  /** When the next read could leave, and how many wait. */
  quota(): Meta['quota'];
  /** Aborts what is under way and closes sockets and workers. */
  close(): Promise<void>;
};
