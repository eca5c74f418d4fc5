import type { ProxyError } from '#contract/errors.ts';
import type { Source } from '#contract/source.ts';
import type { ReadRow } from './salvage/read-row.ts';

/** A row, and its place in the service's array from 0. */
export type PlacedRow = ReadRow & { position: number };

/** What an answer tells of a body of the service; `size` in bytes, `receivedAt` in epoch milliseconds. */
export type ReceivedBody = {
  sha256: string;
  size: number;
  receivedAt: number;
  rows: readonly PlacedRow[];
};

/** What is known of one identifier. Several rows = the service contradicts itself. */
export type Answered =
  | { kind: 'rows'; body: ReceivedBody; rows: readonly PlacedRow[] }
  | { kind: 'absent'; body: ReceivedBody }
  | { kind: 'failed'; error: ProxyError };

/**
 * The contract's `LookupAnswer` as JSON text. Summaries were serialised when they were read and are only joined here, which
 * makes an answer from memory about as cheap as sending its bytes.
 *
 * @param answered by identifier, in the order asked; at least one must have a body, since a lookup that failed as a whole has no answer
 */
export function writeLookupAnswer(answered: ReadonlyMap<string, Answered>): string {
  const outcomes = [...answered].map(
    ([identifier, result]) => `{"identifier":${JSON.stringify(identifier)},"kind":${outcomeText(result)}}`,
  );
  const bodies = new Set(
    [...answered.values()].flatMap((result) => (result.kind === 'failed' ? [] : result.body)),
  );
  const responses = [...bodies].map((body) =>
    JSON.stringify({ sha256: body.sha256, receivedAt: timeOf(body), bytes: body.size }),
  );
  const unidentified = [...bodies].flatMap(unidentifiedTexts);
  const asOf = new Date(Math.min(...[...bodies].map((body) => body.receivedAt))).toISOString();
  return `{"outcomes":[${outcomes.join()}],"responses":[${responses.join()}],"unidentified":[${unidentified.join()}],"asOf":"${asOf}"}`;
}

/** What follows `"kind":` in an outcome. */
function outcomeText(result: Answered): string {
  if (result.kind === 'failed') return `"failed","error":${JSON.stringify(result.error)}`;
  const { body } = result;
  if (result.kind === 'absent') return `"not_returned","asOf":"${timeOf(body)}"`;
  const rows = readableRows(result.rows);
  const sources = rows.map((row) => JSON.stringify(sourceOf(body, row))).join();
  const videos = rows.flatMap((row) => row.summary ?? []).join();
  if (videos === '')
    return `"unreadable","problems":${JSON.stringify(rows[0]?.problems)},"source":${sources}`;
  if (rows.length === 1) return `"found","video":${videos},"source":${sources}`;
  return `"conflict","videos":[${videos}],"sources":[${sources}]`;
}

/** How many rows of an answer cannot be assigned to an identifier; nothing when there is none. */
export function unidentifiedIn({ rows }: Pick<ReceivedBody, 'rows'>): { unidentified?: number } {
  const unidentified = rows.filter((row) => row.identifier === null).length;
  return unidentified === 0 ? {} : { unidentified };
}

function unidentifiedTexts({ sha256, rows }: ReceivedBody): string[] {
  return rows
    .filter((row) => row.identifier === null)
    .map(({ position, problems }) =>
      JSON.stringify({ sha256, position, problems: problems.map(({ message }) => message) }),
    );
}

/** The rows that can be shown, or one that cannot when that is all there is. */
export function readableRows<R extends ReadRow>(rows: readonly R[]): readonly R[] {
  const readable = rows.filter((row) => row.summary !== null);
  return readable.length === 0 ? rows.slice(0, 1) : readable;
}

/** When a body was received, as the contract writes it. */
export function timeOf({ receivedAt }: Pick<ReceivedBody, 'receivedAt'>): string {
  return new Date(receivedAt).toISOString();
}

export function sourceOf(body: ReceivedBody, row: PlacedRow): Source {
  return { sha256: body.sha256, receivedAt: timeOf(body), pointer: `/${row.position}` };
}
