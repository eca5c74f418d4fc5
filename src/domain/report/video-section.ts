import type { Report, ReportVideo } from '#contract/report.ts';
import { usableLabel, verdictOutcome } from '#domain/outcome.ts';
import { isGap } from '#domain/reading.ts';
import { signedLength } from '#domain/video/heuristics.ts';
import { codeCell, confidenceCell, numberCell, printed, readingCell, stateCell } from './document-text.ts';
import { type DocumentBlock, type DocumentCell, type DocumentSection, toColumns } from './document.ts';
import { type HeuristicRow, heuristicRows } from './heuristics-sheet.ts';
import { frameBlocks, provenanceBlocks, soundBlocks } from './video-parts.ts';
import { findingBlocks, recordFacts } from './video-finding.ts';
import type { ReportWords } from './words/en.ts';

/** Everything about one video. */
export function videoSection(video: ReportVideo, report: Report, words: ReportWords): DocumentSection {
  const { summary } = video;
  const title = summary === null || isGap(summary.name) ? video.identifier : summary.name;
  return {
    id: `video-${video.position}`,
    title: printed(title),
    kicker: words.video.of(video.position, report.total),
    blocks: [
      // With a single video its finding already stands on page one, and is not said twice.
      ...(report.videos.length === 1 ? [] : findingBlocks(video, words)),
      ...(summary === null ? [] : heuristicBlocks(video, words)),
      ...(summary === null ? [] : partBlocks(video, words)),
      { kind: 'heading', level: 2, text: words.video.record },
      recordFacts(video, words),
      ...traceBlocks(video, words),
    ],
  };
}

function partBlocks(video: ReportVideo, words: ReportWords): DocumentBlock[] {
  return [...frameBlocks(video, words), ...soundBlocks(video, words), ...provenanceBlocks(video, words)];
}

function heuristicBlocks(video: ReportVideo, words: ReportWords): DocumentBlock[] {
  const { columns, caption, heading, empty } = words.heuristics;
  const title: DocumentBlock = { kind: 'heading', level: 2, text: heading };
  const rows = heuristicRows(video);
  if (rows.length === 0) return [title, { kind: 'paragraph', text: empty, tone: 'muted' }];
  return [
    title,
    {
      kind: 'table',
      caption,
      columns: toColumns(columns, [
        { share: 26 },
        { share: 16 },
        { numeric: true, share: 28 },
        { numeric: true, share: 10 },
        { share: 11 },
        { numeric: true, share: 9 },
      ]),
      rows: rows.map(({ verdict, disagrees, models }) => {
        const bar = signedLength(usableLabel(verdict), verdict.confidence);
        return [
          readingCell(verdict.heuristic, words),
          stateCell(verdictOutcome(verdict), words),
          { ...confidenceCell(verdict.confidence, words), ...(bar === null ? {} : { bar }) },
          numberCell(verdict.count, words),
          agreementCell(disagrees, words),
          { text: models === null ? '–' : String(models.length) },
        ];
      }),
    },
    ...modelBlocks(rows, words),
  ];
}

/** Which models stand behind which heuristics; most share theirs, so each list is said once. */
function modelBlocks(rows: readonly HeuristicRow[], words: ReportWords): DocumentBlock[] {
  const sharing = new Map<string, string[]>();
  for (const { verdict, models } of rows) {
    if (models === null || models.length === 0) continue;
    const list = models.map(printed).join(', ');
    sharing.set(list, [...(sharing.get(list) ?? []), readingCell(verdict.heuristic, words).text]);
  }
  return [...sharing].map(([models, heuristics]) => ({
    kind: 'paragraph',
    tone: 'muted',
    text: words.heuristics.modelsOf(heuristics.join(', '), models),
  }));
}

function agreementCell(disagrees: boolean | null, words: ReportWords): DocumentCell {
  if (disagrees === null) return { text: '–', tone: 'muted' };
  return disagrees ? { text: words.heuristics.disagrees, tone: 'strong' } : { text: words.heuristics.agrees };
}

function traceBlocks({ traces, source }: ReportVideo, words: ReportWords): DocumentBlock[] {
  if (source === null || traces.length < 2) return [];
  const { caption, columns } = words.traces;
  return [
    {
      kind: 'table',
      caption,
      columns: toColumns(columns, [{ share: 48 }, { share: 52 }]),
      rows: traces.map(({ value, pointer }) => [{ text: traceName(value, words) }, codeCell(pointer)]),
      halves: true,
    },
  ];
}

/** A trace is named for programs; here is that name for people. */
function traceName(value: string, { traces: { values, heuristic } }: ReportWords): string {
  const known: Readonly<Record<string, string>> = values;
  const place = /^heuristic (\d+)$/.exec(value)?.[1];
  return place === undefined ? (known[value] ?? printed(value)) : heuristic(place);
}
