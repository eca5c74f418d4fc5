import type { Reading } from '#contract/gap.ts';
import type { Clip } from '#contract/video.ts';
import { clipUnitInSeconds } from '#domain/clip-time.ts';
import { describeGap, isGap } from '#domain/reading.ts';

/**
 * Where a clip may still lie, in seconds. Submissions are videos of minutes to a few hours; a clip that
 * ends past two days would stretch the axis until nothing else can be seen, and is most likely a slip.
 */
export const longestPlausibleSeconds = 48 * 3600;

export type FlawKind =
  | 'unreadable'
  | 'no-start'
  | 'no-end'
  | 'before-zero'
  | 'ends-before-start'
  | 'no-length'
  | 'implausible'
  | 'index-repeats';

/** Something wrong with a clip's place. Only `index-repeats` leaves its times usable. */
export type Flaw = { kind: FlawKind; words: string };

export type ClipTimes = { start: number; end: number };

/** A time as given, in seconds; null when there is none. */
function toSeconds(reading: Reading<number>): number | null {
  return isGap(reading) || !Number.isFinite(reading) ? null : reading * clipUnitInSeconds;
}

/**
 * A clip's place in seconds, or why it has none. A clip is placed only when every one of its times is
 * usable: half a time is never completed by a guess.
 */
export function clipTimes(clip: Clip): { times: ClipTimes; flaws: [] } | { times: null; flaws: Flaw[] } {
  if (clip.unreadable !== null)
    return { times: null, flaws: [{ kind: 'unreadable', words: `cannot be read: ${clip.unreadable}` }] };
  const start = toSeconds(clip.start);
  const end = toSeconds(clip.end);
  const flaws: Flaw[] = [];
  if (start === null) flaws.push({ kind: 'no-start', words: `start ${missingWords(clip.start)}` });
  if (end === null) flaws.push({ kind: 'no-end', words: `end ${missingWords(clip.end)}` });
  if (start === null || end === null) return { times: null, flaws };
  const wrong = wrongPlace(start, end);
  return wrong === null ? { times: { start, end }, flaws: [] } : { times: null, flaws: [wrong] };
}

function missingWords(reading: Reading<number>): string {
  return isGap(reading) ? describeGap(reading) : 'is not a finite number';
}

function wrongPlace(start: number, end: number): Flaw | null {
  if (start < 0 || end < 0)
    return { kind: 'before-zero', words: `lies before the start of the sound (${start} to ${end})` };
  if (end < start) return { kind: 'ends-before-start', words: `ends (${end}) before it starts (${start})` };
  if (end === start) return { kind: 'no-length', words: `has no length (starts and ends at ${start})` };
  if (end > longestPlausibleSeconds)
    return { kind: 'implausible', words: `ends at ${end} s, which is past two days` };
  return null;
}

/** For each clip whose index another clip of the track also has: its place in the list → the flaw. */
export function repeatedIndexes(clips: readonly Clip[]): ReadonlyMap<number, Flaw> {
  const byIndex = new Map<number, number[]>();
  for (const clip of clips) {
    if (isGap(clip.index)) continue;
    const same = byIndex.get(clip.index);
    if (same === undefined) byIndex.set(clip.index, [clip.position]);
    else same.push(clip.position);
  }
  const flaws = new Map<number, Flaw>();
  for (const [index, positions] of byIndex) {
    if (positions.length < 2) continue;
    for (const position of positions)
      flaws.set(position, {
        kind: 'index-repeats',
        words: `index ${index} is given to ${positions.length} clips`,
      });
  }
  return flaws;
}
