import type { Label, Reading } from '#contract/gap.ts';
import type { OutcomeWord } from '#contract/summary.ts';
import type { Video, Verdict } from '#contract/video.ts';
import { type Judged, outcomeOf, usableLabel, verdictOutcome } from '#domain/outcome.ts';
import { isGap, valueOf } from '#domain/reading.ts';
import { drawable } from './frames.ts';

/** One heuristic's verdict on the whole video, as a row of the chart and its table. */
export type HeuristicRow = {
  /** Place in the verdict list, or -1 for a main verdict that the list does not repeat. */
  place: number;
  verdict: Verdict;
  name: Reading<string>;
  outcome: OutcomeWord;
  /** Signed length for the diverging bar: human negative, artificial positive; null = nothing to draw. */
  bar: number | null;
  /** The heuristic of the main verdict. */
  isMain: boolean;
  /** A usable answer that contradicts the main verdict. */
  differs: boolean;
  frames: Agreement;
  tracks: Agreement;
};

/** How many of the frames or tracks say, under the same heuristic, what the video's verdict says. */
export type Agreement = { agree: number; total: number };

/**
 * All heuristics over the video, as given and in the order given; two verdicts of one heuristic are two
 * rows. A main verdict that the list lacks comes first.
 */
export function heuristicRows(video: Video): readonly HeuristicRow[] {
  const main = video.verdict;
  const mainLabel = usableLabel(main);
  const mainName = isGap(main) ? undefined : valueOf(main.heuristic);
  const toRow = (verdict: Verdict, place: number): HeuristicRow => {
    const label = usableLabel(verdict);
    const name = valueOf(verdict.heuristic);
    return {
      place,
      verdict,
      name: verdict.heuristic,
      outcome: verdictOutcome(verdict),
      bar: signedLength(label, verdict.confidence),
      isMain: place === -1 || (name !== undefined && name === mainName),
      differs: label !== null && mainLabel !== null && label !== mainLabel,
      frames: agreementUnder(isGap(video.frames) ? [] : video.frames, name, label),
      tracks: agreementUnder(isGap(video.tracks) ? [] : video.tracks, name, label),
    };
  };
  const listed = video.verdicts.map((verdict, place) => toRow(verdict, place));
  return isGap(main) || listed.some((row) => row.isMain) ? listed : [toRow(main, -1), ...listed];
}

/** Side × confidence as given. Never `1 - confidence`: a human verdict of 0.4 stays on the human side. */
export function signedLength(label: Label | null, confidence: Reading<number>): number | null {
  const length = drawable(valueOf(confidence));
  if (label === null || length === null) return null;
  return label === 'human' ? -length : length;
}

function agreementUnder(
  items: readonly Judged[],
  heuristic: string | undefined,
  label: Label | null,
): Agreement {
  const agree =
    label === null || heuristic === undefined
      ? 0
      : items.filter((item) => outcomeOf(item, heuristic) === label).length;
  return { agree, total: items.length };
}

/** Names of all heuristics that any verdict of the video, its frames or tracks uses, in the order first met. */
export function heuristicNames(video: Video): readonly string[] {
  const parts = [...(isGap(video.frames) ? [] : video.frames), ...(isGap(video.tracks) ? [] : video.tracks)];
  const verdicts = [video, ...parts].flatMap((item) => [
    ...item.verdicts,
    ...(isGap(item.verdict) ? [] : [item.verdict]),
  ]);
  return [
    ...new Set(verdicts.map((verdict) => valueOf(verdict.heuristic)).filter((name) => name !== undefined)),
  ];
}
