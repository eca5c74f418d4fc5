import type { WireFrame, WireLabel, WireResult, WireVerdict, WireVideoVerdict } from './wire.ts';

/**
 * How verdicts follow from model scores. identifAI publishes no rule; these are the ones its sample
 * numbers fit exactly (Majority, Average, the share of frames) or plausibly (the rest). They are the
 * demo's own, and the dashboard never relies on them.
 */

/** The heuristic the demo account has chosen as its default, as in the samples of the documentation. */
const defaultHeuristic = 'AverageExcludeObsolete';

/** Models the demo treats as retired. */
const obsoleteModels: ReadonlySet<string> = new Set(['V011', 'brokenwand2']);

type Ballot = { model: string; human: number; artificial: number };
type Finding = { classification: WireLabel; confidence: number };
type Rule = {
  heuristic: string;
  keeps: (ballot: Ballot) => boolean;
  finds: (ballots: readonly Ballot[]) => Finding;
};

const keepAll = (): boolean => true;
const marginOf = (ballot: Ballot): number => Math.abs(ballot.human - ballot.artificial);

/** Drops the undecided: models whose two scores lie closer together than the margin. */
function withMargin(percent: number): Rule {
  return {
    heuristic: `AverageExclude${percent}`,
    keeps: (ballot) => marginOf(ballot) >= percent / 100,
    finds: average,
  };
}

const rules: readonly Rule[] = [
  { heuristic: 'Majority', keeps: keepAll, finds: majority },
  { heuristic: 'Average', keeps: keepAll, finds: average },
  {
    heuristic: 'AverageExcludeObsolete',
    keeps: (ballot) => !obsoleteModels.has(ballot.model),
    finds: average,
  },
  withMargin(10),
  withMargin(20),
  withMargin(30),
  { heuristic: 'TopRelevant', keeps: keepAll, finds: topRelevant },
];

/** @internal Tests only, beyond this file. */
export const heuristicNames: readonly string[] = rules.map((rule) => rule.heuristic);

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Mean over all models of the winning label's score. */
function average(ballots: readonly Ballot[]): Finding {
  const artificial = meanOf(ballots.map((ballot) => ballot.artificial));
  const human = meanOf(ballots.map((ballot) => ballot.human));
  return artificial > human
    ? { classification: 'artificial', confidence: artificial }
    : { classification: 'human', confidence: human };
}

/** Mean score of the winning side over the models that voted for it; the average breaks a tie of votes. */
function majority(ballots: readonly Ballot[]): Finding {
  const forArtificial = ballots.filter((ballot) => ballot.artificial > ballot.human);
  const forHuman = ballots.filter((ballot) => ballot.artificial <= ballot.human);
  const artificialWins =
    forArtificial.length === forHuman.length
      ? average(ballots).classification === 'artificial'
      : forArtificial.length > forHuman.length;
  return artificialWins
    ? { classification: 'artificial', confidence: meanOf(forArtificial.map((b) => b.artificial)) }
    : { classification: 'human', confidence: meanOf(forHuman.map((b) => b.human)) };
}

/** The surest model's label and its score, cut to two decimals. */
function topRelevant(ballots: readonly Ballot[]): Finding {
  const top = ballots.reduce((best, ballot) => (marginOf(ballot) > marginOf(best) ? ballot : best));
  const artificial = top.artificial > top.human;
  const score = artificial ? top.artificial : top.human;
  return { classification: artificial ? 'artificial' : 'human', confidence: cutToCents(score) };
}

function cutToCents(score: number): number {
  return Number((Math.floor(score * 100) / 100).toFixed(2));
}

function scoreOf(result: WireResult, label: WireLabel): number {
  return result.classification.find((entry) => entry.label === label)?.score ?? 0;
}

function toBallots(results: readonly WireResult[]): Ballot[] {
  return results
    .filter((result) => !result.unknown)
    .map((result) => ({
      model: result.model,
      human: scoreOf(result, 'human'),
      artificial: scoreOf(result, 'artificial'),
    }));
}

function judge(rule: Rule, ballots: readonly Ballot[]): WireVerdict {
  const kept = ballots.filter(rule.keeps);
  const used = kept.length > 0 ? kept : ballots;
  // With no model left the service still has to fill its two-word enum; confidence 0 and no models say that it means nothing.
  const finding: Finding = used.length > 0 ? rule.finds(used) : { classification: 'human', confidence: 0 };
  return {
    heuristic: rule.heuristic,
    confidence: finding.confidence,
    classification: finding.classification,
    models: used.map((ballot) => ballot.model),
  };
}

/** One verdict per heuristic for a frame, track, clip or detection, from its models' scores. */
export function judgeResults(results: readonly WireResult[]): WireVerdict[] {
  const ballots = toBallots(results);
  return rules.map((rule) => judge(rule, ballots));
}

/** The entry of the default heuristic. */
export function mainVerdict<V extends { heuristic: string }>(verdicts: readonly V[]): V {
  const main = verdicts.find((verdict) => verdict.heuristic === defaultHeuristic);
  if (main === undefined) throw new Error(`No verdict of ${defaultHeuristic}`);
  return main;
}

/** One verdict per heuristic for a video: the side of most frames, `confidence` = its share of the usable frames, `count` = their number. */
export function judgeVideo(frames: readonly WireFrame[]): WireVideoVerdict[] {
  return heuristicNames.map((heuristic) => {
    const verdicts = frames
      .flatMap((frame) => frame.verdicts)
      .filter((verdict) => verdict.heuristic === heuristic && verdict.models.length > 0);
    const artificial = verdicts.filter((verdict) => verdict.classification === 'artificial').length;
    const human = verdicts.length - artificial;
    const count = Math.max(artificial, human);
    return {
      heuristic,
      confidence: count === 0 ? 0 : count / verdicts.length,
      classification: artificial > human ? 'artificial' : 'human',
      count,
      models: [...new Set(verdicts.flatMap((verdict) => verdict.models))],
      unknown: count === 0,
    };
  });
}
