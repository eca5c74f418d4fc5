import type { Viewport } from '#ui/timeline/viewport.ts';

/** The form of the zoom windows in an address: `track-start-end`, seconds, one a zoomed track, joined by `_`. */
export const zoomPattern =
  /^\d{1,4}-\d{1,9}(?:\.\d{1,3})?-\d{1,9}(?:\.\d{1,3})?(?:_\d{1,4}-\d{1,9}(?:\.\d{1,3})?-\d{1,9}(?:\.\d{1,3})?){0,15}$/u;

type Entry = { track: number; view: Viewport };

function readEntries(ref: string | undefined): readonly Entry[] {
  return (ref === undefined || !zoomPattern.test(ref) ? [] : ref.split('_')).flatMap((part) => {
    const [track, start, end] = part.split('-').map(Number);
    if (track === undefined || start === undefined || end === undefined || end <= start) return [];
    return [{ track, view: { start, end } }];
  });
}

/** The stretch of one track that an address shows; null = the whole track. */
export function readZoom(ref: string | undefined, track: number): Viewport | null {
  return readEntries(ref).find((entry) => entry.track === track)?.view ?? null;
}

/** The address's windows with one track's changed; null = the whole track, which is left out. */
export function writeZoom(
  ref: string | undefined,
  { track, view }: { track: number; view: Viewport | null },
): string | undefined {
  const others = readEntries(ref).filter((entry) => entry.track !== track);
  const all = view === null ? others : [...others, { track, view }];
  if (all.length === 0) return undefined;
  return all
    .toSorted((one, other) => one.track - other.track)
    .slice(0, 16)
    .map((entry) => `${entry.track}-${toSeconds(entry.view.start)}-${toSeconds(entry.view.end)}`)
    .join('_');
}

/** Milliseconds are closer than anyone can zoom. */
function toSeconds(seconds: number): string {
  return String(Math.round(seconds * 1000) / 1000);
}
