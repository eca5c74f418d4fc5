import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { Playhead } from '#ui/timeline/playhead.ts';
import type { ClipRow } from './clip-list.ts';
import { ClipTableRow, clipColumns } from './clip-table-row.tsx';
import styles from './clip-table.module.css';

type Props = {
  label: string;
  rows: readonly ClipRow[];
  selected: number | null;
  onSelect: (position: number) => void;
  playhead: Playhead;
};

const rowHeight = 36;
const shownRows = 9;
/** The heads stay in sight above the rows, inside the same scroller. */
const headHeight = 32;

/** The timeline's twin: the same clips in words, in step with it. Only the rows in sight are mounted. */
export function ClipTable({ label, rows, selected, onSelect, playhead }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    initialRect: { width: 800, height: rowHeight * shownRows },
  });
  const chosen = rows.findIndex((row) => row.clip.position === selected);

  // Outside React: the scroll position follows the selection, wherever it was made.
  useEffect(() => {
    if (chosen !== -1) virtualizer.scrollToIndex(chosen, { align: 'auto' });
  }, [chosen, virtualizer]);

  const handleKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const next = rows[Math.max(0, chosen + step)];
    if (step === 0 || next === undefined) return;
    event.preventDefault();
    onSelect(next.clip.position);
    const row = `[data-position="${next.clip.position}"] button`;
    // The row is mounted by the scroll that follows the selection, one frame later.
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(row)?.focus({ preventScroll: true }),
    );
  };

  return (
    <div className={styles['table']} role="table" aria-label={label} aria-rowcount={rows.length + 1}>
      <div
        ref={scroller}
        className={styles['scroller']}
        style={{ maxBlockSize: headHeight + rowHeight * shownRows }}
        onKeyDown={handleKeyDown}
        role="presentation"
      >
        <div className={styles['head']} role="rowgroup">
          <div className={styles['row']} role="row" aria-rowindex={1}>
            {clipColumns.map((column) => (
              <span key={column.id} role="columnheader" className={styles[column.id]}>
                {column.label}
              </span>
            ))}
          </div>
        </div>
        <div role="rowgroup" className={styles['body']} style={{ blockSize: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map((item) => {
            const row = rows[item.index];
            return row === undefined ? null : (
              <ClipTableRow
                key={row.clip.at}
                row={row}
                place={{ index: item.index, top: item.start - headHeight, height: rowHeight }}
                isSelected={row.clip.position === selected}
                onSelect={onSelect}
                playhead={playhead}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}
