import type { OutcomeWord } from '#contract/summary.ts';
import type { Clip } from '#contract/video.ts';
import { clipOutcome } from '#domain/outcome.ts';
import { isContestedClip } from '#domain/timeline/find-clips.ts';
import type { Flaw } from '#domain/timeline/clip-flaws.ts';
import type { ClipLayout } from '#domain/timeline/place-clips.ts';

/** One clip as a row of the table: what it amounts to and what is wrong with its place. */
export type ClipRow = {
  clip: Clip;
  outcome: OutcomeWord;
  contested: boolean;
  flaws: readonly Flaw[];
  /** False when the clip has no usable place and is only listed. */
  drawn: boolean;
};

export function toClipRows(clips: readonly Clip[], layout: ClipLayout): ClipRow[] {
  const placed = new Map(layout.placed.map((place) => [place.position, place.flaws]));
  const leftOut = new Map(layout.leftOut.map((place) => [place.position, place.flaws]));
  return clips.map((clip) => ({
    clip,
    outcome: clipOutcome(clip),
    contested: isContestedClip(clip),
    flaws: placed.get(clip.position) ?? leftOut.get(clip.position) ?? [],
    drawn: placed.has(clip.position),
  }));
}

/** What the table can be narrowed to. */
export const clipFilters = ['all', 'artificial', 'human', 'unknown', 'contested', 'flagged'] as const;
export type ClipFilter = (typeof clipFilters)[number];

export function passes(row: ClipRow, filter: ClipFilter): boolean {
  if (filter === 'all') return true;
  if (filter === 'contested') return row.contested;
  if (filter === 'flagged') return row.flaws.length > 0;
  return row.outcome === filter;
}
