import type { VideoOutcome } from '#contract/lookup.ts';
import { readableRows, sourceOf, timeOf, unidentifiedIn } from '#domain/lookup-answer.ts';
import { ReadError } from '#server/errors.ts';
import type { Parsing } from './parsing.ts';
import type { Reads } from './reads.ts';
import type { RowReader, RowResult } from './row-reader.ts';
import { fieldNames } from './schema.ts';
import type { ParsedRow } from './parse-body.ts';
import { unpackRow } from './pieces.ts';
import type { HeldBody, HeldRows, Store } from './store.ts';

type Answered = Exclude<RowResult, { kind: 'failed' }>;
type Parts = { store: Store; readRows: RowReader; parsing: Parsing };

/** One video, whole, or the exact bytes of its row: from the store when held, else by one read. */
export function createVideoReader({ store, readRows, parsing }: Parts): Pick<Reads, 'video' | 'raw'> {
  async function ask(identifier: string, signal: AbortSignal): Promise<Answered> {
    const result = (await readRows([identifier], signal)).get(identifier);
    if (result?.kind === 'failed') throw result.error;
    if (result === undefined) throw new ReadError('internal');
    return result;
  }

  async function whole(identifier: string, { body, rows }: HeldRows): Promise<VideoOutcome> {
    const shown = readableRows(rows);
    const sources = shown.map((row) => sourceOf(body, row));
    const [first] = shown;
    const [source] = sources;
    if (first === undefined || source === undefined) throw new ReadError('internal');
    if (first.summary === null) return { identifier, kind: 'unreadable', problems: first.problems, source };
    const videos = await Promise.all(
      shown.map(async (row) => parsing.video(await bytesOf(body, row), identifier)),
    );
    const [video] = videos;
    return videos.length === 1 && video !== undefined
      ? { identifier, kind: 'found', video, source, fieldNames }
      : { identifier, kind: 'conflict', videos, sources, fieldNames };
  }

  return {
    async video(identifier, { signal, heldOnly = false }) {
      const held = store.fresh(identifier)?.result;
      if (held === undefined && heldOnly) return null;
      const result = held ?? (await ask(identifier, signal));
      if (result.kind === 'rows') return whole(identifier, result);
      return { identifier, kind: 'not_returned', asOf: timeOf(result.body), ...unidentifiedIn(result.body) };
    },
    /** Whatever its age: raw bytes are evidence of what was received, and the source says when. Throws `not_held` when there is no row. */
    async raw(identifier, { signal }) {
      const result = store.held(identifier) ?? (await ask(identifier, signal));
      const row = result.kind === 'rows' ? readableRows(result.rows)[0] : undefined;
      if (row === undefined)
        throw new ReadError('not_held', { message: 'identifAI did not return this video.' });
      return { bytes: await bytesOf(result.body, row), source: sourceOf(result.body, row) };
    },
  };
}

/** The exact bytes of one row; only its own piece is unpacked. */
function bytesOf({ pieces }: HeldBody, { position, size }: ParsedRow): Promise<Uint8Array<ArrayBuffer>> {
  const piece = pieces[position];
  if (piece === undefined) throw new Error('A row must have a piece.');
  return unpackRow(piece, size);
}
