import { trustedWorkerAddress } from '#browser/trusted-types.ts';
import type { ReportWorkerMessage } from './report-worker.ts';

export type ReportWorker = {
  /** Hands over one piece of the file. */
  send: (message: ReportWorkerMessage) => void;
  /** Sends the last piece and waits for the file. */
  finish: (message: ReportWorkerMessage) => Promise<Uint8Array<ArrayBuffer>>;
  close: () => void;
};

/** Starts a worker that makes one file. Cancelling ends it at once, whatever it is doing. */
export function startReportWorker(signal: AbortSignal): ReportWorker {
  const worker = new Worker(trustedWorkerAddress('report'), { type: 'module', name: 'verdict-desk-report' });
  let end: (error: Error) => void = () => undefined;
  const file = new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    end = reject;
    worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      const bytes = bytesOf(data);
      if (bytes === null) reject(new Error(failureOf(data)));
      else resolve(bytes);
    });
    worker.addEventListener('error', (event) =>
      reject(new Error(event.message || 'The worker could not be started.')),
    );
  });
  // A failure before `finish` is called is not unhandled: `finish` gives it.
  file.catch(() => undefined);
  const cancel = () => {
    worker.terminate();
    end(new DOMException('Cancelled.', 'AbortError'));
  };
  signal.addEventListener('abort', cancel);
  if (signal.aborted) cancel();
  const close = () => {
    signal.removeEventListener('abort', cancel);
    worker.terminate();
  };
  return {
    send: (message) => worker.postMessage(message),
    finish: (message) => {
      worker.postMessage(message);
      return file.finally(close);
    },
    close,
  };
}

function bytesOf(message: unknown): Uint8Array<ArrayBuffer> | null {
  if (typeof message !== 'object' || message === null || !('bytes' in message)) return null;
  const { bytes } = message;
  return bytes instanceof Uint8Array && bytes.buffer instanceof ArrayBuffer
    ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    : null;
}

function failureOf(message: unknown): string {
  return typeof message === 'object' &&
    message !== null &&
    'failed' in message &&
    typeof message.failed === 'string'
    ? message.failed
    : 'The worker answered something unexpected.';
}
