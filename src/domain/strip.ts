import type { OutcomeWord, Strip } from '#contract/summary.ts';
import { countOutcomes } from './outcome.ts';

const maxStripBins = 64;

/** Folds outcomes in order into at most 64 bins of near-equal size; every bin keeps the count of each outcome. */
export function toStrip(outcomes: readonly OutcomeWord[]): Strip {
  const bins = Math.min(outcomes.length, maxStripBins);
  return Array.from({ length: bins }, (_, bin) =>
    countOutcomes(
      outcomes.slice(
        Math.floor((bin * outcomes.length) / bins),
        Math.floor(((bin + 1) * outcomes.length) / bins),
      ),
    ),
  );
}
