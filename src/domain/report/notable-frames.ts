import type { Frame } from '#contract/video.ts';
import { outcomeOf, usableLabel } from '#domain/outcome.ts';
import { isGap } from '#domain/reading.ts';
import { signedLength } from '#domain/video/heuristics.ts';

export type NotableFrames = {
  strongestArtificial: Frame | null;
  strongestHuman: Frame | null;
  typical: Frame | null;
};

/**
 * The frame that speaks most strongly for each side, and the typical one: the middle frame when all usable ones are put
 * in order from human to artificial. A report that shows only the worst frame misleads.
 */
export function notableFrames(frames: readonly Frame[]): NotableFrames {
  const usable = frames
    .flatMap((frame) => {
      const outcome = outcomeOf(frame);
      if ((outcome !== 'human' && outcome !== 'artificial') || isGap(frame.verdict)) return [];
      const value = signedLength(usableLabel(frame.verdict), frame.verdict.confidence);
      return value === null ? [] : [{ frame, value }];
    })
    .toSorted((a, b) => a.value - b.value || a.frame.position - b.frame.position);
  const first = usable[0];
  const last = usable.at(-1);
  return {
    strongestHuman: first !== undefined && first.value < 0 ? first.frame : null,
    strongestArtificial: last !== undefined && last.value > 0 ? last.frame : null,
    typical: usable[Math.floor((usable.length - 1) / 2)]?.frame ?? null,
  };
}
