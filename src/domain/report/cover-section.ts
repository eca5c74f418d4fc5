import type { Report } from '#contract/report.ts';
import { type RowState, rowStates } from '#domain/outcome-words.ts';
import { usableLabel } from '#domain/outcome.ts';
import { isGap } from '#domain/reading.ts';
import { codeCell, confidenceCell, printed, readingCell, stateCell, timeText } from './document-text.ts';
import { type DocumentBlock, type DocumentCell, type DocumentSection, toColumns } from './document.ts';
import { sentenceFacts } from './sentence-facts.ts';
import { findingBlocks } from './video-finding.ts';
import type { ReportWords } from './words/en.ts';

/** Page one: what was found, what it does not mean, and what this document is. */
export function coverSection(report: Report, words: ReportWords): DocumentSection {
  const only = report.videos.length === 1 ? report.videos[0] : undefined;
  return {
    id: 'cover',
    title: words.title,
    kicker: `${words.kicker} · ${report.number}`,
    blocks: [
      ...(report.service.mode === 'demo'
        ? [{ kind: 'callout', title: words.demoTitle, text: words.demo } as const]
        : []),
      { kind: 'heading', level: 2, text: words.finding.heading },
      ...(only === undefined ? manyFindings(report, words) : findingBlocks(only, words)),
      { kind: 'heading', level: 2, text: words.limits.heading },
      { kind: 'list', items: words.limits.items },
      { kind: 'heading', level: 2, text: words.identity.heading },
      identityFacts(report, words),
    ],
  };
}

function manyFindings(report: Report, words: ReportWords): DocumentBlock[] {
  const rows = rowStates
    .filter((state) => (report.counts[state] ?? 0) > 0)
    .map((state) => [
      stateCell(state, words),
      { text: String(report.counts[state] ?? 0) },
      { text: words.share(report.counts[state] ?? 0, report.total) },
      { text: words.states[state].sentence, tone: 'muted' } as const,
    ]);
  return [
    { kind: 'paragraph', text: words.finding.many(report.total) },
    {
      kind: 'table',
      caption: words.finding.heading,
      columns: toColumns(words.heuristics.columns, [
        { share: 18 },
        { numeric: true, share: 8 },
        { numeric: true, share: 9 },
        { share: 65 },
      ]),
      rows,
    },
  ];
}

function identityFacts(report: Report, words: ReportWords): DocumentBlock {
  const { identity } = words;
  const typed = (text: string | null): DocumentCell =>
    text === null ? { text: words.notStated, tone: 'muted' } : { text: printed(text) };
  return {
    kind: 'facts',
    rows: [
      { label: identity.number, value: { text: report.number, tone: 'strong' } },
      { label: identity.generated, value: { text: timeText(report.generatedAt) } },
      { label: identity.madeBy, value: typed(report.typed.madeBy) },
      { label: identity.madeFor, value: typed(report.typed.madeFor) },
      { label: identity.caseNumber, value: typed(report.typed.caseNumber) },
      { label: identity.reason, value: typed(report.typed.reason) },
      { label: identity.origin, value: typed(report.typed.origin) },
      { label: identity.service, value: { text: `${report.service.name}, ${report.service.origin}` } },
      { label: identity.made, value: { text: `Verdict Desk ${report.service.dashboardVersion}` } },
      ...subjectFacts(report, words),
    ],
  };
}

/** What the report is about: the one video by name and identifier, or how many there are. */
function subjectFacts(report: Report, words: ReportWords): { label: string; value: DocumentCell }[] {
  const [only] = report.videos;
  if (only === undefined || report.videos.length > 1)
    return [{ label: words.identity.videos, value: { text: String(report.total) } }];
  const name =
    only.summary === null ? [] : [{ label: words.video.name, value: readingCell(only.summary.name, words) }];
  return [...name, { label: words.video.identifier, value: codeCell(only.identifier) }];
}

/** The list of all videos, one line each; only when there are several. */
export function overviewSection(report: Report, words: ReportWords): DocumentSection {
  const columns = words.overview.columns;
  return {
    id: 'overview',
    title: words.finding.overview,
    kicker: words.count(report.total, 'video'),
    blocks: [
      {
        kind: 'table',
        caption: words.finding.overview,
        columns: toColumns(columns, [
          { numeric: true, share: 6 },
          { share: 38 },
          { share: 18 },
          { numeric: true, share: 12 },
          { numeric: true, share: 14 },
          { share: 12 },
        ]),
        rows: report.videos.map((video) => {
          const { summary } = video;
          const state: RowState = video.state;
          const name = summary === null || isGap(summary.name) ? video.identifier : summary.name;
          return [
            { text: String(video.position) },
            { text: printed(name) },
            stateCell(state, words),
            summary === null || isGap(summary.verdict) || usableLabel(summary.verdict) === null
              ? { text: '–', tone: 'muted' }
              : confidenceCell(summary.verdict.confidence, words),
            againstCell(summary === null ? null : sentenceFacts(summary)),
            summary === null ? { text: '–', tone: 'muted' } : readingCell(summary.forced, words),
          ];
        }),
      },
    ],
  };
}

function againstCell(facts: ReturnType<typeof sentenceFacts> | null): DocumentCell {
  if (facts === null || facts.label === null) return { text: '–', tone: 'muted' };
  const { against, total } = facts.heuristics;
  return { text: `${against} / ${total}`, ...(against > 0 ? { tone: 'strong' as const } : {}) };
}
