import type { Gap } from '#contract/gap.ts';
import type { Fact, ModelResult, Verdict } from '#contract/video.ts';
import { isGap } from '#domain/reading.ts';
import { NodeBudget, readFacts } from './salvage-facts.ts';
import type { ObjectReader } from './salvage-reader.ts';
import { fieldNames } from './schema.ts';

const { verdict: verdictNames, modelResult: modelNames, score: scoreNames } = fieldNames;

/** Nodes read from the free-form details of one model; samples have at most a dozen. */
const detailNodes = 100;

function readVerdict(reader: ObjectReader): Verdict {
  return {
    at: reader.at,
    heuristic: reader.text(verdictNames.heuristic),
    classification: reader.label(verdictNames.classification),
    confidence: reader.fraction(verdictNames.confidence),
    count: reader.number(verdictNames.count, 0),
    unknown: reader.flag(verdictNames.unknown),
    models: reader.texts(verdictNames.models),
  };
}

/** The one verdict in a field of a video, frame, track, clip or detection. */
export function readMainVerdict(parent: ObjectReader, field: string): Verdict | Gap {
  const reader = parent.object(field);
  return isGap(reader) ? reader : readVerdict(reader);
}

export function readVerdicts(parent: ObjectReader, field: string): Verdict[] {
  return parent.objects(field).map(readVerdict);
}

/** What each model said. Labels are found by name: their order differs between endpoints. */
export function readModelResult(reader: ObjectReader): ModelResult {
  return {
    at: reader.at,
    model: reader.text(modelNames.model),
    unknown: reader.flag(modelNames.unknown),
    elapsedTime: reader.number(modelNames.elapsedTime, 0),
    scores: reader.objects(modelNames.scores).map((score) => ({
      at: score.at,
      label: score.text(scoreNames.label),
      score: score.fraction(scoreNames.score),
    })),
    details: readDetails(reader),
  };
}

function readDetails(reader: ObjectReader): Fact[] {
  const details = reader.fields[modelNames.details];
  if (details === undefined) return [];
  const at = `${reader.at}/${modelNames.details}`;
  const budget = new NodeBudget(detailNodes);
  const facts = readFacts(details, at, { budget });
  if (budget.clipped) reader.problems.add(at, `more than ${detailNodes} details, cut`);
  return facts;
}

export function readModelResults(parent: ObjectReader, field: string): ModelResult[] {
  return parent.objects(field).map(readModelResult);
}
