import * as z from 'zod/mini';
import type { FrameSelection } from '#domain/video/frames.ts';
import { zoomPattern } from './audio/zoom-ref.ts';

/** The filters of the frames; a word in the address that is none of these is dropped. */
const frameFilters = [
  'artificial',
  'human',
  'unknown',
  'errored',
  'other',
  'contested',
  'heatmap',
  'c2pa',
] as const satisfies readonly FrameSelection[];

/** The router reads `3` in an address as a number; names may look like one. */
const text = z.pipe(
  z.union([z.string(), z.number(), z.boolean()]),
  z.transform((value) => String(value)),
);
/** Under a name of its own, because lint takes `.catch(` for a promise’s. */
const otherwise = z.catch;
const optionalText = otherwise(z.optional(text), undefined);

/**
 * Everything a link to a video can carry. Bad values are dropped, never thrown: a link from an older
 * version still opens the page.
 */
export const videoSearchSchema = z.object({
  /** Address of the batch this video was opened from, with its own filters and order. */
  from: optionalText,
  /** Heuristic under which frames, tracks and strips are read; absent = the main verdict of each. */
  heuristic: optionalText,
  /** Selected frame: its place in the list as sent, from 0. */
  frame: otherwise(z.optional(z.int().check(z.nonnegative())), undefined),
  /** Selected clip as `track-clip`, both places in their lists from 0: `0-12`. */
  clip: otherwise(z.optional(z.string().check(z.regex(/^\d{1,6}-\d{1,6}$/))), undefined),
  /** Stretches of the sound timelines on screen, `track-start-end` in seconds: `0-12.5-40`. */
  zoom: otherwise(z.optional(z.string().check(z.regex(zoomPattern))), undefined),
  /** JSON pointer under the video's row whose raw value is shown. */
  trace: optionalText,
  /** Which frames the contact sheet shows. */
  filter: otherwise(z.optional(z.enum(frameFilters)), undefined),
});
export type VideoSearch = z.infer<typeof videoSearchSchema>;
