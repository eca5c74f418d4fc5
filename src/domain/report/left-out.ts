import type { Report } from '#contract/report.ts';
import { fileWordsOf } from './words/languages.ts';

type Chosen = Pick<Report, 'detail' | 'language'> & Pick<Report['settings'], 'mask'>;

/** What the files of this report do not hold, and why, in plain words; nothing is ever left out silently. */
export function leftOutOf({ detail, mask, language }: Chosen): string[] {
  const words = fileWordsOf({ language });
  return [
    ...(detail === 'full' ? [] : [words.summarised]),
    ...(mask === 'none' ? [] : [words.masked(words.maskedParts[mask])]),
  ];
}
