import { CopyCheck, CopyX } from 'lucide-react';
import { use } from 'react';
import { VideoLink } from '#features/batch/video-link.tsx';
import { WayBack } from '#features/batch/way-back.ts';
import type { BatchRow } from '#domain/batch/row.ts';
import type { HashGroup } from '#domain/batch/same-hash.ts';
import { describeGap, isGap } from '#domain/reading.ts';
import { clipMiddle } from '#domain/untrusted-text.ts';
import { UntrustedText } from '#ui/untrusted-text.tsx';
import styles from './cells.module.css';

type NameCellProps = {
  row: BatchRow;
  /** Rows of the list that stand for the same file, this one among them; null = only this one. */
  group: HashGroup | null;
};

/** The link to the video; without a name it is called by its identifier, and says so. */
export function NameCell({ row, group }: NameCellProps) {
  const { from, onOpen } = use(WayBack);
  const { summary, identifier } = row;
  const name = summary === null || isGap(summary.name) || summary.name === '' ? null : summary.name;
  const missing = summary === null ? null : isGap(summary.name) ? describeGap(summary.name) : 'empty';
  return (
    <>
      <VideoLink identifier={identifier} from={from} onOpen={onOpen}>
        {name === null ? (
          <span className={styles['gapName']} title={missing === null ? identifier : `Name ${missing}`}>
            <span className={styles['mono']}>{clipMiddle(identifier, { start: 12, end: 6 })}</span>
          </span>
        ) : (
          <UntrustedText text={name} maxLength={160} />
        )}
      </VideoLink>
      {group !== null && <SameFileMark group={group} />}
    </>
  );
}

function SameFileMark({ group }: { group: HashGroup }) {
  const words = `The same file stands under ${group.rows.length} identifiers of this list${group.differ ? ', judged differently' : ''}`;
  return (
    <span className={styles['same']} data-differ={group.differ} title={words}>
      {group.differ ? <CopyX aria-hidden size={13} /> : <CopyCheck aria-hidden size={13} />}
      <span className={styles['hidden']}>{words}</span>
    </span>
  );
}
