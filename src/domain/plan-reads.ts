/** What one read of the service may hold. */
export type ReadLimits = {
  /** Identifiers per read; the service documents at most 100. */
  batchSize: number;
};

/**
 * Longest request line we send. Web servers in front of the service commonly stop at 8,192 bytes (nginx's default);
 * 7,000 leaves room for a longer path.
 */
export const maxRequestLineBytes = 7_000;

/** Method, path, blank, protocol around the query; rounded up, the reads' own test holds it against the real line. */
const frameBytes = 48;

/** `&identifiers[]=` with raw brackets. */
const bytesPerName = 15;

/**
 * Packs identifiers, in order, into reads: at most `batchSize` each and a request line of at most 7,000 bytes.
 * 100 short ones fit into one read, of those with 64 hex digits 88.
 */
export function planReads(identifiers: readonly string[], { batchSize }: ReadLimits): string[][] {
  const reads: string[][] = [];
  let read: string[] = [];
  let bytes = frameBytes;
  for (const identifier of identifiers) {
    const cost = bytesPerName + encodedLength(identifier);
    if (read.length > 0 && (read.length >= batchSize || bytes + cost > maxRequestLineBytes)) {
      reads.push(read);
      read = [];
      bytes = frameBytes;
    }
    read.push(identifier);
    bytes += cost;
  }
  if (read.length > 0) reads.push(read);
  return reads;
}

/** Bytes of an identifier in a query: of the characters it may have, only the colon is escaped, as `%3A`. */
function encodedLength(identifier: string): number {
  let colons = 0;
  for (let at = identifier.indexOf(':'); at !== -1; at = identifier.indexOf(':', at + 1)) colons += 1;
  return identifier.length + colons * 2;
}

/** How fast reads may leave, and when the next one can. */
export type ReadPace = {
  readsPerSecond: number;
  readsPerMinute: number;
  /** Milliseconds until the first read may leave. */
  waitMs?: number;
};

/** What one read usually takes to be answered, in milliseconds; a guess that only the estimate uses. */
const usualAnswerMs = 700;

/**
 * About how long a number of reads takes, in milliseconds: so many a second, so many in any minute, then the last
 * one has to be answered.
 */
export function estimateReadTime(
  reads: number,
  { readsPerSecond, readsPerMinute, waitMs = 0 }: ReadPace,
): number {
  if (reads <= 0) return 0;
  const last = reads - 1;
  const fullMinutes = Math.floor(last / readsPerMinute);
  const seconds = Math.floor((last % readsPerMinute) / readsPerSecond);
  return waitMs + fullMinutes * 60_000 + seconds * 1_000 + usualAnswerMs;
}
