import type { Gap, Reading } from '#contract/gap.ts';
import type { Report, ReportVideo } from '#contract/report.ts';
import type { OutcomeCounts, OutcomeWord, Summary, SummaryVerdict } from '#contract/summary.ts';
import { verdictUnder } from '#domain/outcome.ts';
import { isGap } from '#domain/reading.ts';
import type { Cell } from './cell.ts';
import type { Column, Sheet } from './sheet.ts';
import type { ReportWords } from './words/en.ts';
import { wordsOf } from './words/languages.ts';

/** Shown where there is nothing to read from: the video was not found, or not exactly once. */
const noAnswer = '[no answer]';

type VideoColumn = Column<ReportVideo>;

function ofSummary(header: string, cell: (summary: Summary) => Cell, width?: number): VideoColumn {
  return {
    header,
    cell: ({ summary }) => (summary === null ? noAnswer : cell(summary)),
    ...(width === undefined ? {} : { width }),
  };
}

function ofVerdict(header: string, field: (verdict: SummaryVerdict) => Cell): VideoColumn {
  return ofSummary(header, ({ verdict }) => (isGap(verdict) ? verdict : field(verdict)));
}

const countedOutcomes = [
  'artificial',
  'human',
  'unknown',
  'none',
  'processing',
  'errored',
  'unrecognised',
] as const satisfies readonly OutcomeWord[];

function countColumns(part: string, counts: (summary: Summary) => OutcomeCounts | Gap): VideoColumn[] {
  return countedOutcomes.map((outcome) =>
    ofSummary(`${part} ${outcome} (count)`, (summary) => {
      const counted = counts(summary);
      return isGap(counted) ? counted : (counted[outcome] ?? 0);
    }),
  );
}

const identityColumns = ({ states }: ReportWords): VideoColumn[] => [
  { header: 'position', cell: (video) => video.position },
  { header: 'identifier', cell: (video) => video.identifier, width: 36 },
  { header: 'state', cell: (video) => video.state, width: 14 },
  { header: 'state in words', cell: (video) => states[video.state].word, width: 14 },
  ofSummary('name', ({ name }) => name, 32),
  ofSummary('reference', ({ refId }) => refId, 16),
  ofSummary('file SHA-256 as reported', ({ hash }) => hash, 36),
  ofSummary('status as given', ({ status }) => status),
  ofSummary('errors as given', ({ errors }) => errors),
];

const verdictColumns: readonly VideoColumn[] = [
  ofVerdict('verdict heuristic', ({ heuristic }) => heuristic),
  ofVerdict('verdict classification', ({ classification }) => classification),
  ofVerdict('verdict confidence (as given, 0 to 1)', ({ confidence }) => confidence),
  ofVerdict('verdict count (as given)', ({ count }) => count),
  ofVerdict('verdict flagged unknown', ({ unknown }) => unknown),
  ofSummary('forced classification', ({ forced }) => forced),
  ofSummary('contested (share of heuristics against the verdict, 0 to 1)', ({ contested }) =>
    contested === null ? '[not measurable]' : contested.share,
  ),
  ofSummary('NSFW flag', ({ nsfw }) => nsfw),
];

const partColumns: readonly VideoColumn[] = [
  ofSummary('frames (count)', ({ frames }) => (isGap(frames) ? frames : frames.total)),
  ...countColumns('frames', ({ frames }) => (isGap(frames) ? frames : frames.counts)),
  ofSummary('audio tracks (count)', ({ audio }) => (isGap(audio) ? audio : audio.tracks)),
  ofSummary('audio clips (count)', ({ audio }) => (isGap(audio) ? audio : audio.clips)),
  ...countColumns('clips', ({ audio }) => (isGap(audio) ? audio : audio.counts)),
  ofSummary('frames per C2PA state', ({ provenance }) =>
    provenance.states.map(({ state, frames }) => `${state}: ${frames}`).join('; '),
  ),
  ofSummary('frames without C2PA data (count)', ({ provenance }) => provenance.none),
  ofSummary('frames with unreadable C2PA data (count)', ({ provenance }) => provenance.unreadable),
  ofSummary('heatmaps offered (count)', ({ heatmaps }) => heatmaps),
  ofSummary('values not as documented (count)', ({ problems }) => problems),
];

