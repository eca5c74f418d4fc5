import type { Report } from '#contract/report.ts';
import { serviceText } from './cover-section.ts';
import { checklistOf } from './checklist.ts';
import { codeCell, printed, timeText } from './document-text.ts';
import { type DocumentBlock, type DocumentCell, type DocumentSection, toColumns } from './document.ts';
import type { ReportWords } from './words/en.ts';

/** How the findings came about: what was read, with which settings. */
export function methodSection(report: Report, words: ReportWords): DocumentSection {
  const { method } = words;
  const { filters, mask } = report.settings;
  const { dashboardVersion } = report.service;
  return {
    id: 'method',
    title: method.heading,
    kicker: null,
    blocks: [
      {
        kind: 'facts',
        rows: [
          {
            label: words.identity.service,
            value: { text: serviceText(report, words) },
          },
          { label: method.endpoint, value: { text: method.endpointText } },
          {
            label: words.identity.made,
            value: { text: words.identity.madeWith(dashboardVersion, report.schemaVersion) },
          },
          {
            label: method.filters,
            value: { text: filters.length === 0 ? words.none : printed(filters.join('; ')) },
          },
          { label: method.mask, value: { text: method.masks[mask] } },
          { label: method.detail, value: { text: method.details[report.detail] } },
          { label: method.assumptions, value: { text: method.assumptionsText } },
          { label: method.analysed, value: { text: words.notProvided, tone: 'muted' } },
        ],
      },
    ],
  };
}

/** Where the findings came from, and what was done with them here. */
export function custodySection(report: Report, words: ReportWords): DocumentSection {
  const { custody } = words;
  return {
    id: 'custody',
    title: custody.heading,
    kicker: null,
    blocks: [
      { kind: 'heading', level: 2, text: custody.responses },
      report.responses.length === 0
        ? { kind: 'paragraph', text: words.none, tone: 'muted' }
        : {
            kind: 'table',
            caption: custody.responses,
            columns: toColumns(custody.responseColumns, [
              { share: 62 },
              { share: 26 },
              { numeric: true, share: 12 },
            ]),
            rows: report.responses.map(({ sha256, receivedAt, videos }) => [
              codeCell(sha256),
              { text: timeText(receivedAt) },
              { text: String(videos) },
            ]),
          },
      { kind: 'paragraph', text: custody.signature },
      { kind: 'paragraph', text: custody.handover },
      { kind: 'heading', level: 2, text: custody.events },
      ...eventBlocks(report, words),
    ],
  };
}

function eventBlocks({ events }: Report, words: ReportWords): DocumentBlock[] {
  const { custody } = words;
  if (events.length === 0) return [{ kind: 'paragraph', text: custody.noEvents, tone: 'muted' }];
  const known: Readonly<Record<string, string>> = custody.eventWords;
  const dash: DocumentCell = { text: '–', tone: 'muted' };
  return [
    {
      kind: 'table',
      caption: custody.events,
      columns: toColumns(custody.eventColumns, [
        { share: 24 },
        { share: 11 },
        { share: 18 },
        { share: 33 },
        { share: 14 },
      ]),
      rows: events.map(({ at, actor, action, identifier, sha256, covers }) => [
        { text: timeText(at) },
        actor === null ? dash : { text: printed(actor) },
        { text: known[action] ?? printed(action) },
        ...(covers === undefined
          ? [
              identifier === null ? dash : codeCell(identifier),
              sha256 === null ? dash : codeCell(`${sha256.slice(0, 12)}…`),
            ]
          : [
              { text: words.count(covers.videos, 'video') },
              { text: words.count(covers.responses.length, 'response') },
            ]),
      ]),
    },
  ];
}

/** The checklist, line by line. */
export function checklistSection(report: Report, words: ReportWords): DocumentSection {
  const { heading, intro, columns, lines } = words.checklist;
  return {
    id: 'checklist',
    title: heading,
    kicker: null,
    blocks: [
      { kind: 'paragraph', text: intro },
      {
        kind: 'table',
        caption: heading,
        columns: toColumns(columns, [{ numeric: true, share: 8 }, { share: 42 }, { share: 50 }]),
        rows: checklistOf(report, lines).map(({ line, subject, note }) => [
          { text: String(line) },
          { text: subject },
          { text: note },
        ]),
      },
    ],
  };
}
