import type { Gap, Label } from '#contract/gap.ts';
import type { OutcomeWord, Summary } from '#contract/summary.ts';
import { usableLabel } from '#domain/outcome.ts';
import { isGap } from '#domain/reading.ts';

/** How many of a list agree; a gap when the list was not given. */
export type Support = { agree: number; total: number } | Gap;

/** What the verdict sentence of a video is made of, in any language. */
export type SentenceFacts = {
  outcome: OutcomeWord;
  label: Label | null;
  /** Whether a verdict came, be it counted or not. */
  hasVerdict: boolean;
  frames: Support;
  tracks: Support;
  heuristics: { total: number; against: number; silent: number };
};

/** Counts frames, tracks and heuristics for and against the main verdict, as the video page does. */
export function sentenceFacts(summary: Summary): SentenceFacts {
  const { outcome, frames, audio } = summary;
  const label = outcome === 'human' || outcome === 'artificial' ? outcome : null;
  const labels = summary.verdicts.map(usableLabel);
  const agreeing = (counts: Partial<Record<OutcomeWord, number | undefined>>) =>
    label === null ? 0 : (counts[label] ?? 0);
  return {
    outcome,
    label,
    hasVerdict: !isGap(summary.verdict),
    frames: isGap(frames) ? frames : { agree: agreeing(frames.counts), total: frames.total },
    tracks: isGap(audio) ? audio : { agree: agreeing(audio.trackCounts), total: audio.tracks },
    heuristics: {
      total: labels.length,
      against: labels.filter((entry) => entry !== null && entry !== label).length,
      silent: labels.filter((entry) => entry === null).length,
    },
  };
}
