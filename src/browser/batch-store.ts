import * as z from 'zod/mini';
import { openShelf } from './database.ts';

/** Answers per stored record: small enough to write often, large enough that 10,000 make 100 records. */
export const blockSize = 100;

export type BatchStore<T> = {
  /** One block of answers of a list, or an empty one. */
  load: (list: string, block: number) => Promise<readonly T[]>;
  save: (list: string, block: number, answers: readonly T[]) => Promise<void>;
};

/**
 * Keeps the answers of a list in blocks by place in the list, so that an unfinished list goes on where it was.
 * An answer that no longer parses is left out and asked for again; the others of its block stay.
 */
export function openBatchStore<T>(answerSchema: z.ZodMiniType<T>): BatchStore<T> {
  const shelf = openShelf('batches', { version: 1, schema: z.array(z.unknown()) });
  return {
    load: async (list, block) => {
      const kept = (await shelf.get(`${list}/${block}`)) ?? [];
      return kept.flatMap((answer) => {
        const parsed = answerSchema.safeParse(answer);
        return parsed.success ? [parsed.data] : [];
      });
    },
    save: async (list, block, answers) => {
      await shelf.set(`${list}/${block}`, [...answers]);
    },
  };
}
