import { createHash } from 'node:crypto';

/** Repeatable chance: the same seed gives the same numbers on every machine and in every process. */
export type Random = {
  /** 0 inclusive to 1 exclusive. */
  next(): number;
  between(low: number, high: number): number;
  /** Both ends inclusive. */
  integer(low: number, high: number): number;
  /** Mean 0, deviation about 1, never beyond ±3. */
  wobble(): number;
};

/** 64 lower-case hex digits, the look of identifAI's identifiers and file hashes. */
export function hexDigest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** sfc32, a small generator of good quality, seeded with 128 bits of the text's SHA-256. */
export function createRandom(seed: string): Random {
  const digest = createHash('sha256').update(seed).digest();
  let a = digest.readInt32LE(0);
  let b = digest.readInt32LE(4);
  let c = digest.readInt32LE(8);
  let counter = digest.readInt32LE(12);

  function next(): number {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  }

  return {
    next,
    between: (low, high) => low + (high - low) * next(),
    integer: (low, high) => low + Math.floor(next() * (high - low + 1)),
    wobble: () => (next() + next() + next() + next() - 2) * 1.5,
  };
}
