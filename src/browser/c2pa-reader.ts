import * as z from 'zod/mini';
import { runInWorker } from './workers.ts';

const messageSchema = z.object({ store: z.nullable(z.string()) });

/**
 * Reads the Content Credentials of a file in this browser: the JSON text of its manifest store, or null when
 * it has none. Rejects for kinds of file the reader does not know. Asks nobody, so it knows no trust list.
 */
export function readFileCredentials(file: File, signal?: AbortSignal): Promise<string | null> {
  return runInWorker('c2pa', {
    input: file,
    signal,
    read: (message) => ({ result: messageSchema.parse(message).store }),
  });
}
