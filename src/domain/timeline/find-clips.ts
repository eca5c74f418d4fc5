import type { Clip } from '#contract/video.ts';
import { clipOutcome } from '#domain/outcome.ts';
import { countVotes } from '#domain/video/votes.ts';
import type { ClipLayout } from './place-clips.ts';

/** What one can jump to. */
export type ClipTarget = 'artificial' | 'human' | 'unknown' | 'contested';

/** True when two models of the clip lie on different sides of 50/50. */
export function isContestedClip(clip: Clip): boolean {
  const votes = countVotes(clip.results);
  return votes.human > 0 && votes.artificial > 0;
}

export function isTarget(clip: Clip, target: ClipTarget): boolean {
  return target === 'contested' ? isContestedClip(clip) : clipOutcome(clip) === target;
}

/**
 * Order in which one steps through the clips: those on the axis by time, then those without a usable
 * place, so that none of them is out of reach.
 */
export function stepOrder(layout: ClipLayout): number[] {
  return [...layout.placed, ...layout.leftOut].map((clip) => clip.position);
}

/**
 * The next clip (or the one before) that matches, going round at the end. Starts after `current`, or at
 * the beginning when none is selected. Null when no clip matches.
 */
export function findClip(
  order: readonly number[],
  from: { current: number | null; direction: 1 | -1 },
  matches: (position: number) => boolean,
): number | null {
  const { length } = order;
  if (length === 0) return null;
  const at = from.current === null ? -1 : order.indexOf(from.current);
  const start = at === -1 && from.direction === -1 ? length : at;
  for (let step = 1; step <= length; step += 1) {
    const position = order[(start + step * from.direction + 2 * length) % length];
    if (position !== undefined && matches(position)) return position;
  }
  return null;
}
