import type { Gap } from '#contract/gap.ts';
import type { Contested, OutcomeCounts } from '#contract/summary.ts';
import { type Judgement, minorityShare, usableLabel } from './outcome.ts';

/**
 * How far the heuristics contradict the main verdict: the share of usable heuristic verdicts that differ
 * from it, with the minority share of frames, then of clips, to break ties. Null when it cannot be
 * measured: no usable main verdict, or fewer than two usable heuristic verdicts.
 */
export function contestedOf(
  main: Judgement | Gap,
  verdicts: readonly Judgement[],
  counts: { frames: OutcomeCounts; clips: OutcomeCounts },
): Contested | null {
  const mainLabel = usableLabel(main);
  const labels = verdicts.map(usableLabel).filter((label) => label !== null);
  if (mainLabel === null || labels.length < 2) return null;
  return {
    share: labels.filter((label) => label !== mainLabel).length / labels.length,
    frameMinority: minorityShare(counts.frames),
    clipMinority: minorityShare(counts.clips),
  };
}

/** Orders by contested, least first; not measurable sorts before everything, so that "most contested" puts it last. */
export function compareContested(a: Contested | null, b: Contested | null): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null);
  return (
    a.share - b.share ||
    (a.frameMinority ?? -1) - (b.frameMinority ?? -1) ||
    (a.clipMinority ?? -1) - (b.clipMinority ?? -1)
  );
}
