/**
 * A number for people to quote, made from what the report is about: the same videos, findings and time give
 * the same number. FNV-1a, 32 bits; it names the report and proves nothing, which the manifest's SHA-256 does.
 */
export function reportNumber(generatedAt: string, parts: readonly string[]): string {
  let hash = 0x811c9dc5;
  for (const part of [generatedAt, ...parts]) {
    for (let index = 0; index <= part.length; index += 1) {
      // One step past the end gives NaN, which counts as 0 and keeps the parts apart.
      hash = Math.imul(hash ^ part.charCodeAt(index), 0x01000193);
    }
  }
  const digits = (hash >>> 0).toString(16).padStart(8, '0').toUpperCase();
  return `VD-${generatedAt.slice(0, 10).replaceAll('-', '')}-${digits}`;
}
