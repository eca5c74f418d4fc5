import type { Report } from '#contract/report.ts';
import { toBytes } from '#browser/report/digest.ts';
import { joinBytes } from '#browser/report/join-bytes.ts';
import { aboutText, type AboutFile, type RowKind } from '#domain/report/about.ts';
import type { CellCounts } from '#domain/report/cell.ts';
import { csvChunks } from '#domain/report/csv.ts';
import { htmlChunks } from '#domain/report/html.ts';
import { jsonChunks } from '#domain/report/json.ts';
import { scoresSheet } from '#domain/report/scores-sheet.ts';
import type { Sheet } from '#domain/report/sheet.ts';
import { toDocument } from '#domain/report/to-document.ts';
import { videosSheet } from '#domain/report/videos-sheet.ts';
import { makeXlsx } from './make-xlsx.ts';

export type PayloadFile = { path: string; bytes: Uint8Array<ArrayBuffer> };

/** The report's own files for a bundle but the PDF, one after the other. */
export async function* payloadFiles(report: Report, signal: AbortSignal): AsyncGenerator<PayloadFile, void> {
  const gather = (chunks: Iterable<string>) => joinBytes(encoded(chunks), signal);
  const about: AboutFile[] = [];
  yield { path: 'report.html', bytes: await gather(htmlChunks(toDocument(report))) };
  yield { path: 'report.json', bytes: await gather(jsonChunks(report)) };
  const videos = counted(videosSheet(report), { name: 'videos.csv', rowIs: 'video', about });
  yield { path: 'videos.csv', bytes: await gather(videos) };
  yield {
    path: 'scores.csv',
    bytes: await gather(counted(scoresSheet(report), { name: 'scores.csv', rowIs: 'score', about })),
  };
  yield { path: 'about.txt', bytes: toBytes(aboutText(report, about)) };
  yield { path: 'tables.xlsx', bytes: await makeXlsx(report, { signal, onProgress: () => undefined }) };
  const decisions = report.videos.flatMap(({ identifier, decision, localMatch }) =>
    decision === null && localMatch.result === 'not_done' ? [] : [{ identifier, decision, localMatch }],
  );
  yield { path: 'decisions.json', bytes: toBytes(`${JSON.stringify(decisions, null, 2)}\n`) };
  yield { path: 'events.json', bytes: toBytes(`${JSON.stringify(report.events, null, 2)}\n`) };
}

function* counted<Row>(
  sheet: Sheet<Row>,
  { name, rowIs, about }: { name: string; rowIs: RowKind; about: AboutFile[] },
): Generator<string, void> {
  const counts: CellCounts = { guarded: 0, spelled: 0, clipped: 0 };
  let rows = 0;
  const rowsCounted: Sheet<Row> = {
    ...sheet,
    *rows() {
      for (const row of sheet.rows()) {
        rows += 1;
        yield row;
      }
    },
  };
  yield* csvChunks(rowsCounted, counts);
  about.push({ name, rows, rowIs, counts });
}

function* encoded(chunks: Iterable<string>): Generator<Uint8Array<ArrayBuffer>, void> {
  for (const chunk of chunks) yield toBytes(chunk);
}
