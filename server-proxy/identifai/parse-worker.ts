import { parentPort } from 'node:worker_threads';
import type { Video } from '#contract/video.ts';
import type { RowPiece } from '#lib/json-rows.ts';
import { toReadError } from '#server/errors.ts';
import { type BodyReader, createBodyReader, type ParsedRows, parseVideo } from './parse-body.ts';

/** Work for the thread: a body whose pieces follow, or one very large row of a held one. Bytes are moved, not copied. */
export type ParseJob =
  | { id: number; kind: 'body'; asked: ReadonlySet<string> }
  | { id: number; kind: 'video'; bytes: Uint8Array<ArrayBuffer>; identifier: string };

/** What follows a `body`. Its `end` is answered; a piece, when it has a `mark`, under that number once it has been read. */
export type BodyPart =
  | ({ id: number; kind: 'piece'; mark: number | null } & RowPiece)
  | { id: number; kind: 'end' };

export type ParseAnswer = {
  id: number;
  body?: ParsedRows;
  video?: Video;
  failed?: 'upstream_bad_body' | 'internal';
};

const readers = new Map<number, BodyReader>();

async function answer(job: ParseJob | BodyPart): Promise<ParseAnswer | null> {
  const { id } = job;
  const reader = readers.get(id);
  if (job.kind === 'video') return { id, video: parseVideo(job.bytes, job.identifier) };
  if (job.kind === 'body') readers.set(id, createBodyReader(job.asked));
  if (job.kind === 'piece') {
    await reader?.add(job);
    return job.mark === null ? null : { id: job.mark };
  }
  if (job.kind !== 'end' || reader === undefined) return null;
  readers.delete(id);
  return { id, body: await reader.finish() };
}

async function work(job: ParseJob | BodyPart): Promise<void> {
  const result = await answer(job).catch((thrown: unknown): ParseAnswer => {
    const { code } = toReadError(thrown);
    return { id: job.id, failed: code === 'upstream_bad_body' ? code : 'internal' };
  });
  const moved = result?.body?.pieces.map(({ packed }) => packed.buffer);
  if (result !== null) parentPort?.postMessage(result, moved);
}

parentPort?.on('message', (job: ParseJob | BodyPart) => void work(job));
