import type { Label } from '#contract/gap.ts';
import type { ModelResult } from '#contract/video.ts';
import { isGap } from '#domain/reading.ts';
import { voteOf } from './votes.ts';

/** How often two models that both took a side took the same one. */
export type AgreementCell = { both: number; agree: number };

export type AgreementMatrix = {
  /** Names of the models in the order first met. */
  models: readonly string[];
  /** Frames or clips looked at. */
  items: number;
  /** How many of the items each model took a side on. */
  answered: readonly number[];
  /** `cells[row][column]`; the diagonal compares a model with itself and is not drawn. */
  cells: readonly (readonly AgreementCell[])[];
};

type Item = { results: readonly ModelResult[]; unreadable?: string | null };

/**
 * Compares every pair of models over frames or clips. Results without a side (unknown, even, unreadable)
 * are left out of the pair, so that a silent model neither agrees nor disagrees. Agreement is not
 * independent proof: models may share training data.
 */
export function agreementOf(items: readonly Item[]): AgreementMatrix {
  const votes = items.map((item) => votesByModel(item.results));
  const models = [...new Set(votes.flatMap((byModel) => [...byModel.keys()]))];
  const cells = models.map((row) => models.map((column) => compare(votes, row, column)));
  return {
    models,
    items: items.length,
    answered: models.map((model) => votes.filter((byModel) => sideIn(byModel, model) !== null).length),
    cells,
  };
}

type Votes = ReadonlyMap<string, Label | null>;

/** A model that answers twice for one item counts once, with its first answer. */
function votesByModel(results: readonly ModelResult[]): Votes {
  const votes = new Map<string, Label | null>();
  for (const result of results) {
    if (isGap(result.model) || votes.has(result.model)) continue;
    const vote = voteOf(result);
    votes.set(result.model, vote === 'human' || vote === 'artificial' ? vote : null);
  }
  return votes;
}

function sideIn(votes: Votes, model: string): Label | null {
  return votes.get(model) ?? null;
}

function compare(votes: readonly Votes[], row: string, column: string): AgreementCell {
  const cell: AgreementCell = { both: 0, agree: 0 };
  for (const byModel of votes) {
    const one = sideIn(byModel, row);
    const other = sideIn(byModel, column);
    if (one === null || other === null) continue;
    cell.both += 1;
    if (one === other) cell.agree += 1;
  }
  return cell;
}
