import type { Gap } from '#contract/gap.ts';
import type { Fact, ModelResult, Verdict } from '#contract/video.ts';
import { NodeBudget, readFacts } from '#domain/read-facts.ts';
import { isGap } from '#domain/reading.ts';
import type { RowReader } from './row-reader.ts';
import { skimModelResult, skimVerdict } from './skim.ts';

/** Nodes read from the free-form details of one model; samples have at most a dozen. */
const detailNodes = 100;

function readVerdict(reader: RowReader): Verdict {
  return {
    at: reader.at,
    heuristic: reader.text('heuristic'),
    classification: reader.label('classification'),
    confidence: reader.fraction('confidence'),
    count: reader.number('count', 0),
    unknown: reader.flag('unknown'),
    models: reader.texts('models'),
  };
}

/** The main verdict of a video, frame, track, clip or detection. */
export function readMainVerdict(parent: RowReader): Verdict | Gap {
  const reader = parent.object('verdict');
  return isGap(reader) ? reader : readVerdict(reader);
}

/** What each heuristic said. */
export function readVerdicts(reader: RowReader): Verdict[] {
  return reader.each('verdicts', readVerdict, reader.pass.outline ? skimVerdict : undefined);
}

/** What each model said. */
export function readModelResults(reader: RowReader, list?: readonly unknown[]): ModelResult[] {
  const skim = reader.pass.outline ? skimModelResult : undefined;
  return list === undefined
    ? reader.each('results', readModelResult, skim)
    : reader.eachOf(list, readModelResult, skim);
}

/** Labels are found by name: their order differs between endpoints. */
function readModelResult(reader: RowReader): ModelResult {
  return {
    at: reader.at,
    model: reader.text('model'),
    unknown: reader.flag('unknown'),
    elapsedTime: reader.number(reader.pass.words.elapsedTime, 0),
    scores: reader.each('classification', (score) => ({
      at: score.at,
      label: score.text('label'),
      score: score.fraction('score'),
    })),
    details: readDetails(reader),
  };
}

function readDetails({ fields, at, pass }: RowReader): Fact[] {
  const field = pass.words.details;
  const details = fields[field];
  if (pass.outline || details === undefined || details === null) return [];
  const budget = new NodeBudget(detailNodes);
  const detailsAt = `${at}/${field}`;
  const facts = readFacts(details, detailsAt, { budget });
  return budget.clipped ? [...facts, { at: detailsAt, name: '…', value: 'more in the raw data' }] : facts;
}
