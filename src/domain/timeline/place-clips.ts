import type { Clip } from '#contract/video.ts';
import { clipTimes, type ClipTimes, type Flaw, repeatedIndexes } from './clip-flaws.ts';

/** A stretch of the track, in seconds. */
export type Span = { start: number; end: number };

/** A clip with a usable place. `row` keeps clips that overlap apart, from 0. */
export type PlacedClip = Span & { position: number; row: number; flaws: readonly Flaw[] };

/** A clip that is listed but not drawn, because it has no usable place. */
export type LeftOutClip = { position: number; flaws: readonly Flaw[] };

/** A stretch that more than one clip covers; `positions` names the first few of them. */
export type Overlap = Span & { depth: number; positions: readonly number[] };

export type ClipLayout = {
  /** By start, then end, then place in the list. */
  placed: readonly PlacedClip[];
  leftOut: readonly LeftOutClip[];
  /** Stretches no clip covers, from 0 to the last end. */
  gaps: readonly Span[];
  overlaps: readonly Overlap[];
  /** How many rows keep all placed clips apart; 0 without any. */
  rows: number;
  /** Where the last placed clip ends, in seconds; 0 without any. */
  end: number;
};

/** Times are decimal fractions of seconds: a difference below a millisecond is rounding, not a gap or overlap. */
const timeTolerance = 0.001;

const namedPositions = 4;

/**
 * Places the clips of one track on a time axis. Clips whose times make no sense are left out of the
 * drawing and listed with the reason, so that the axis stays finite and nothing is drawn where it is not.
 */
export function placeClips(clips: readonly Clip[]): ClipLayout {
  const repeats = repeatedIndexes(clips);
  const timed: (ClipTimes & { position: number; flaws: readonly Flaw[] })[] = [];
  const leftOut: LeftOutClip[] = [];
  for (const clip of clips) {
    const repeat = repeats.get(clip.position);
    const indexFlaws = repeat === undefined ? [] : [repeat];
    const { times, flaws } = clipTimes(clip);
    if (times === null) leftOut.push({ position: clip.position, flaws: [...flaws, ...indexFlaws] });
    else timed.push({ ...times, position: clip.position, flaws: indexFlaws });
  }
  timed.sort((a, b) => a.start - b.start || a.end - b.end || a.position - b.position);
  const rowEnds: number[] = [];
  const placed = timed.map((clip) => ({ ...clip, row: takeRow(rowEnds, clip) }));
  return {
    placed,
    leftOut,
    ...coverage(placed),
    rows: rowEnds.length,
    end: placed.reduce((last, clip) => Math.max(last, clip.end), 0),
  };
}

/** The first row that is free at the clip's start; opens one when none is. */
function takeRow(rowEnds: number[], clip: ClipTimes): number {
  const free = rowEnds.findIndex((end) => end <= clip.start + timeTolerance);
  const row = free === -1 ? rowEnds.length : free;
  rowEnds[row] = clip.end;
  return row;
}

/** Sweeps over all starts and ends and names the stretches that no clip, or more than one, covers. */
function coverage(placed: readonly PlacedClip[]): { gaps: Span[]; overlaps: Overlap[] } {
  const edges = placed
    .flatMap((clip) => [
      { at: clip.start, opens: true, position: clip.position },
      { at: clip.end, opens: false, position: clip.position },
    ])
    // Ends come before starts, so that clips that only touch do not count as overlapping.
    .toSorted((a, b) => a.at - b.at || Number(a.opens) - Number(b.opens));
  const open = new Set<number>();
  const gaps: Span[] = [];
  const overlaps: Overlap[] = [];
  let from = 0;
  for (const edge of edges) {
    if (edge.at - from > timeTolerance) {
      if (open.size === 0) gaps.push({ start: from, end: edge.at });
      else if (open.size > 1)
        overlaps.push({
          start: from,
          end: edge.at,
          depth: open.size,
          positions: [...open].slice(0, namedPositions),
        });
    }
    if (edge.opens) open.add(edge.position);
    else open.delete(edge.position);
    from = edge.at;
  }
  return { gaps, overlaps };
}

/** Places in the list of the clips that cover a moment, first start first. */
export function clipsAt(placed: readonly PlacedClip[], seconds: number): number[] {
  return placed.filter((clip) => clip.start <= seconds && seconds < clip.end).map((clip) => clip.position);
}
