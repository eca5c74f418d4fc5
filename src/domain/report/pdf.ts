import { type RowState, rowStates } from '#domain/outcome-words.ts';
import type { DocumentBlock, DocumentSection, ReportDocument } from './document.ts';
import { paper, stateLooks } from './palette.ts';
import { drawingNodes, tableNode } from './pdf-nodes.ts';
import { type Covers, toPrintable } from './pdf-text.ts';

/** A node of a pdfmake document. Only what we use is described; the library itself is met in the worker alone. */
export type PdfNode = { readonly [key: string]: unknown };

/** Everything pdfmake needs but functions and fonts: plain data. */
export type PdfDefinition = {
  content: PdfNode[];
  info: PdfNode;
  language: string;
  /** Table layouts by name: a coloured rule at the left of a finding. */
  findingRules: Readonly<Record<string, string>>;
  /** Set small at the foot of every page. */
  footer: { left: string; banner: string | null; pageLabel: (page: number, pages: number) => string };
};

/** Names of the embedded faces; the worker loads a file for each. */
export const pdfFonts = { text: 'Inter', display: 'SourceSerif', code: 'Mono' } as const;

/** Left, top, right, bottom, in points; the text width of A4 that remains is `drawingWidth`. */
export const pdfPageMargins = [56, 54, 56, 58] as const;

/** Lays a report out for pdfmake. Bookmarks, no links, no scripts; text the fonts lack is spelled out. */
export function toPdf(
  document: ReportDocument,
  options: { covers: Covers; generatedAt: string; onSection?: (done: number) => void },
): PdfDefinition {
  const text = (value: string) => toPrintable(value, options.covers);
  const content: PdfNode[] = [];
  let done = 0;
  for (const section of document.sections()) {
    content.push(...sectionNodes(section, text));
    done += 1;
    options.onSection?.(done);
  }
  return {
    content,
    info: {
      title: text(document.title),
      creator: 'Verdict Desk',
      producer: 'Verdict Desk',
      // The library would take the clock otherwise, and equal reports would differ.
      creationDate: new Date(options.generatedAt),
      modDate: new Date(options.generatedAt),
    },
    language: document.language,
    findingRules: Object.fromEntries(
      rowStates.map((state) => [findingLayout(state), stateLooks[state].text]),
    ),
    footer: { left: document.number, banner: document.banner, pageLabel: document.pageLabel },
  };
}

export type Printable = (value: string) => string;

function sectionNodes({ id, title, kicker, blocks }: DocumentSection, text: Printable): PdfNode[] {
  const isCover = id === 'cover';
  const heading: PdfNode = {
    text: text(title),
    font: pdfFonts.display,
    bold: true,
    fontSize: isCover ? 23 : 17,
    lineHeight: 1.1,
    margin: [0, 0, 0, 8],
    wordBreak: 'break-all',
    outline: true,
    headlineLevel: 1,
  };
  const above: PdfNode = {
    text: text(kicker ?? ' '),
    fontSize: 8,
    color: paper.muted,
    margin: [0, 0, 0, 2],
    ...(isCover ? {} : { pageBreak: 'before' }),
  };
  return [above, withoutBreakAll(heading, title), ...blocks.flatMap((block) => blockNodes(block, text))];
}

/** Long names without a space are broken anywhere; ordinary titles between words. */
function withoutBreakAll(node: PdfNode, title: string): PdfNode {
  const { wordBreak, ...rest } = node;
  return title.split(/\s/).some((word) => word.length > 32) ? { ...rest, wordBreak } : rest;
}

function blockNodes(block: DocumentBlock, text: Printable): PdfNode[] {
  switch (block.kind) {
    case 'heading':
      return [headingNode(block, text)];
    case 'finding':
      return [findingNode(block, text)];
    case 'paragraph':
      return [
        {
          text: text(block.text),
          margin: [0, 2, 0, 4],
          ...(block.tone === 'muted' ? { color: paper.muted, fontSize: 8 } : {}),
        },
      ];
    case 'list':
      return [
        {
          ul: block.items.map((item) => ({ text: text(item), margin: [0, 0, 0, 2] })),
          markerColor: paper.muted,
          fontSize: 8.5,
        },
      ];
    case 'callout':
      return [calloutNode(block, text)];
    case 'facts':
      return [factsNode(block, text)];
    case 'table':
      return [tableNode(block, text)];
    case 'drawing':
      return drawingNodes(block, text);
  }
}

function headingNode(
  { level, text: words }: Extract<DocumentBlock, { kind: 'heading' }>,
  text: Printable,
): PdfNode {
  return {
    text: text(words),
    bold: true,
    fontSize: level === 2 ? 10.5 : 9,
    margin: [0, level === 2 ? 12 : 8, 0, 3],
    headlineLevel: level,
  };
}

function findingLayout(state: RowState): string {
  return `finding-${state}`;
}

/** The verdict in words, on a tint with a rule at its left. */
function findingNode(
  { state, word, text: words }: Extract<DocumentBlock, { kind: 'finding' }>,
  text: Printable,
): PdfNode {
  const look = stateLooks[state];
  return {
    table: {
      widths: ['*'],
      body: [
        [
          {
            stack: [
              { text: `${look.sign} ${text(word)}`, bold: true, color: look.text, fontSize: 10 },
              {
                text: text(words),
                font: pdfFonts.display,
                fontSize: 13,
                lineHeight: 1.2,
                margin: [0, 3, 0, 0],
              },
            ],
            fillColor: look.tint,
            margin: [10, 7, 10, 8],
          },
        ],
      ],
    },
    layout: findingLayout(state),
    margin: [0, 4, 0, 6],
    unbreakable: true,
  };
}

function calloutNode(
  { title, text: words }: Extract<DocumentBlock, { kind: 'callout' }>,
  text: Printable,
): PdfNode {
  return {
    table: {
      widths: ['*'],
      body: [
        [
          {
            text: [{ text: `${text(title)}. `, bold: true }, text(words)],
            fillColor: paper.noticeTint,
            fontSize: 8.5,
            margin: [8, 5, 8, 6],
          },
        ],
      ],
    },
    layout: 'noBorders',
    margin: [0, 2, 0, 4],
  };
}

/** Label and value in two columns, with hairlines. */
function factsNode({ rows }: Extract<DocumentBlock, { kind: 'facts' }>, text: Printable): PdfNode {
  return tableNode(
    {
      kind: 'table',
      caption: '',
      columns: [
        { label: '', share: 30 },
        { label: '', share: 70 },
      ],
      rows: rows.map(({ label, value }) => [{ text: label, tone: 'muted' }, value]),
    },
    text,
  );
}
