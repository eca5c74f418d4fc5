import type { Gap } from '#contract/gap.ts';
import type { ModelResult, Score, Verdict } from '#contract/video.ts';
import {
  isList,
  isObject,
  isSoundList,
  isSoundText,
  type JsonObject,
  labels,
} from '#domain/object-reader.ts';
import type { RowPass } from './row-reader.ts';

/*
 * An outline keeps nothing of most verdicts and model results but their problems, and most have none. Those that are exactly
 * as documented are read here at once, without their places in the row; for any other these functions give null, and it is
 * read field by field. A batch has some 100,000 of them, so this makes reading a list twice as fast.
 */

const missing: Gap = { gap: 'missing' };

/** A verdict whose every field is as documented. */
export function skimVerdict(fields: JsonObject): Verdict | null {
  const { heuristic, confidence, count, unknown, models } = fields;
  const classification = labels.find((label) => label === fields['classification']);
  const isPlain = isSoundText(heuristic) && isAmount(confidence, 1) && isSoundList(models);
  if (!isPlain || classification === undefined) return null;
  if (count !== undefined && !isAmount(count)) return null;
  if (unknown !== undefined && typeof unknown !== 'boolean') return null;
  const flags = { count: count ?? missing, unknown: unknown ?? missing };
  return { at: '', heuristic, classification, confidence, models, ...flags };
}

/** What a model said, when every field is as documented; its details and the time it took are not kept. */
export function skimModelResult(fields: JsonObject, { words }: RowPass): ModelResult | null {
  const { model, unknown, classification } = fields;
  const elapsedTime = fields[words.elapsedTime];
  if (!isSoundText(model) || !isList(classification)) return null;
  if (elapsedTime !== undefined && !isAmount(elapsedTime)) return null;
  if (unknown !== undefined && typeof unknown !== 'boolean') return null;
  const scores: Score[] = [];
  for (const entry of classification) {
    if (!isObject(entry)) return null;
    const { label, score } = entry;
    if (!isSoundText(label) || !isAmount(score, 1)) return null;
    scores.push({ at: '', label, score });
  }
  return { at: '', model, unknown: unknown ?? missing, elapsedTime: missing, scores, details: [] };
}

/** A number that is passed on as it is; minus zero is not. */
function isAmount(value: unknown, most = Number.MAX_SAFE_INTEGER): value is number {
  return typeof value === 'number' && value >= 0 && value <= most && !Object.is(value, -0);
}
