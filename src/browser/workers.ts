import { trustedWorkerAddress, type WorkerName } from './trusted-types.ts';

type Job<T> = {
  /** Copied to the worker; files are handed over by reference, not read. */
  input: unknown;
  /** Reads one message: a result ends the job, null means it goes on. */
  read: (message: unknown) => { result: T } | null;
  signal?: AbortSignal | undefined;
};

/**
 * Runs one job in a worker of its own, which ends with it. Cancelling ends the worker at once, whatever it
 * is doing.
 */
export function runInWorker<T>(name: WorkerName, { input, read, signal }: Job<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(trustedWorkerAddress(name), { type: 'module', name: `verdict-desk-${name}` });
    const end = () => {
      worker.terminate();
      signal?.removeEventListener('abort', cancel);
    };
    const fail = (error: Error) => {
      end();
      reject(error);
    };
    const cancel = () => fail(new DOMException('Cancelled.', 'AbortError'));
    worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (isFailure(data)) return fail(new Error(data.failed));
      try {
        const done = read(data);
        if (done === null) return;
        end();
        resolve(done.result);
      } catch (error) {
        fail(error instanceof Error ? error : new Error('The worker answered something unexpected.'));
      }
    });
    worker.addEventListener('error', (event) =>
      fail(new Error(event.message || 'The worker could not be started.')),
    );
    if (signal?.aborted === true) return cancel();
    signal?.addEventListener('abort', cancel);
    worker.postMessage(input);
  });
}

function isFailure(message: unknown): message is { failed: string } {
  return (
    typeof message === 'object' &&
    message !== null &&
    'failed' in message &&
    typeof message.failed === 'string'
  );
}
