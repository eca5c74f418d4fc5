import { type PdfFontFiles, type RenderRequest, renderPdf } from './render-pdf.ts';
import { writeXlsx, type XlsxCell, type XlsxSheet } from './write-xlsx.ts';

/** What the page sends, piece by piece, so that no single message holds it up. */
export type ReportWorkerMessage =
  | { kind: 'content'; nodes: readonly unknown[] }
  | { kind: 'pdf'; frame: Omit<RenderRequest, 'content'>; fonts: PdfFontFiles }
  | { kind: 'sheet'; sheet: Omit<XlsxSheet, 'rows'> }
  | { kind: 'rows'; rows: readonly (readonly XlsxCell[])[] }
  | { kind: 'xlsx' };

const content: unknown[] = [];
const sheets: (Omit<XlsxSheet, 'rows'> & { rows: (readonly XlsxCell[])[] })[] = [];

async function handle(message: ReportWorkerMessage): Promise<Uint8Array | null> {
  switch (message.kind) {
    case 'content':
      content.push(...message.nodes);
      return null;
    case 'pdf':
      return renderPdf({ ...message.frame, content }, message.fonts);
    case 'sheet':
      sheets.push({ ...message.sheet, rows: [] });
      return null;
    case 'rows':
      sheets.at(-1)?.rows.push(...message.rows);
      return null;
    case 'xlsx':
      return writeXlsx(sheets);
  }
}

globalThis.addEventListener('message', ({ data }: MessageEvent<ReportWorkerMessage>) => {
  handle(data).then(
    (bytes) => {
      if (bytes !== null) globalThis.postMessage({ bytes });
    },
    (cause: unknown) => {
      globalThis.postMessage({
        failed: cause instanceof Error ? cause.message : 'The file could not be made.',
      });
    },
  );
});
