import type { OutcomeWord } from '#contract/summary.ts';
import type { Frame, Video } from '#contract/video.ts';
import { outcomeOf, usableLabel, verdictUnder } from '#domain/outcome.ts';
import { isGap, valueOf } from '#domain/reading.ts';
import { countVotes, type VoteCounts } from './votes.ts';

/** One frame as strips and cards show it, read under one heuristic. */
export type FrameView = {
  frame: Frame;
  outcome: OutcomeWord;
  /** Confidence as given, when the outcome is a side and the value lies in 0..1. */
  confidence: number | null;
  votes: VoteCounts;
  /** Its heuristics contradict each other; its models do, where fewer than two heuristics answered. */
  contested: boolean;
  hasHeatmap: boolean;
  hasCredential: boolean;
};

/** What the contact sheet can be narrowed to. `other` = processing, no verdict or unrecognised. */
export type FrameSelection =
  | 'artificial'
  | 'human'
  | 'unknown'
  | 'errored'
  | 'other'
  | 'contested'
  | 'heatmap'
  | 'c2pa';

/** The video's frames in the order sent; none when the list was not given (say so by `video.frames`). */
export function viewFrames(video: Video, heuristic?: string): readonly FrameView[] {
  return isGap(video.frames) ? [] : video.frames.map((frame) => viewFrame(frame, heuristic));
}

function viewFrame(frame: Frame, heuristic: string | undefined): FrameView {
  const outcome = outcomeOf(frame, heuristic);
  const verdict = verdictUnder(frame, heuristic);
  const votes = countVotes(frame.results);
  return {
    frame,
    outcome,
    confidence: isSide(outcome) && !isGap(verdict) ? drawable(valueOf(verdict.confidence)) : null,
    votes,
    contested: isContested(frame, votes),
    hasHeatmap: frame.hasHeatmap === true,
    hasCredential: !isGap(frame.c2pa),
  };
}

function isContested(frame: Frame, votes: VoteCounts): boolean {
  const labels = frame.verdicts.map(usableLabel).filter((label) => label !== null);
  if (labels.length < 2) return votes.human > 0 && votes.artificial > 0;
  const main = usableLabel(frame.verdict);
  return new Set(main === null ? labels : [...labels, main]).size > 1;
}

function isSide(outcome: OutcomeWord): boolean {
  return outcome === 'human' || outcome === 'artificial';
}

/** A confidence that can be drawn as a length; outside 0..1 it is shown as text only, never clamped. */
export function drawable(confidence: number | undefined): number | null {
  return confidence === undefined || confidence < 0 || confidence > 1 ? null : confidence;
}

const predicates: Record<FrameSelection, (view: FrameView) => boolean> = {
  artificial: (view) => view.outcome === 'artificial',
  human: (view) => view.outcome === 'human',
  unknown: (view) => view.outcome === 'unknown',
  errored: (view) => view.outcome === 'errored',
  other: (view) =>
    view.outcome === 'processing' || view.outcome === 'none' || view.outcome === 'unrecognised',
  contested: (view) => view.contested,
  heatmap: (view) => view.hasHeatmap,
  c2pa: (view) => view.hasCredential,
};

/** The frames a selection keeps, in order; all of them when there is no selection. */
export function selectFrames(
  views: readonly FrameView[],
  selection: FrameSelection | undefined,
): readonly FrameView[] {
  return selection === undefined ? views : views.filter(predicates[selection]);
}

/** How many frames each selection would keep. */
export function countSelections(views: readonly FrameView[]): Record<FrameSelection, number> {
  const counts = {
    artificial: 0,
    human: 0,
    unknown: 0,
    errored: 0,
    other: 0,
    contested: 0,
    heatmap: 0,
    c2pa: 0,
  };
  for (const view of views) {
    for (const selection of selections) if (predicates[selection](view)) counts[selection] += 1;
  }
  return counts;
}

const selections = [
  'artificial',
  'human',
  'unknown',
  'errored',
  'other',
  'contested',
  'heatmap',
  'c2pa',
] as const;

/**
 * Position of the next or previous frame that matches, going round at the ends; undefined when nothing
 * matches. Starting from a frame that does not match itself is fine.
 */
export function nextMatch(views: readonly FrameView[], from: number, direction: 1 | -1): number | undefined {
  const positions = views.map((view) => view.frame.position);
  return direction === 1
    ? (positions.find((position) => position > from) ?? positions[0])
    : (positions.findLast((position) => position < from) ?? positions.at(-1));
}

/** Share of the smaller side among the models that took one, 0..0.5; 0 when none did. */
export function voteSplit({ human, artificial }: VoteCounts): number {
  return human + artificial === 0 ? 0 : Math.min(human, artificial) / (human + artificial);
}

/** The frame to show first: the one on which the models are most divided, else the first. */
export function firstFrameOfInterest(views: readonly FrameView[]): number {
  let found = { position: 0, split: 0 };
  for (const { frame, votes } of views) {
    const split = voteSplit(votes);
    if (split > found.split) found = { position: frame.position, split };
  }
  return found.position;
}