const sourceColumns = (words: ReportWords): VideoColumn[] => [
  ofSummary('API version', ({ apiVersion }) => apiVersion),
  { header: 'note', cell: (video) => noteOf(video, words), width: 40 },
  { header: 'response SHA-256', cell: ({ source }) => source?.sha256 ?? noAnswer, width: 36 },
  { header: 'response received at (UTC)', cell: ({ source }) => source?.receivedAt ?? noAnswer, width: 24 },
  { header: 'JSON pointer of the row', cell: ({ source }) => source?.pointer ?? noAnswer },
];

/** Why a row carries no findings, in the report's language. */
function noteOf(video: ReportVideo, words: ReportWords): string {
  const { sentence } = words.states[video.state];
  if (video.notReturnedAsOf !== null) return `${sentence} ${words.video.asked} ${video.notReturnedAsOf}.`;
  if (video.error !== null) return `${sentence} ${video.error.message} (${video.error.code})`;
  if (video.state === 'conflict') return `${sentence} ${words.count(video.conflicting.length, 'response')}.`;
  if (video.state === 'unreadable')
    return `${sentence} ${video.problems.map(({ at, message }) => `${at}: ${message}`).join('; ')}`;
  return '';
}

/** Two columns for every heuristic that any video of the report has a verdict of, in the order first met. */
function heuristicColumns(report: Report): VideoColumn[] {
  const names = new Set<string>();
  for (const { summary } of report.videos)
    for (const { heuristic } of summary?.verdicts ?? []) if (!isGap(heuristic)) names.add(heuristic);
  return [...names].flatMap((name) => [
    ofSummary(`${name}: classification`, (summary) =>
      ofHeuristic(summary, name, ({ classification }) => classification),
    ),
    ofSummary(`${name}: confidence (as given, 0 to 1)`, (summary) =>
      ofHeuristic(summary, name, ({ confidence }) => confidence),
    ),
  ]);
}

/** A heuristic's value; when the service listed it twice, both values in order, so that neither hides the other. */
function ofHeuristic(
  summary: Summary,
  name: string,
  field: (verdict: SummaryVerdict) => Reading<string | number>,
): Cell {
  const repeated = summary.verdicts.filter((verdict) => verdict.heuristic === name);
  if (repeated.length > 1)
    return repeated
      .map(field)
      .map((value) => (isGap(value) ? `[${value.gap}]` : String(value)))
      .join(' | ');
  const verdict = verdictUnder(summary, name);
  if (isGap(verdict)) return verdict;
  // A flagged verdict keeps its label in the raw data, but is no answer.
  return verdict.unknown === true ? '[flagged unknown]' : field(verdict);
}

const humanColumns: readonly VideoColumn[] = [
  { header: "reviewer's decision", cell: ({ decision }) => decision?.decision ?? '[none]' },
  { header: 'decision reason', cell: ({ decision }) => decision?.reasonCode ?? '[none]' },
  { header: 'decision time (UTC)', cell: ({ decision }) => decision?.decidedAt ?? '[none]' },
  { header: 'local file match', cell: ({ localMatch }) => localMatch.result },
];

/** One row a video, in the order of the report. */
export function videosSheet(report: Report): Sheet<ReportVideo> {
  const words = wordsOf(report);
  return {
    name: 'Videos',
    columns: [
      ...identityColumns(words),
      ...verdictColumns,
      ...heuristicColumns(report),
      ...partColumns,
      ...humanColumns,
      ...sourceColumns(words),
    ],
    rows: () => report.videos,
  };
}
