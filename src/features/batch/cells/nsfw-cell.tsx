import { EyeOff } from 'lucide-react';
import { facetWord } from '#domain/batch/facet-words.ts';
import type { BatchRow } from '#domain/batch/row.ts';
import styles from './cells.module.css';

/** Whether the service flagged the video; "not checked" is not "safe". */
export function NsfwCell({ row }: { row: BatchRow }) {
  const value = row.facets.nsfw;
  return (
    <span className={styles['flag']} data-value={value}>
      {value === 'yes' && <EyeOff aria-hidden size={13} />}
      {value === 'no' ? 'no' : facetWord('nsfw', value)}
    </span>
  );
}
