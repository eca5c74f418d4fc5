import pdfMake from 'pdfmake/build/pdfmake.min.js';
import { joinWrites } from './join-writes.ts';

/** A laid-out document; made by `domain/report/pdf.ts`. */
export type RenderRequest = {
  content: readonly unknown[];
  info: Readonly<Record<string, unknown>>;
  language: string;
  pageMargins: readonly [number, number, number, number];
  findingRules: Readonly<Record<string, string>>;
  colours: { muted: string; line: string; ink: string };
  footer: { left: string; banner: string | null; pageLabel: string };
};

/** Font files by the name and weight under which the document uses them. */
export type PdfFontFiles = Readonly<Record<string, { normal: Uint8Array; bold: Uint8Array }>>;

const cellPadding = 11;

/** Renders a document to PDF bytes. Runs in a worker: laying out 100 videos takes seconds. */
export async function renderPdf(request: RenderRequest, fonts: PdfFontFiles): Promise<Uint8Array> {
  registerFonts(fonts);
  registerLayouts(request);
  await speedUp();
  const { footer, colours } = request;
  return pdfMake
    .createPdf({
      content: [...request.content],
      info: request.info,
      language: request.language,
      displayTitle: true,
      pageSize: 'A4',
      pageMargins: [...request.pageMargins],
      defaultStyle: { font: 'Inter', fontSize: 9, lineHeight: 1.25, color: colours.ink },
      footer: (page: number, pages: number) => ({
        columns: [
          { text: footer.left, noWrap: true },
          { text: footer.banner ?? ' ', alignment: 'center', bold: true, noWrap: true },
          {
            text: footer.pageLabel.replace('{page}', String(page)).replace('{pages}', String(pages)),
            alignment: 'right',
            noWrap: true,
          },
        ],
        fontSize: 7.5,
        color: colours.muted,
        margin: [request.pageMargins[0], 22, request.pageMargins[2], 0],
      }),
    })
    .getBuffer();
}

let isFast = false;

/** Once for each worker; a page with nothing on it shows how the library's streams look. */
async function speedUp(): Promise<void> {
  if (isFast) return;
  isFast = true;
  const blank = pdfMake.createPdf({ content: [' '], defaultStyle: { font: 'Inter' } });
  joinWrites((await blank.getStream()).page?.content);
}

function registerFonts(fonts: PdfFontFiles): void {
  for (const [name, { normal, bold }] of Object.entries(fonts)) {
    const files = { normal: `${name}-normal.ttf`, bold: `${name}-bold.ttf` };
    pdfMake.virtualfs.writeFileSync(files.normal, normal);
    pdfMake.virtualfs.writeFileSync(files.bold, bold);
    // No italics are used; the faces stand in so that the library never looks for a missing file.
    pdfMake.addFonts({ [name]: { ...files, italics: files.normal, bolditalics: files.bold } });
  }
}

type FindingLayout = Record<
  'hLineWidth' | 'paddingLeft' | 'paddingRight' | 'paddingTop' | 'paddingBottom',
  () => number
> & {
  vLineWidth: (column: number) => number;
  vLineColor: () => string;
};

function registerLayouts({ findingRules, colours }: RenderRequest): void {
  const findings = Object.entries(findingRules).map(([name, colour]): [string, FindingLayout] => [
    name,
    {
      hLineWidth: () => 0,
      vLineWidth: (column: number) => (column === 0 ? 2.5 : 0),
      vLineColor: () => colour,
      paddingLeft: () => 0,
      paddingRight: () => 0,
      paddingTop: () => 0,
      paddingBottom: () => 0,
    },
  ]);
  pdfMake.addTableLayouts({
    ruled: ruledLayout(colours, 1),
    grouped: ruledLayout(colours, 5),
    // Facts stand closer, so that page one holds finding, limits and identity.
    facts: { ...ruledLayout(colours, 1), paddingTop: () => 1.6, paddingBottom: () => 1.6 },
    ...Object.fromEntries(findings),
  });
}

type RuledTable = { table: { body: unknown[]; headerRows?: number } };

/** A dark line under the head, none above or inside it, and a light one under every so many rows and the last. */
function ruledLayout({ ink, line }: RenderRequest['colours'], every: number) {
  return {
    hLineWidth: (row: number, { table: { headerRows = 0, body } }: RuledTable) => {
      if (row === 0 || row < headerRows) return 0;
      return (row - headerRows) % every === 0 || row === body.length ? 0.5 : 0;
    },
    vLineWidth: () => 0,
    hLineColor: (row: number, { table }: RuledTable) => (row === table.headerRows ? ink : line),
    paddingLeft: () => 0,
    paddingRight: () => cellPadding,
    paddingTop: () => 2.2,
    paddingBottom: () => 2.2,
  };
}
