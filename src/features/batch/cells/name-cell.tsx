import { CopyCheck } from 'lucide-react';
import { VideoLink } from '#features/batch/video-link.tsx';
import type { BatchRow } from '#domain/batch/row.ts';
import { describeGap, isGap } from '#domain/reading.ts';
import { clipMiddle } from '#domain/untrusted-text.ts';
import { UntrustedText } from '#ui/untrusted-text.tsx';
import styles from './cells.module.css';

type NameCellProps = {
  row: BatchRow;
  from: string;
  onOpen: (identifier: string) => void;
  /** How many identifiers of the list stand for the same file; 1 = only this one. */
  sameFile: number;
};

/** The link to the video; without a name it is called by its identifier, and says so. */
export function NameCell({ row, from, onOpen, sameFile }: NameCellProps) {
  const { summary, identifier } = row;
  const name = summary === null || isGap(summary.name) || summary.name === '' ? null : summary.name;
  const missing = summary === null ? null : isGap(summary.name) ? describeGap(summary.name) : 'empty';
  return (
    <span className={styles['name']}>
      <VideoLink identifier={identifier} from={from} onOpen={onOpen}>
        {name === null ? (
          <span className={styles['gapName']} title={missing === null ? identifier : `Name ${missing}`}>
            <span className={styles['mono']}>{clipMiddle(identifier, { start: 12, end: 6 })}</span>
          </span>
        ) : (
          <UntrustedText text={name} maxLength={160} />
        )}
      </VideoLink>
      {sameFile > 1 && (
        <span
          className={styles['same']}
          title={`The same file stands under ${sameFile} identifiers of this list`}
        >
          <CopyCheck aria-hidden size={13} />
          <span className={styles['hidden']}>same file under {sameFile} identifiers</span>
        </span>
      )}
    </span>
  );
}
