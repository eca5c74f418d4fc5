import type { Gap, Label } from '#contract/gap.ts';
import type { Contested, OutcomeWord, Summary, SummaryVerdict } from '#contract/summary.ts';
import { contestedOf } from '#domain/contested.ts';
import { outcomeOf, usableLabel, verdictUnder } from '#domain/outcome.ts';
import { isGap } from '#domain/reading.ts';
import type { BatchRow } from './row.ts';

/** Names of all heuristics that any video of the batch has a verdict of, the most frequent first. */
export function heuristicsOf(rows: readonly BatchRow[]): string[] {
  const counts = new Map<string, number>();
  for (const { summary } of rows) {
    if (summary === null) continue;
    for (const { heuristic } of summary.verdicts) {
      if (!isGap(heuristic)) counts.set(heuristic, (counts.get(heuristic) ?? 0) + 1);
    }
  }
  return [...counts.entries()]
    .sort(([nameA, countA], [nameB, countB]) => countB - countA || (nameA < nameB ? -1 : 1))
    .map(([name]) => name);
}

/** The verdict of one heuristic on a row's video, or of the main verdict when none is named. */
export function verdictOf(row: BatchRow, heuristic?: string): SummaryVerdict | Gap | null {
  return row.summary === null ? null : verdictUnder(row.summary, heuristic);
}

/** What a heuristic's verdict on the row amounts to; null when there is no video to judge. */
export function outcomeUnder(row: BatchRow, heuristic?: string): OutcomeWord | null {
  if (row.summary === null) return null;
  // The whole row's outcome also knows what only its frames' models tell, so it is not worked out again.
  if (heuristic === undefined) return row.summary.outcome;
  return outcomeOf(row.summary, heuristic);
}

/** The label a heuristic (or the main verdict) gives as a usable answer for a finished video. */
export function labelUnder(row: BatchRow, heuristic?: string): Label | null {
  const outcome = outcomeUnder(row, heuristic);
  return outcome === 'human' || outcome === 'artificial' ? outcome : null;
}

/** True when a heuristic gives a usable label and the reference gives the other one. */
export function contradicts(row: BatchRow, heuristic: string, reference?: string): boolean {
  if (heuristic === reference) return false;
  const label = labelUnder(row, heuristic);
  const expected = labelUnder(row, reference);
  return label !== null && expected !== null && label !== expected;
}

/** True when a heuristic and the reference both give a usable label, and the same one. */
export function agrees(row: BatchRow, heuristic: string, reference?: string): boolean {
  const label = labelUnder(row, heuristic);
  return label !== null && label === labelUnder(row, reference);
}

/** Contested against the main verdict as the proxy counted it, or against a chosen reference by the same function. */
export function contestedUnder(row: BatchRow, reference?: string): Contested | null {
  const { summary } = row;
  if (summary === null || reference === undefined) return summary?.contested ?? null;
  return contestedAgainst(summary, reference);
}

function contestedAgainst(summary: Summary, reference: string): Contested | null {
  return contestedOf(verdictUnder(summary, reference), summary.verdicts, {
    frames: isGap(summary.frames) ? {} : summary.frames.counts,
    clips: isGap(summary.audio) ? {} : summary.audio.counts,
  });
}

/** Two or more usable verdicts of one heuristic on one video: each is listed, none replaces the other. */
export function repeatedVerdicts(summary: Summary, heuristic: string): readonly SummaryVerdict[] {
  const named = summary.verdicts.filter((verdict) => verdict.heuristic === heuristic);
  return named.length > 1 ? named : [];
}

/** How many usable verdicts of a video there are, and how many differ from the reference. */
export function dissent(row: BatchRow, reference?: string): { usable: number; against: number } {
  const expected = labelUnder(row, reference);
  const labels = (row.summary?.verdicts ?? []).map(usableLabel).filter((label) => label !== null);
  return {
    usable: labels.length,
    against: expected === null ? 0 : labels.filter((label) => label !== expected).length,
  };
}
