import type { Report, ReportVideo } from '#contract/report.ts';
import { rowStates } from '#domain/outcome-words.ts';
import { usableLabel } from '#domain/outcome.ts';
import { isGap } from '#domain/reading.ts';
import { codeCell, confidenceCell, printed, readingCell, stateCell, timeText } from './document-text.ts';
import { type DocumentBlock, type DocumentCell, type DocumentSection, toColumns } from './document.ts';
import { type SentenceFacts, sentenceFacts } from './sentence-facts.ts';
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
  if (!hasOverview(report)) return [overviewTable(report, words)];
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
      columns: toColumns(words.finding.countColumns, [
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
  const typed = (['madeBy', 'madeFor', 'caseNumber', 'reason', 'origin'] as const).map((field) => ({
    label: identity[field],
    text: report.typed[field],
  }));
  const empty = typed.flatMap(({ label, text }) => (text === null ? [label] : []));
  return {
    kind: 'facts',
    rows: [
      { label: identity.number, value: { text: report.number, tone: 'strong' } },
      { label: identity.generated, value: { text: timeText(report.generatedAt) } },
      ...typed.flatMap(({ label, text }) =>
        text === null ? [] : [{ label, value: { text: printed(text) } }],
      ),
      // In one line, so that what was typed stands out and page one stays one page.
      ...(empty.length === 0
        ? []
        : [{ label: words.leftEmpty, value: { text: empty.join('; '), tone: 'muted' as const } }]),
      { label: identity.service, value: { text: serviceText(report, words) } },
      ...subjectFacts(report, words),
    ],
  };
}

/** The service by name and address; the demo's address is a passing one and would say nothing. */
export function serviceText({ service }: Report, words: ReportWords): string {
  return service.mode === 'demo' ? words.identity.demoService : `${service.name}, ${service.origin}`;
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

/** Up to this many videos stand on page one by name; more have a page of their own, and page one has their counts. */
const namedOnCover = 6;

export function hasOverview(report: Report): boolean {
  return report.videos.length > namedOnCover;
}

/** The list of all videos, one line each. */
export function overviewSection(report: Report, words: ReportWords): DocumentSection {
  return {
    id: 'overview',
    title: words.finding.overview,
    kicker: words.count(report.total, 'video'),
    blocks: [overviewTable(report, words)],
  };
}

function overviewTable(report: Report, words: ReportWords): DocumentBlock {
  return {
    kind: 'table',
    caption: words.finding.overview,
    columns: toColumns(words.overview.columns, [
      { numeric: true, share: 6 },
      { share: 40 },
      { share: 17 },
      { numeric: true, share: 12 },
      { numeric: true, share: 13 },
      { share: 12 },
    ]),
    rows: report.videos.map((video) => overviewRow(video, words)),
  };
}

const dash: DocumentCell = { text: '–', tone: 'muted' };

function overviewRow(
  { position, identifier, state, summary }: ReportVideo,
  words: ReportWords,
): DocumentCell[] {
  const place: DocumentCell = { text: String(position) };
  if (summary === null)
    return [place, { text: printed(identifier) }, stateCell(state, words), dash, dash, dash];
  const { name, verdict, forced } = summary;
  return [
    place,
    { text: printed(isGap(name) ? identifier : name) },
    stateCell(state, words),
    isGap(verdict) || usableLabel(verdict) === null ? dash : confidenceCell(verdict.confidence, words),
    againstCell(sentenceFacts(summary)),
    readingCell(forced, words),
  ];
}

function againstCell(facts: SentenceFacts): DocumentCell {
  if (facts.label === null) return dash;
  const { against, total } = facts.heuristics;
  return { text: `${against} / ${total}`, ...(against > 0 ? { tone: 'strong' as const } : {}) };
}
