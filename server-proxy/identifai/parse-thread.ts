import { Worker } from 'node:worker_threads';
import type { Video } from '#contract/video.ts';
import { isObject } from '#domain/object-reader.ts';
import { ReadError } from '#server/errors.ts';
import type { BodyReader } from './parse-body.ts';
import type { BodyPart, ParseAnswer, ParseJob } from './parse-worker.ts';

/**
 * Heap of the thread in megabytes. A body that needs more is too large for us; the batch is then halved. The young generation
 * holds a whole parsed row, which is dropped before it would be moved: a third less time than with Node's 16 MB.
 */
const heap = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64 };
/** Pieces go to the thread in stretches of about so many bytes, one ahead of the one that is read: less slows it, more lies in memory. */
const stretch = 4 * 1024 * 1024;
/** The thread ends after this time without work, which gives its memory back. */
const idleMs = 2_000;

/** Only compiled code can start the thread: Node does not load the TypeScript source, so tests parse in place. */
export function startWorker(): Worker | null {
  if (import.meta.url.endsWith('.ts')) return null;
  return new Worker(new URL('./parse-worker.js', import.meta.url), { resourceLimits: heap });
}

/** The thread for what is large. It is started when it is needed; where it cannot be had, jobs give null. */
export function createParseThread(start: () => Worker | null) {
  let current: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;
  let jobs = 0;
  let working = 0;

  function ready(): Worker | null {
    if (current !== null) return current;
    const started = start();
    // A thread that dies without work must not take the process along; with work, `answerOf` reports it.
    started?.on('error', () => stop(started)).on('exit', () => stop(started));
    current = started;
    return started;
  }

  function stop(worker: Worker | null): void {
    if (current === worker) current = null;
    void worker?.terminate();
  }

  async function ask(worker: Worker, job: ParseJob): Promise<ParseAnswer> {
    clearTimeout(idle);
    working += 1;
    try {
      const answered = answerOf(worker, job.id);
      post(worker, job);
      const answer = await answered;
      if (answer.failed !== undefined) throw new ReadError(answer.failed);
      return answer;
    } finally {
      working -= 1;
      if (working === 0) idle = setTimeout(() => stop(current), idleMs).unref();
    }
  }

  return {
    /** Begins a body, whose pieces are moved to the thread, not copied. */
    readBody(asked: ReadonlySet<string>): BodyReader | null {
      const worker = ready();
      if (worker === null) return null;
      const id = (jobs += 1);
      const answered = ask(worker, { id, kind: 'body', asked });
      // Thrown by `finish`.
      answered.catch(() => undefined);
      let sent = 0;
      let read: Promise<unknown> = Promise.resolve();
      return {
        add({ bytes, rowAt, size }) {
          sent += bytes.length;
          const mark = sent < stretch ? null : (jobs += 1);
          post(worker, { id, kind: 'piece', bytes, rowAt, size, mark });
          if (mark === null) return undefined;
          sent = 0;
          const before = read;
          // When the thread ends, `finish` says so.
          read = answerOf(worker, mark).catch(() => undefined);
          return before;
        },
        async finish() {
          post(worker, { id, kind: 'end' });
          const { body } = await answered;
          if (body === undefined) throw new ReadError('internal');
          return body;
        },
      };
    },
    /** Parses one row whole. `bytes` are moved and must not be used any more. */
    async readVideo(bytes: Uint8Array<ArrayBuffer>, identifier: string): Promise<Video | null> {
      const worker = ready();
      if (worker === null) return null;
      const { video } = await ask(worker, { id: (jobs += 1), kind: 'video', bytes, identifier });
      return video ?? null;
    },
    async close(): Promise<void> {
      clearTimeout(idle);
      await current?.terminate();
    },
  };
}

function post(worker: Worker, job: ParseJob | BodyPart): void {
  worker.postMessage(job, 'bytes' in job ? [job.bytes.buffer] : []);
}

function answerOf(worker: Worker, id: number): Promise<ParseAnswer> {
  return new Promise((resolve, reject) => {
    const end = () => worker.off('message', onMessage).off('error', onEnd).off('exit', onEnd);
    const onMessage = (answer: ParseAnswer) => {
      if (answer.id !== id) return;
      end();
      resolve(answer);
    };
    const onEnd = (cause: unknown) => {
      end();
      const outOfMemory = isObject(cause) && cause['code'] === 'ERR_WORKER_OUT_OF_MEMORY';
      reject(new ReadError(outOfMemory ? 'upstream_too_large' : 'internal', { cause }));
    };
    worker.on('message', onMessage).on('error', onEnd).on('exit', onEnd);
  });
}
