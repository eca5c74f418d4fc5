import type { Source } from '#contract/source.ts';
import { toProxyError } from '#server/errors.ts';
import type { ParsedRow } from './parse-body.ts';
import type { RowResult } from './row-reader.ts';
import type { HeldBody } from './store.ts';

/** When a body was received, as the contract writes it. */
export function timeOf(body: HeldBody): string {
  return new Date(body.receivedAt).toISOString();
}

export function sourceOf(body: HeldBody, row: ParsedRow): Source {
  return { sha256: body.sha256, receivedAt: timeOf(body), pointer: `/${row.position}` };
}

/** The rows that can be shown, or all when none can. More than one = the service contradicts itself. */
export function readableRows(rows: readonly ParsedRow[]): readonly ParsedRow[] {
  const readable = rows.filter((row) => row.summary !== null);
  return readable.length === 0 ? rows.slice(0, 1) : readable;
}

/**
 * The contract's `LookupAnswer` as JSON text. Summaries were serialised when they were read and are only joined here, which
 * makes an answer from the store about as cheap as sending its bytes.
 */
export function lookupText(results: ReadonlyMap<string, RowResult>, requestId: string): string {
  const outcomes = [...results].map(([identifier, result]) => outcomeText(identifier, result, requestId));
  const bodies = new Set([...results.values()].flatMap((result) => ('body' in result ? result.body : [])));
  const responses = [...bodies].map((body) =>
    JSON.stringify({ sha256: body.sha256, receivedAt: timeOf(body), bytes: body.size }),
  );
  const unidentified = [...bodies].flatMap(unidentifiedTexts);
  const asOf = new Date(Math.min(...[...bodies].map((body) => body.receivedAt))).toISOString();
  return `{"outcomes":[${outcomes.join()}],"responses":[${responses.join()}],"unidentified":[${unidentified.join()}],"asOf":"${asOf}"}`;
}

function outcomeText(identifier: string, result: RowResult, requestId: string): string {
  const open = `{"identifier":${JSON.stringify(identifier)},"kind":`;
  if (result.kind === 'failed') {
    return `${open}"failed","error":${JSON.stringify(toProxyError(result.error, requestId))}}`;
  }
  const { body } = result;
  if (result.kind === 'absent') return `${open}"not_returned","asOf":"${timeOf(body)}"}`;
  const rows = readableRows(result.rows);
  const sources = rows.map((row) => JSON.stringify(sourceOf(body, row)));
  const videos = rows.flatMap((row) => row.summary ?? []).join();
  if (videos === '') {
    const problems = JSON.stringify(rows.flatMap((row) => row.problems));
    return `${open}"unreadable","problems":${problems},"source":${sources.join()}}`;
  }
  return rows.length === 1
    ? `${open}"found","video":${videos},"source":${sources.join()}}`
    : `${open}"conflict","videos":[${videos}],"sources":[${sources.join()}]}`;
}

function unidentifiedTexts(body: HeldBody): string[] {
  return body.rows
    .filter((row) => row.identifier === null)
    .map((row) =>
      JSON.stringify({
        sha256: body.sha256,
        position: row.position,
        problems: row.problems.map((problem) => problem.message),
      }),
    );
}
