import { maxAddressLength } from '#domain/batch/address.ts';

/**
 * The identifiers as a word of the address, so that the batch can be shared by its link alone; null when the address would
 * become too long, and the batch has to be named by its list instead.
 */
export function toAddressWord(identifiers: readonly string[]): string | null {
  const word = identifiers.join(',');
  return `/batch?ids=${word}`.length < maxAddressLength ? word : null;
}
