import type { LookupOutcome, VideoOutcome } from '#contract/lookup.ts';
import type { ReportDecision, ReportLocalMatch, ReportTrace, ReportVideo } from '#contract/report.ts';
import type { Source } from '#contract/source.ts';
import type { Summary } from '#contract/summary.ts';
import type { FieldNames, Verdict, Video } from '#contract/video.ts';
import { isGap } from '#domain/reading.ts';
import { summarise } from '#domain/summarise.ts';
import { tracePath } from '#domain/trace.ts';

/** What this browser knows of a video beside identifAI's answer. */
export type OwnRecord = { decision: ReportDecision | null; localMatch: ReportLocalMatch };

type Outcome = LookupOutcome | VideoOutcome;

/** Answers do not change, and a page that is typed into builds its report again and again. */
const findings = new WeakMap<Outcome, ReportVideo>();

/** One video of the report, from a table's summary or from the whole answer. */
export function toReportVideo(outcome: Outcome, position: number, own: OwnRecord | undefined): ReportVideo {
  let found = findings.get(outcome);
  if (found === undefined) {
    found = findingsOf(outcome);
    findings.set(outcome, found);
  }
  const { decision = null, localMatch = notCompared } = own ?? {};
  return { ...found, position, decision, localMatch };
}

const notCompared: ReportLocalMatch = { result: 'not_done', checkedAt: null, sha256: null };

function findingsOf(outcome: Outcome): ReportVideo {
  const blank: ReportVideo = {
    position: 0,
    identifier: outcome.identifier,
    state: outcome.kind === 'found' ? 'unrecognised' : outcome.kind,
    source: null,
    summary: null,
    video: null,
    fieldNames: null,
    traces: [],
    conflicting: [],
    problems: [],
    error: null,
    notReturnedAsOf: null,
    decision: null,
    localMatch: notCompared,
  };
  switch (outcome.kind) {
    case 'found':
      return { ...blank, ...foundFindings(outcome) };
    case 'conflict':
      return { ...blank, conflicting: conflicting(outcome) };
    case 'unreadable':
      return { ...blank, source: outcome.source, problems: outcome.problems };
    case 'not_returned':
      return { ...blank, notReturnedAsOf: outcome.asOf };
    case 'failed':
      return { ...blank, error: { code: outcome.error.code, message: outcome.error.message } };
  }
}

function isWhole(video: Summary | Video): video is Video {
  return 'tracks' in video;
}

function toSummary(video: Summary | Video): Summary {
  return isWhole(video) ? summarise(video, video.problems.length) : video;
}

function foundFindings(outcome: Extract<Outcome, { kind: 'found' }>): Partial<ReportVideo> {
  const { video, source } = outcome;
  if (!isWhole(video))
    return {
      state: video.outcome,
      summary: video,
      source,
      traces: [{ value: 'row', pointer: source.pointer }],
    };
  const fieldNames = 'fieldNames' in outcome ? outcome.fieldNames : {};
  const summary = summarise(video, video.problems.length);
  return {
    state: summary.outcome,
    summary,
    source,
    video,
    fieldNames,
    traces: tracesOf(video, fieldNames, source),
    problems: video.problems,
  };
}

function conflicting(outcome: Extract<Outcome, { kind: 'conflict' }>): ReportVideo['conflicting'] {
  const videos: readonly (Summary | Video)[] = outcome.videos;
  return videos.map((video, index) => ({
    summary: toSummary(video),
    source: outcome.sources[index] ?? null,
  }));
}

/** Pointers of the values a reader is most likely to question: identity, verdicts, forced classification. */
function tracesOf(video: Video, fieldNames: FieldNames, source: Source): ReportTrace[] {
  const under = (value: string, pointer: string): ReportTrace => ({
    value,
    pointer: source.pointer + pointer,
  });
  const fields = (['identifier', 'hash', 'status', 'nsfw', 'forced'] as const).map((field) =>
    under(field, tracePath(fieldNames, video.at, 'video', field)),
  );
  const verdicts = isGap(video.verdict) ? [] : verdictTraces(video.verdict, fieldNames, under);
  const heuristics = video.verdicts.map((verdict, index) => under(`heuristic ${index + 1}`, verdict.at));
  return [...fields, ...verdicts, ...heuristics];
}

function verdictTraces(
  verdict: Verdict,
  fieldNames: FieldNames,
  under: (value: string, pointer: string) => ReportTrace,
): ReportTrace[] {
  return (['heuristic', 'classification', 'confidence'] as const).map((field) =>
    under(`verdict: ${field}`, tracePath(fieldNames, verdict.at, 'verdict', field)),
  );
}
