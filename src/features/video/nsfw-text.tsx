import type { Reading } from '#contract/gap.ts';
import { isGap } from '#domain/reading.ts';
import { ReadingText } from '#ui/reading-text.tsx';

/** The NSFW flag in words. Null and missing mean that nobody looked, which is not the same as safe. */
export function NsfwText({ reading }: { reading: Reading<boolean> }) {
  if (reading === true) return 'flagged as not safe for work';
  if (reading === false) return 'checked, not flagged';
  if (isGap(reading) && (reading.gap === 'null' || reading.gap === 'missing')) return <i>not checked</i>;
  return <ReadingText reading={reading} />;
}
