import { parentPort } from 'node:worker_threads';
import type { Video } from '#contract/video.ts';
import { toReadError } from '#server/errors.ts';
import { type ParsedBody, parseBody, parseVideo } from './parse-body.ts';

/** Work for the thread: a whole body, or one very large row of a held one. The bytes are moved, not copied. */
export type ParseJob =
  | { kind: 'body'; bytes: Uint8Array<ArrayBuffer>; asked: ReadonlySet<string> }
  | { kind: 'video'; bytes: Uint8Array<ArrayBuffer>; identifier: string };

export type ParseAnswer =
  | { body: ParsedBody }
  | { video: Video }
  | { failed: 'upstream_bad_body' | 'internal' };

async function answer(job: ParseJob): Promise<ParseAnswer> {
  try {
    return job.kind === 'body'
      ? { body: await parseBody(job.bytes, job.asked) }
      : { video: parseVideo(job.bytes, job.identifier) };
  } catch (thrown) {
    return { failed: toReadError(thrown).code === 'upstream_bad_body' ? 'upstream_bad_body' : 'internal' };
  }
}

async function work(job: ParseJob): Promise<void> {
  const result = await answer(job);
  parentPort?.postMessage(result, 'body' in result ? [result.body.packed.buffer] : []);
}

parentPort?.on('message', (job: ParseJob) => void work(job));
