import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import styles from './data-table.module.css';
import { type PlacedColumn, type RowActions, TableRow } from './table-row.tsx';
import { useColumnWindow } from './use-column-window.ts';
import { type PaintedPart, smallTable, useRowWindow } from './use-row-window.ts';

/** A row that a key has led to; a new object each time, so that leading to the same row twice counts. */
export type CurrentRow = { id: string };

type TableBodyProps<R> = {
  rows: readonly R[];
  rowId: (row: R) => string;
  columns: readonly PlacedColumn<R>[];
  /** In CSS pixels. */
  rowHeight: number;
  selected: ReadonlySet<string>;
  current: CurrentRow | null;
  actions: RowActions<R>;
};

function paintedPart(painted: readonly unknown[] | null, rows: readonly unknown[]): PaintedPart {
  if (painted === null) return 'nothing';
  return painted === rows ? 'view' : 'earlier rows';
}

/** In CSS pixels; the stylesheet agrees. */
const headerHeight = 44;

/** The rows near the view. A component of its own, so that scrolling draws neither the header nor the table again. */
export function TableBody<R>({
  rows,
  rowId,
  columns,
  rowHeight,
  selected,
  current,
  actions,
}: TableBodyProps<R>) {
  const body = useRef<HTMLDivElement>(null);
  // Found from inside: the scroller's own reference is set only after the first effects of what it holds.
  const scroller = useCallback(() => body.current?.closest<HTMLElement>('[data-scroller]') ?? null, []);
  const [painted, setPainted] = useState<readonly R[] | null>(null);
  const isSmall = rows.length <= smallTable;
  // All rows of a small table are there once its first frame is.
  const isPartial = isSmall && painted === null;
  const columnWindow = useColumnWindow(scroller, columns, isSmall && !isPartial);
  const view = useRowWindow(scroller, rows.length, {
    rowHeight,
    headerHeight,
    painted: paintedPart(painted, rows),
  });

  // Outside React: the paint. Other rows, or the same in another order, are drawn in view first; what is kept ready beyond
  // it comes in a task of its own after that frame: effects alone may run before it.
  useEffect(() => {
    let task: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      task = setTimeout(() => startTransition(() => setPainted(rows)));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(task);
    };
  }, [rows]);

  // Outside React: focus and scroll position follow the row a key has led to.
  useEffect(() => {
    if (current === null || isPartial) return undefined;
    const index = rows.findIndex((row) => rowId(row) === current.id);
    if (index === -1) return undefined;
    view.reveal(index);
    const frame = requestAnimationFrame(() => {
      const row = body.current?.querySelector(`[aria-rowindex="${index + 2}"]`);
      const link = row?.querySelector<HTMLElement>('a[href]') ?? row?.querySelector<HTMLElement>('input');
      link?.focus({ preventScroll: view.height !== null });
    });
    return () => {
      cancelAnimationFrame(frame);
    };
    // oxlint-disable-next-line react/exhaustive-deps -- only a new lead moves the focus, not new rows
  }, [current, isPartial]);

  return (
    <div
      ref={body}
      role="rowgroup"
      className={styles['body']}
      style={view.height === null ? undefined : { blockSize: view.height }}
    >
      {view.rows.map(({ index, top }) => {
        const row = rows[index];
        if (row === undefined) return null;
        const id = rowId(row);
        return (
          <TableRow
            key={id}
            row={row}
            index={index}
            top={top}
            height={rowHeight}
            columns={columnWindow}
            selected={selected.has(id)}
            current={current?.id === id}
            actions={actions}
          />
        );
      })}
    </div>
  );
}
