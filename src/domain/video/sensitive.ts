import type { Reading } from '#contract/gap.ts';

/**
 * Why media of this frame stays hidden until the reader asks for it, or null when it was checked and is clear.
 * “Not checked” is not safe. A check of the whole video covers frames that carry none of their own.
 */
export function sensitivityOf(
  video: { nsfw: Reading<boolean> },
  frame: { nsfw: Reading<boolean> },
): 'flagged as not safe for work' | 'not checked' | null {
  if (frame.nsfw === true || video.nsfw === true) return 'flagged as not safe for work';
  return frame.nsfw === false || video.nsfw === false ? null : 'not checked';
}
