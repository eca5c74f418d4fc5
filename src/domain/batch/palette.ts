import { isIdentifier } from '#domain/identifier.ts';
import { collectIntake } from '#domain/intake/collect-intake.ts';
import { parseSource } from '#domain/intake/parse-source.ts';
import { isGap } from '#domain/reading.ts';
import type { BatchRow } from './row.ts';

/** Where the palette can lead. */
export type PaletteEntry =
  | { kind: 'video'; identifier: string; name: string | null }
  | { kind: 'lookup'; identifiers: readonly string[] }
  | { kind: 'page'; path: '/' | '/verify'; name: string };

const pages: readonly Extract<PaletteEntry, { kind: 'page' }>[] = [
  { kind: 'page', path: '/', name: 'Look up identifiers' },
  { kind: 'page', path: '/verify', name: 'Check a bundle' },
];

const mostVideos = 8;

/**
 * What typed or pasted text can mean: a video by its identifier, several identifiers as a batch, a video of the
 * open list by name, reference or hash, a page by its name.
 */
export function paletteEntries(text: string, rows: readonly BatchRow[]): PaletteEntry[] {
  const wanted = text.trim();
  if (wanted === '') return [...pages];
  const words = wanted.toLowerCase();
  const found = rows.filter((row) => row.sought.includes(words)).slice(0, mostVideos);
  const videos = found.map(({ identifier, summary }): PaletteEntry => {
    const name = summary === null || isGap(summary.name) ? null : summary.name;
    return { kind: 'video', identifier, name };
  });
  const isListed = found.some((row) => row.identifier === wanted);
  const typed = isListed || !isIdentifier(wanted) ? [] : [videoEntry(wanted)];
  return [
    ...lookupEntries(wanted),
    ...videos,
    ...typed,
    ...pages.filter(({ name }) => name.toLowerCase().includes(words)),
  ];
}

function videoEntry(identifier: string): PaletteEntry {
  return { kind: 'video', identifier, name: null };
}

function lookupEntries(text: string): PaletteEntry[] {
  const { accepted } = collectIntake([{ name: null, source: parseSource(text) }]);
  const [only] = accepted;
  if (only === undefined) return [];
  // One identifier out of a link or with quotes around it is a video; as typed it is listed anyway.
  if (accepted.length === 1) return only === text ? [] : [videoEntry(only)];
  return [{ kind: 'lookup', identifiers: accepted }];
}
