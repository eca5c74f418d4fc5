import type { Report } from '#contract/report.ts';
import type { ModelResult, Verdict } from '#contract/video.ts';
import { isGap } from '#domain/reading.ts';
import type { Cell } from './cell.ts';
import { type Part, partColumns, partsOf, pointerColumns, seconds } from './part-sheets.ts';
import type { Column, Sheet } from './sheet.ts';

/** One line of the long form: what one model or one heuristic said of one frame, track or clip. */
export type ScoreRow = { part: Part } & (
  | { record: 'main verdict' | 'heuristic verdict'; verdict: Verdict }
  | { record: 'model score'; result: ModelResult }
  | { record: 'nothing given' }
);

function* rowsOfPart(part: Part): Generator<ScoreRow, void> {
  let rows = 0;
  if (!isGap(part.verdict)) {
    yield { part, record: 'main verdict', verdict: part.verdict };
    rows += 1;
  }
  for (const verdict of part.verdicts) {
    yield { part, record: 'heuristic verdict', verdict };
    rows += 1;
  }
  for (const result of part.results) {
    yield { part, record: 'model score', result };
    rows += 1;
  }
  // A frame that says nothing is still a frame: leaving it out would read as if it had not been analysed.
  if (rows === 0) yield { part, record: 'nothing given' };
}

const notForThisRecord = '[not applicable]';

function ofVerdict(header: string, field: (verdict: Verdict) => Cell): Column<ScoreRow> {
  return { header, cell: (row) => ('verdict' in row ? field(row.verdict) : notForThisRecord) };
}

function ofResult(header: string, field: (result: ModelResult) => Cell): Column<ScoreRow> {
  return { header, cell: (row) => ('result' in row ? field(row.result) : notForThisRecord) };
}

/** The score of one label as given; labels are found by name, and a repeated label is not decided here. */
function scoreOf(result: ModelResult, label: 'human' | 'artificial'): Cell {
  const given = result.scores.filter((score) => score.label === label);
  const [only] = given;
  if (only === undefined) return { gap: 'missing' };
  return given.length === 1 ? only.score : `[given ${given.length} times]`;
}

function otherLabels(result: ModelResult): string {
  return result.scores
    .filter(({ label }) => label !== 'human' && label !== 'artificial')
    .map(
      ({ label, score }) =>
        `${isGap(label) ? `[${label.gap}]` : label}: ${isGap(score) ? `[${score.gap}]` : score}`,
    )
    .join('; ');
}

const columns: readonly Column<ScoreRow>[] = [
  ...[...partColumns, ...pointerColumns.slice(0, 1)].map(ofPart),
  {
    header: 'clip start (s; unit undocumented)',
    cell: ({ part }) => (part.kind === 'clip' ? seconds(part.start) : notForThisRecord),
  },
  {
    header: 'clip end (s; unit undocumented)',
    cell: ({ part }) => (part.kind === 'clip' ? seconds(part.end) : notForThisRecord),
  },
  { header: 'record', cell: ({ record }) => record, width: 16 },
  ofVerdict('heuristic', ({ heuristic }) => heuristic),
  ofVerdict('classification', ({ classification }) => classification),
  ofVerdict('confidence (as given, 0 to 1)', ({ confidence }) => confidence),
  ofResult('model', ({ model }) => model),
  ofResult('model flagged unknown', ({ unknown }) => unknown),
  ofResult('score human (0 to 1)', (result) => scoreOf(result, 'human')),
  ofResult('score artificial (0 to 1)', (result) => scoreOf(result, 'artificial')),
  ofResult('other labels', otherLabels),
  ofResult('elapsed time (most likely s; undocumented)', ({ elapsedTime }) => elapsedTime),
  { header: 'JSON pointer', cell: (row) => (row.part.owner.source?.pointer ?? '') + pathOf(row), width: 36 },
];

function ofPart({ header, cell, width }: Column<Part>): Column<ScoreRow> {
  return { header, cell: ({ part }) => cell(part), ...(width === undefined ? {} : { width }) };
}

function pathOf(row: ScoreRow): string {
  if ('verdict' in row) return row.verdict.at;
  return 'result' in row ? row.result.at : row.part.at;
}

/** Long form: one row a frame, track or clip and each verdict or model score of it. */
export function scoresSheet(report: Report): Sheet<ScoreRow> {
  return {
    name: 'Scores',
    columns,
    *rows() {
      for (const part of partsOf(report)) yield* rowsOfPart(part);
    },
  };
}
