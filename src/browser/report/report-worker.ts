import type { PdfFontFiles, RenderRequest } from './render-pdf.ts';
import type { XlsxCell, XlsxSheet } from './write-xlsx.ts';

/** What the page sends, piece by piece, so that no single message holds it up. */
export type ReportWorkerMessage =
  | { kind: 'content'; nodes: readonly unknown[] }
  | { kind: 'pdf'; frame: Omit<RenderRequest, 'content'>; fonts: PdfFontFiles }
  | { kind: 'sheet'; sheet: Omit<XlsxSheet, 'rows'> }
  | { kind: 'rows'; rows: readonly (readonly XlsxCell[])[] }
  | { kind: 'xlsx' };

/** A worker makes one file: only the library for that is fetched and read, while its content still comes. */
const pdfCode = once(() => import('./render-pdf.ts'));
const xlsxCode = once(() => import('./write-xlsx.ts'));

function once<T>(start: () => Promise<T>): () => Promise<T> {
  let started: Promise<T> | null = null;
  return () => (started ??= start());
}

const content: unknown[] = [];
const sheets: (Omit<XlsxSheet, 'rows'> & { rows: (readonly XlsxCell[])[] })[] = [];

async function handle(message: ReportWorkerMessage): Promise<Uint8Array | null> {
  switch (message.kind) {
    case 'content':
      content.push(...message.nodes);
      await pdfCode();
      return null;
    case 'pdf': {
      const { renderPdf } = await pdfCode();
      return renderPdf({ ...message.frame, content }, message.fonts);
    }
    case 'sheet':
      sheets.push({ ...message.sheet, rows: [] });
      await xlsxCode();
      return null;
    case 'rows':
      sheets.at(-1)?.rows.push(...message.rows);
      return null;
    case 'xlsx': {
      const { writeXlsx } = await xlsxCode();
      return writeXlsx(sheets);
    }
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
