import type { Reading } from '#contract/gap.ts';
import { isGap } from '#domain/reading.ts';
import { ReadingText } from '#ui/reading-text.tsx';
import { SafeLink } from '#ui/safe-link.tsx';

/** The address of a result at identifAI: a link where it is safe, else the text or the reason why there is none. */
export function LinkReading({ reading }: { reading: Reading<string> }) {
  if (isGap(reading) || reading === '') return <ReadingText reading={reading} />;
  return <SafeLink url={reading}>Open in identifAI</SafeLink>;
}
