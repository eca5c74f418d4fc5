import type { Reading } from '#contract/gap.ts';
import { isSha256 } from './identifier.ts';
import { describeGap, isGap } from './reading.ts';

/** Whether a file on this computer is the one the service analysed. */
export type LocalMatch =
  | { kind: 'match'; digest: string }
  | { kind: 'no_match'; digest: string; reported: string }
  | { kind: 'not_comparable'; digest: string; why: string };

/**
 * Compares the digest of a local file with the one the service reports. Only a full SHA-256 in hex can be
 * compared; anything else is "not comparable", which is neither a match nor a mismatch.
 */
export function compareDigest(digest: string, reported: Reading<string>): LocalMatch {
  const reason = incomparable(reported);
  if (reason !== null) return { kind: 'not_comparable', digest, why: reason };
  const given = isGap(reported) ? '' : reported.toLowerCase();
  return given === digest ? { kind: 'match', digest } : { kind: 'no_match', digest, reported: given };
}

/** Why the reported digest cannot be compared with a file's; null when it can. */
export function incomparable(reported: Reading<string>): string | null {
  if (isGap(reported)) return `the service’s hash is ${describeGap(reported)}`;
  if (!isSha256(reported.toLowerCase()))
    return 'the service’s hash is not a SHA-256 (64 hex digits), so a file cannot be compared with it';
  return null;
}
