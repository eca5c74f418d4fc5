import type { Report } from '#contract/report.ts';
import { readStream } from '#browser/report/join-bytes.ts';
import { saveChunks } from '#browser/save-chunks.ts';
import { fileNameOf, type ReportFileKind } from '#domain/report/file-names.ts';
import { formatBytes, formatQuantity } from '#domain/format.ts';
import { htmlChunks } from '#domain/report/html.ts';
import { toDocument } from '#domain/report/to-document.ts';
import { whyNotSigned } from '#domain/report/bag.ts';
import { filesEn } from '#domain/report/words/files-en.ts';
import { type SavedFile, saveAbout, saveJson, saveScoresCsv, saveVideosCsv } from './export-files.ts';
import type { MakeOptions } from './make-options.ts';

/** What is said about a file once it is saved. */
export type SavedNote = {
  fileName: string;
  lines: readonly string[];
  /** Saves the companion text, for files that have one. */
  saveNotes: (() => Promise<unknown>) | null;
};

/** A file a report can be saved as. `save` gives null when it was cancelled. */
export type ReportFile = {
  id: string;
  name: string;
  hint: string;
  save: (report: Report, options: MakeOptions & { signing?: boolean }) => Promise<SavedNote | null>;
};

type Bytes = Uint8Array<ArrayBuffer>;

async function saveMade(
  report: Report,
  {
    kind,
    type,
    bytes,
    lines,
  }: { kind: ReportFileKind; type: string; bytes: Bytes; lines: readonly string[] },
): Promise<SavedNote | null> {
  const fileName = fileNameOf(kind, report.generatedAt);
  const outcome = await saveChunks({ fileName, type, chunks: [bytes] });
  const size = formatBytes(bytes.byteLength);
  return outcome === 'cancelled' ? null : { fileName, lines: [size, ...lines], saveNotes: null };
}

function toNote(report: Report, { outcome, fileName, about }: SavedFile): SavedNote | null {
  if (outcome === 'cancelled') return null;
  if (about === null) return { fileName, lines: [formatQuantity(report.total, 'video')], saveNotes: null };
  const { guarded, spelled, clipped } = about.counts;
  return {
    fileName,
    lines: [
      `${formatQuantity(about.rows, 'row')}, one ${filesEn.rows[about.rowIs]}`,
      `${formatQuantity(guarded, 'cell')} guarded against formulas, ${formatQuantity(spelled, 'cell')} with hidden characters spelled out, ${formatQuantity(clipped, 'cell')} shortened`,
    ],
    saveNotes: () => saveAbout(report, [about]),
  };
}

const pdf: ReportFile = {
  id: 'pdf',
  name: 'PDF',
  hint: 'For a person who decides',
  async save(report, options) {
    const { makePdf } = await import('./make-pdf.ts');
    const bytes = await makePdf(report, options);
    return saveMade(report, {
      kind: 'report.pdf',
      type: 'application/pdf',
      bytes,
      lines: ['Complete; fonts embedded; no scripts'],
    });
  },
};

const html: ReportFile = {
  id: 'html',
  name: 'Printable HTML',
  hint: 'The accessible form',
  async save(report, { signal }) {
    const fileName = fileNameOf('report.html', report.generatedAt);
    const chunks = htmlChunks(toDocument(report));
    const outcome = await saveChunks({ fileName, type: 'text/html;charset=utf-8', chunks, signal });
    return outcome === 'cancelled' ? null : { fileName, lines: ['Complete; opens offline'], saveNotes: null };
  },
};

const xlsx: ReportFile = {
  id: 'xlsx',
  name: 'Excel workbook',
  hint: 'Videos, heuristics, frames, clips',
  async save(report, options) {
    const { makeXlsx } = await import('./make-xlsx.ts');
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    const bytes = await makeXlsx(report, options);
    return saveMade(report, {
      kind: 'tables.xlsx',
      type,
      bytes,
      lines: ['Sheet Read me has the rules and counts'],
    });
  },
};

const videosCsv: ReportFile = {
  id: 'csv',
  name: 'CSV',
  hint: 'One row a video',
  save: async (report, { signal }) => toNote(report, await saveVideosCsv(report, { signal })),
};

const scoresCsv: ReportFile = {
  id: 'scores',
  name: 'CSV of all scores',
  hint: 'One row a verdict or model score',
  save: async (report, { signal }) => toNote(report, await saveScoresCsv(report, { signal })),
};

const json: ReportFile = {
  id: 'json',
  name: 'JSON',
  hint: 'The exact data, with paths',
  save: async (report, { signal }) => toNote(report, await saveJson(report, { signal })),
};

const bundle: ReportFile = {
  id: 'bundle',
  name: 'Evidence bundle',
  hint: 'Everything, with raw responses and digests',
  async save(report, options) {
    const { makeBundle } = await import('./make-bundle.ts');
    const { stream, result } = makeBundle(report, { ...options, signing: options.signing === true });
    const fileName = fileNameOf('bundle.zip', report.generatedAt);
    const outcome = await saveChunks({
      fileName,
      type: 'application/zip',
      chunks: readStream(stream),
      signal: options.signal,
    });
    if (outcome === 'cancelled') return null;
    const attached = result.responses.filter(({ state }) => state !== 'missing' && state !== 'masked').length;
    const missing = result.responses.filter(({ state }) => state === 'missing').length;
    const { signature } = result;
    return {
      fileName,
      lines: [
        `${formatQuantity(attached, 'response')} attached${missing === 0 ? '' : `, ${missing} no longer held and listed as missing`}${report.settings.mask === 'none' ? '' : '; raw responses are left out, because names are masked'}`,
        signature.state === 'signed'
          ? 'Signed by the server'
          : `Not signed: ${whyNotSigned(signature, filesEn.bundle)}`,
      ],
      saveNotes: null,
    };
  },
};

/** All files, those for people first. */
export const reportFiles: readonly ReportFile[] = [pdf, bundle, html, xlsx, videosCsv, scoresCsv, json];
