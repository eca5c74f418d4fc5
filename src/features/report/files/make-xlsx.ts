import type { Report } from '#contract/report.ts';
import { startReportWorker } from '#browser/report/start-report-worker.ts';
import { pause } from '#browser/save-chunks.ts';
import { fileNameOf } from '#domain/report/file-names.ts';
import { type TypedCell, type TypedSheet, xlsxSheets } from '#domain/report/xlsx-sheets.ts';
import { inSlices } from '#lib/slices.ts';
import type { MakeOptions } from './make-options.ts';

const rowsPerMessage = 200;

/** Makes the workbook: cells here in slices, the file in a worker. */
export async function makeXlsx(
  report: Report,
  { signal, onProgress }: MakeOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const worker = startReportWorker(signal);
  try {
    const sheets = xlsxSheets(report, fileNameOf('tables.xlsx', report.generatedAt));
    for (const [index, sheet] of sheets.entries()) {
      const { name, headers, widths } = sheet;
      worker.send({ kind: 'sheet', sheet: { name, headers, widths } });
      for await (const rows of inSlices(inGroups(sheet), { pause, now: () => performance.now(), signal }))
        worker.send({ kind: 'rows', rows });
      onProgress((0.6 * (index + 1)) / sheets.length);
    }
    const bytes = await worker.finish({ kind: 'xlsx' });
    onProgress(1);
    return bytes;
  } finally {
    worker.close();
  }
}

function* inGroups(sheet: TypedSheet): Generator<(readonly TypedCell[])[], void> {
  let group: (readonly TypedCell[])[] = [];
  for (const row of sheet.rows()) {
    group.push(row);
    if (group.length < rowsPerMessage) continue;
    yield group;
    group = [];
  }
  yield group;
}
