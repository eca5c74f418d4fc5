/**
 * A short name for a list of identifiers, equal for equal lists in equal order: 53 bits by cyrb53
 * (public domain, bryc) and the length. Not a digest for evidence; what is kept under it is checked against
 * the list itself.
 */
export function batchKey(identifiers: readonly string[]): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (const identifier of identifiers) {
    for (let index = 0; index <= identifier.length; index += 1) {
      // A separator that no identifier contains, so that `ab,c` and `a,bc` differ.
      const code = index === identifier.length ? 10 : identifier.charCodeAt(index);
      high = Math.imul(high ^ code, 2654435761);
      low = Math.imul(low ^ code, 1597334677);
    }
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  const hash = 4294967296 * (2097151 & low) + (high >>> 0);
  return `${identifiers.length}-${hash.toString(36)}`;
}
