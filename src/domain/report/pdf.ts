import { type RowState, rowStates } from '#domain/outcome-words.ts';
import type { DocumentBlock, DocumentSection, ReportDocument } from './document.ts';
import { paper, stateLooks } from './palette.ts';
import { drawingWidth } from './drawing.ts';
import { cellPadding, drawingNodes, tableNode, textNode } from './pdf-nodes.ts';
import type { Typesetter } from './typesetter.ts';

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

export function pdfFrame(
  document: ReportDocument,
  { setter, generatedAt }: { setter: Typesetter; generatedAt: string },
): PdfFrame {
  return {
    info: {
      title: setter.print(document.title),
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

/**
 * Lays a report out for pdfmake, a section at a time. Bookmarks, no links, no scripts; text the fonts lack is spelled out.
 */
export function* pdfSections(document: ReportDocument, setter: Typesetter): Generator<PdfNode[], void> {
  for (const section of document.sections()) yield sectionNodes(section, setter);
}

function sectionNodes({ id, title, kicker, blocks }: DocumentSection, setter: Typesetter): PdfNode[] {
  const isCover = id === 'cover';
  const above: PdfNode = {
    text: setter.print(kicker ?? ' '),
    fontSize: 8,
    color: paper.muted,
    // Custody follows the method on the same page: both are short.
    margin: [0, id === 'custody' ? 24 : 0, 0, 2],
    noWrap: true,
    ...(isCover || id === 'custody' ? {} : { pageBreak: 'before' }),
  };
  const groups = groupsOf(blocks).map((group) => groupNode(group, setter));
  return [above, titleNode(title, isCover ? 23 : 17, setter), ...groups];
}

/** A title is one node whatever its length, because the bookmark has its text. */
function titleNode(title: string, size: number, setter: Typesetter): PdfNode {
  const lines = setter.lines(title, { face: 'serifBold', size, room: drawingWidth });
  const cut = lines.length > 1 && title.split(/\s/).some((word) => word.length > 32);
  return {
    text: setter.print(title),
    font: 'SourceSerif',
    bold: true,
    fontSize: size,
    lineHeight: 1.1,
    margin: [0, 0, 0, 8],
    outline: true,
    ...(lines.length === 1 ? { noWrap: true } : {}),
    // Long names without a space are broken anywhere; ordinary titles between words.
    ...(cut ? { wordBreak: 'break-all' } : {}),
  };
}

/** Blocks in groups, so that nothing that announces stands alone at the foot of a page: headings, and paragraphs under them. */
function groupsOf(blocks: readonly DocumentBlock[]): DocumentBlock[][] {
  const groups: DocumentBlock[][] = [];
  for (const block of blocks) {
    const group = groups.at(-1);
    const beginsAnew = block.kind === 'heading' && block.level === 2;
    if (group !== undefined && announces(group) && !beginsAnew) group.push(block);
    else groups.push([block]);
  }
  return groups;
}

function announces(group: readonly DocumentBlock[]): boolean {
  const last = group.at(-1)?.kind;
  return group[0]?.kind === 'heading' && (last === 'heading' || last === 'paragraph');
}

/** What leads to a table becomes part of its repeated head; any other group stays on one page. */
function groupNode(group: readonly DocumentBlock[], setter: Typesetter): PdfNode {
  const last = group.at(-1);
  const isTable = last?.kind === 'table' || last?.kind === 'facts';
  const stack = (isTable ? group.slice(0, -1) : group).flatMap((block) => blockNodes(block, setter));
  if (isTable) {
    const table = last.kind === 'table' ? last : factsTable(last);
    const isNamed = group.some((block) => block.kind === 'heading' && block.text === table.caption);
    return tableNode(isNamed ? { ...table, caption: '' } : table, setter, stack);
  }
  return { stack, unbreakable: group.every(fitsOnPage) };
}

/** What must not break has to be shorter than a page, or its end would be lost. */
function fitsOnPage(block: DocumentBlock): boolean {
  if (block.kind === 'drawing') return block.drawing.height < 300;
  return block.kind !== 'list' && (!('text' in block) || block.text.length < 2000);
}

function blockNodes(block: DocumentBlock, setter: Typesetter): PdfNode[] {
  switch (block.kind) {
    case 'heading':
      return [headingNode(block, setter)];
    case 'finding':
      return [findingNode(block, setter)];
    case 'paragraph':
      return [paragraphNode(block, setter)];
    case 'list':
      return [
        {
          ul: block.items.map((item) =>
            textNode(
              item,
              { face: 'inter', size: 8.5, room: drawingWidth - listIndent, margin: [0, 0, 0, 2] },
              setter,
            ),
          ),
          markerColor: paper.muted,
          fontSize: 8.5,
        },
      ];
    case 'callout':
      return [calloutNode(block, setter)];
    case 'facts':
      return [tableNode(factsTable(block), setter)];
    case 'table':
      return [tableNode(block, setter)];
    case 'drawing':
      return drawingNodes(block, setter);
  }
}

/** Room the library takes for a list's marks, at our size; measured a little generously. */
const listIndent = 16;

function paragraphNode(
  { text, tone }: Extract<DocumentBlock, { kind: 'paragraph' }>,
  setter: Typesetter,
): PdfNode {
  const look = tone === 'muted' ? { size: 8, color: paper.muted } : { size: 9 };
  return textNode(text, { face: 'inter', room: drawingWidth, margin: [0, 2, 0, 3], ...look }, setter);
}

function headingNode(
  { level, text }: Extract<DocumentBlock, { kind: 'heading' }>,
  setter: Typesetter,
): PdfNode {
  const [size, above] = level === 2 ? [10.5, 8] : [9, 6];
  return textNode(
    text,
    { face: 'interBold', size, room: drawingWidth - cellPadding, margin: [0, above, 0, 3] },
    setter,
  );
}

function findingLayout(state: RowState): string {
  return `finding-${state}`;
}

const findingIndent = 10;

/** The verdict in words, on a tint with a rule at its left. */
function findingNode(
  { state, word, text }: Extract<DocumentBlock, { kind: 'finding' }>,
  setter: Typesetter,
): PdfNode {
  const look = stateLooks[state];
  const room = drawingWidth - 2 * findingIndent - 3;
  return {
    table: {
      widths: ['*'],
      body: [
        [
          {
            stack: [
              textNode(
                `${look.sign} ${word}`,
                { face: 'interBold', size: 10, room, color: look.text },
                setter,
              ),
              textNode(
                text,
                { face: 'serif', size: 13, room, lineHeight: 1.2, margin: [0, 3, 0, 0] },
                setter,
              ),
            ],
            fillColor: look.tint,
            margin: [findingIndent, 7, findingIndent, 8],
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
  { title, text }: Extract<DocumentBlock, { kind: 'callout' }>,
  setter: Typesetter,
): PdfNode {
  return {
    table: {
      widths: ['*'],
      body: [
        [
          {
            text: [{ text: `${setter.print(title)}. `, bold: true }, setter.print(text)],
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
