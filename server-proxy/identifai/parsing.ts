import { Worker } from 'node:worker_threads';
import type { Video } from '#contract/video.ts';
import { isObject } from '#domain/object-reader.ts';
import { ReadError } from '#server/errors.ts';
import { type ParsedBody, parseBody, parseVideo } from './parse-body.ts';
import type { ParseAnswer, ParseJob } from './parse-worker.ts';
import { bodyLimits } from './schema.ts';

/**
 * Heap of the thread in megabytes. A body that needs more is too large for us; the batch is then halved. The young generation
 * holds a whole parsed row, which is dropped before it would be moved: a third less time than with Node's 16 MB.
 */
const heap = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64 };
/** The thread ends after this time without work, which gives its memory back. */
const idleMs = 2_000;

export type Parsing = {
  /** Parses a body; one above 4 MB in a thread of its own, after which `bytes` must not be used any more. */
  body(bytes: Uint8Array<ArrayBuffer>, asked: ReadonlySet<string>): Promise<ParsedBody>;
  /** Parses one row whole. Takes over `bytes` likewise. */
  video(bytes: Uint8Array<ArrayBuffer>, identifier: string): Promise<Video>;
  /** Starts the thread ahead of need, while a large body is still arriving. */
  warm(): void;
  close(): Promise<void>;
};

/** Only compiled code can start the thread: Node does not load the TypeScript source, so tests parse in place. */
function startWorker(): Worker | null {
  if (import.meta.url.endsWith('.ts')) return null;
  return new Worker(new URL('./parse-worker.js', import.meta.url), {
    resourceLimits: heap,
  });
}

/** Parses small bodies in place and large ones one at a time off the main thread, so that other requests go on. */
export function createParsing(start: () => Worker | null = startWorker): Parsing {
  let worker: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();

  function ready(): Worker | null {
    clearTimeout(idle);
    if (worker !== null) return worker;
    const started = start();
    // A thread that dies without work must not take the process along; with work, `ask` reports it.
    started?.on('error', () => stop(started));
    started?.on('exit', () => stop(started));
    worker = started;
    return started;
  }

  function stop(thread: Worker | null): void {
    if (worker === thread) worker = null;
    void thread?.terminate();
  }

  function stopWhenIdle(): void {
    clearTimeout(idle);
    idle = setTimeout(() => stop(worker), idleMs).unref();
  }

  async function inThread(job: ParseJob): Promise<ParseAnswer | null> {
    const thread = ready();
    if (thread === null) return null;
    const answer = await ask(thread, job).finally(stopWhenIdle);
    if ('failed' in answer) throw new ReadError(answer.failed);
    return answer;
  }

  /** Null when the job is small enough for this thread. Jobs wait for each other: two at once would double the peak of memory. */
  async function inTurn(job: ParseJob): Promise<ParseAnswer | null> {
    if (job.bytes.length <= bodyLimits.inPlace) return null;
    const turn = last.then(() => inThread(job));
    last = turn.catch(() => null);
    return turn;
  }

  return {
    async body(bytes, asked) {
      const answer = await inTurn({ kind: 'body', bytes, asked });
      return answer !== null && 'body' in answer ? answer.body : parseBody(bytes, asked);
    },
    async video(bytes, identifier) {
      const answer = await inTurn({ kind: 'video', bytes, identifier });
      return answer !== null && 'video' in answer ? answer.video : parseVideo(bytes, identifier);
    },
    warm() {
      ready();
      stopWhenIdle();
    },
    async close() {
      clearTimeout(idle);
      await worker?.terminate();
    },
  };
}

function ask(thread: Worker, job: ParseJob): Promise<ParseAnswer> {
  return new Promise((resolve, reject) => {
    const onEnd = (cause: unknown) => {
      const outOfMemory = isObject(cause) && cause['code'] === 'ERR_WORKER_OUT_OF_MEMORY';
      reject(new ReadError(outOfMemory ? 'upstream_too_large' : 'internal', { cause }));
    };
    thread.once('error', onEnd).once('exit', onEnd);
    thread.once('message', (answer: ParseAnswer) => {
      thread.off('error', onEnd).off('exit', onEnd);
      resolve(answer);
    });
    thread.postMessage(job, [job.bytes.buffer]);
  });
}
