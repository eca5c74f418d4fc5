import * as z from 'zod/mini';
import { runInWorker } from './workers.ts';

const messageSchema = z.discriminatedUnion('kind', [
  /** JSON text of the manifest store. */
  z.object({ kind: z.literal('store'), json: z.string() }),
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('unknown_type') }),
]);

/** `none` = the file carries no credentials; `unknown_type` = the reader knows no way to find them in such a file. */
export type FileCredentials = z.infer<typeof messageSchema>;

/**
 * Reads the Content Credentials of a file in this browser, in a worker. Asks nobody, so it knows no trust
 * list. Rejects when the file or its credentials cannot be read.
 */
export function readFileCredentials(file: File, signal?: AbortSignal): Promise<FileCredentials> {
  return runInWorker('c2pa', {
    input: file,
    signal,
    read: (message) => ({ result: messageSchema.parse(message) }),
  });
}
