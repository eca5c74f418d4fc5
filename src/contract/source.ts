import * as z from 'zod/mini';

/** Which upstream body a value came from, when it was received, and the JSON pointer of the row in it. */
export const sourceSchema = z.object({
  /** SHA-256 of the upstream body as received, 64 lower-case hex digits. */
  sha256: z.string(),
  /** ISO 8601, UTC. */
  receivedAt: z.string(),
  /** RFC 6901 pointer of this video's row in that body, for example `/17`. */
  pointer: z.string(),
});

export type Source = z.infer<typeof sourceSchema>;

/** Something in the row that could not be read as documented; `at` is a pointer under the row. */
export const problemSchema = z.object({ at: z.string(), message: z.string() });

export type Problem = z.infer<typeof problemSchema>;
