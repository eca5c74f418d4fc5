import { type RowState, rowStates } from '#domain/outcome-words.ts';
import type { DocumentBlock, DocumentSection, ReportDocument } from './document.ts';
import { paper, stateLooks } from './palette.ts';
import { drawingNodes, tableNode } from './pdf-nodes.ts';
import { type Covers, toPrintable } from './pdf-text.ts';

/** A node of a pdfmake document. Only what we use is described; the library itself is met in the worker alone. */
export type PdfNode = { readonly [key: string]: unknown };

/** Left, top, right, bottom, in points; the text width of A4 that remains is `drawingWidth`. */
const pdfPageMargins = [56, 54, 56, 58] as const;

/** Everything pdfmake needs but functions and fonts: plain data. */
export type PdfDefinition = {
  content: PdfNode[];
  info: PdfNode;
  language: string;
  /** Table layouts by name: a coloured rule at the left of a finding. */
  findingRules: Readonly<Record<string, string>>;
  /** Set small at the foot of every page. */
  footer: { left: string; banner: string | null; pageLabel: string };
  pageMargins: typeof pdfPageMargins;
  colours: { muted: string; line: string; ink: string };
};

/** What a PDF is beside its content: plain data, so that it can be handed to a worker. */
export type PdfFrame = Omit<PdfDefinition, 'content'>;

export function pdfFrame(document: ReportDocument, { covers, generatedAt }: PdfOptions): PdfFrame {
  return {
    info: {
      title: toPrintable(document.title, covers),
      creator: 'Verdict Desk',
      producer: 'Verdict Desk',
      // The library would take the clock otherwise, and equal reports would differ.
      creationDate: new Date(generatedAt),
      modDate: new Date(generatedAt),
    },
    language: document.language,
    findingRules: Object.fromEntries(
      rowStates.map((state) => [findingLayout(state), stateLooks[state].text]),
    ),
    footer: { left: document.number, banner: document.banner, pageLabel: document.pageLabel },
    pageMargins: pdfPageMargins,
    colours: { muted: paper.muted, line: paper.line, ink: paper.ink },
  };
}

export type PdfOptions = { covers: Covers; generatedAt: string };

/**
 * Lays a report out for pdfmake, a section at a time. Bookmarks, no links, no scripts; text the fonts lack is spelled out.
 */
export function* pdfSections(
  document: ReportDocument,
  { covers }: Pick<PdfOptions, 'covers'>,
): Generator<PdfNode[], void> {
  const text = (value: string) => toPrintable(value, covers);
  for (const section of document.sections()) yield sectionNodes(section, text);
}

export type Printable = (value: string) => string;

function sectionNodes({ id, title, kicker, blocks }: DocumentSection, text: Printable): PdfNode[] {
  const isCover = id === 'cover';
  const heading: PdfNode = {
    text: text(title),
    font: 'SourceSerif',
    bold: true,
    fontSize: isCover ? 23 : 17,
    lineHeight: 1.1,
    margin: [0, 0, 0, 8],
    wordBreak: 'break-all',
    outline: true,
  };
  const above: PdfNode = {
    text: text(kicker ?? ' '),
    fontSize: 8,
    color: paper.muted,
    margin: [0, 0, 0, 2],
    ...(isCover ? {} : { pageBreak: 'before' }),
  };
  return [above, withoutBreakAll(heading, title), ...flow(blocks, text)];
}

/**
 * Puts blocks one under the other so that no heading stands alone at the foot of a page: before a table it becomes part of
 * the table's repeated head, before anything else it is kept together with what follows.
 */
function flow(blocks: readonly DocumentBlock[], text: Printable): PdfNode[] {
  const nodes: PdfNode[] = [];
  let heading: Extract<DocumentBlock, { kind: 'heading' }> | null = null;
  for (const block of blocks) {
    if (block.kind === 'heading') {
      if (heading !== null) nodes.push(headingNode(heading, text));
      heading = block;
      continue;
    }
    nodes.push(...(heading === null ? blockNodes(block, text) : headedNodes(heading, block, text)));
    heading = null;
  }
  if (heading !== null) nodes.push(headingNode(heading, text));
  return nodes;
}

function headedNodes(
  heading: Extract<DocumentBlock, { kind: 'heading' }>,
  block: DocumentBlock,
  text: Printable,
): PdfNode[] {
  if (block.kind === 'table') return [tableNode(block, text, headingNode(heading, text))];
  if (block.kind === 'facts') return [tableNode(factsTable(block), text, headingNode(heading, text))];
  const [first, ...rest] = blockNodes(block, text);
  return [{ stack: [headingNode(heading, text), first], unbreakable: block.kind !== 'list' }, ...rest];
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
      return [tableNode(factsTable(block), text)];
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
                font: 'SourceSerif',
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
function factsTable({
  rows,
}: Extract<DocumentBlock, { kind: 'facts' }>): Extract<DocumentBlock, { kind: 'table' }> {
  return {
    kind: 'table',
    caption: '',
    columns: [
      { label: '', share: 30 },
      { label: '', share: 70 },
    ],
    rows: rows.map(({ label, value }) => [{ text: label, tone: 'muted' }, value]),
  };
}
