import type { Report } from '#contract/report.ts';
import { maskedParts } from './masking.ts';

/** What the files of this report do not hold, and why, in plain words; nothing is ever left out silently. */
export function leftOutOf({
  detail,
  mask,
}: Pick<Report, 'detail'> & Pick<Report['settings'], 'mask'>): string[] {
  const summarised =
    detail === 'full'
      ? []
      : [
          'Frames, clips and model scores: this export was made from the rows of a table, which are summaries read many at a time. A report of up to 100 videos, or the export of one video, has them.',
        ];
  const masked = mask === 'none' ? [] : [`Masked on request: ${maskedParts[mask].join(', ')}.`];
  return [...summarised, ...masked];
}
