import * as z from 'zod/mini';

/**
 * Stands where the service gave no usable value. The four reasons are kept apart because they mean
 * different things to a reader and none of them is zero:
 * `missing` = the field was absent, `null` = it was null, `invalid` = wrong type, out of range or not
 * finite, `inexact` = a whole number past 2^53, whose digits JSON has already lost,
 * `unrecognised` = a word outside the documented set.
 * `given` quotes what was sent, as text, clipped by the proxy.
 */
export const gapSchema = z.object({
  gap: z.enum(['missing', 'null', 'invalid', 'inexact', 'unrecognised']),
  given: z.optional(z.string()),
});

export type Gap = z.infer<typeof gapSchema>;

/** A value as the service gave it, or the reason why there is none. */
export type Reading<T> = T | Gap;

export const textReading = z.union([z.string(), gapSchema]);
export const numberReading = z.union([z.number(), gapSchema]);
export const booleanReading = z.union([z.boolean(), gapSchema]);

export const labelSchema = z.enum(['human', 'artificial']);

/** The two words the service has for the origin of a video. There is no third; "unknown" is a flag. */
export type Label = z.infer<typeof labelSchema>;

export const labelReading = z.union([labelSchema, gapSchema]);

export const statusSchema = z.enum(['new', 'done', 'errored']);
export type Status = z.infer<typeof statusSchema>;
export const statusReading = z.union([statusSchema, gapSchema]);
