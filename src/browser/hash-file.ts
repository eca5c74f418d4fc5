import * as z from 'zod/mini';
import { runInWorker } from './workers.ts';

const messageSchema = z.union([z.object({ bytes: z.number() }), z.object({ sha256: z.string() })]);

type Options = { onProgress: (bytes: number) => void; signal?: AbortSignal };

/**
 * SHA-256 of a file in lower-case hex, worked out in a worker by pieces, so that a file of any size needs the
 * same small memory. Nothing of the file leaves the browser.
 */
export function hashFile(file: Blob, { onProgress, signal }: Options): Promise<string> {
  return runInWorker('hash', {
    input: file,
    signal,
    read: (message) => {
      const parsed = messageSchema.parse(message);
      if ('sha256' in parsed) return { result: parsed.sha256 };
      onProgress(parsed.bytes);
      return null;
    },
  });
}
