import type { Report } from '#contract/report.ts';
import { saveChunks } from '#browser/save-chunks.ts';
import { aboutText, type AboutFile, type RowKind } from '#domain/report/about.ts';
import type { CellCounts } from '#domain/report/cell.ts';
import { csvChunks } from '#domain/report/csv.ts';
import { fileNameOf } from '#domain/report/file-names.ts';
import { jsonChunks } from '#domain/report/json.ts';
import { scoresSheet } from '#domain/report/scores-sheet.ts';
import type { Sheet } from '#domain/report/sheet.ts';
import { videosSheet } from '#domain/report/videos-sheet.ts';

/** From how many videos on a file is written straight to disk where the browser can. */
const manyVideos = 2000;

export type SavedFile = {
  outcome: 'saved' | 'cancelled';
  fileName: string;
  /** What stands in the companion text; null for files that need none. */
  about: AboutFile | null;
};

type SaveOptions = { signal: AbortSignal; onRow?: (rows: number) => void };

async function saveTable<Row>(
  report: Report,
  { sheet, kind, rowIs }: { sheet: Sheet<Row>; kind: 'videos.csv' | 'scores.csv'; rowIs: RowKind },
  { signal, onRow }: SaveOptions,
): Promise<SavedFile> {
  const fileName = fileNameOf(kind, report.generatedAt);
  const counts: CellCounts = { guarded: 0, spelled: 0, clipped: 0 };
  let rows = 0;
  const counted: Sheet<Row> = {
    ...sheet,
    *rows() {
      for (const row of sheet.rows()) {
        rows += 1;
        yield row;
        if (rows % 100 === 0) onRow?.(rows);
      }
    },
  };
  const outcome = await saveChunks({
    fileName,
    type: 'text/csv;charset=utf-8',
    chunks: csvChunks(counted, counts),
    signal,
    toDisk: report.total >= manyVideos,
  });
  return { outcome, fileName, about: { name: fileName, rows, rowIs, counts } };
}

/** Saves the table with one row a video. */
export function saveVideosCsv(report: Report, options: SaveOptions): Promise<SavedFile> {
  return saveTable(report, { sheet: videosSheet(report), kind: 'videos.csv', rowIs: 'video' }, options);
}

/** Saves the long form: one row a frame, track or clip and each verdict or score of it. */
export function saveScoresCsv(report: Report, options: SaveOptions): Promise<SavedFile> {
  const sheet = scoresSheet(report);
  return saveTable(report, { sheet, kind: 'scores.csv', rowIs: 'score' }, options);
}

/** Saves the report value itself. */
export async function saveJson(report: Report, { signal }: SaveOptions): Promise<SavedFile> {
  const fileName = fileNameOf('report.json', report.generatedAt);
  const outcome = await saveChunks({
    fileName,
    type: 'application/json',
    chunks: jsonChunks(report),
    signal,
    toDisk: report.total >= manyVideos,
  });
  return { outcome, fileName, about: null };
}

/** Saves the companion text of table files. */
export async function saveAbout(report: Report, files: readonly AboutFile[]): Promise<SavedFile> {
  const fileName = fileNameOf('about.txt', report.generatedAt);
  const outcome = await saveChunks({
    fileName,
    type: 'text/plain;charset=utf-8',
    chunks: [aboutText(report, files)],
  });
  return { outcome, fileName, about: null };
}
