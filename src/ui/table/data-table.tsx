import { useTable } from '@tanstack/react-table';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import styles from './data-table.module.css';
import { columnFeatures, type DataColumn, toColumnDefs } from './define-columns.ts';
import { placeColumns } from './place-columns.ts';
import { type ResizeHandle, type SortMark, TableHeader } from './table-header.tsx';
import { orderColumns, resizeColumn, rowHeights, type TableLayout } from './table-layout.ts';
import { type RowActions, TableRow } from './table-row.tsx';
import { useColumnWindow } from './use-column-window.ts';
import { useNarrow } from './use-narrow.ts';
import { smallTable, useRowWindow } from './use-row-window.ts';

/** A row that a key has led to; a new object each time, so that leading to the same row twice counts. */
export type CurrentRow = { id: string };

type DataTableProps<R extends object> = {
  /** Accessible name. */
  label: string;
  rows: readonly R[];
  rowId: (row: R) => string;
  columns: readonly DataColumn<R>[];
  arrangement: { layout: TableLayout; onLayout: (layout: TableLayout) => void };
  order: { sort: readonly SortMark[]; onSort: (column: string, add: boolean) => void };
  selection: { selected: ReadonlySet<string>; current: CurrentRow | null; selectAll: ReactNode };
  actions: RowActions<R>;
};

/** In CSS pixels; the stylesheet agrees. */
const headerHeight = 44;

/**
 * A table for very many rows: columns that can be chosen, moved, pinned and resized, rows that are in the
 * document only near the view. Filtering and ordering happen before; selection and order belong to the caller.
 */
export function DataTable<R extends object>({
  label,
  rows,
  rowId,
  columns,
  arrangement: { layout, onLayout },
  order,
  selection,
  actions,
}: DataTableProps<R>) {
  const ordered = useMemo(() => orderColumns(columns, layout.order), [columns, layout.order]);
  const columnDefs = useMemo(() => toColumnDefs(ordered), [ordered]);
  const region = useRef<HTMLDivElement>(null);
  const isNarrow = useNarrow(region);
  // In a narrow window one pinned column is all there is room for beside the others.
  const pinned = isNarrow ? layout.pinned.slice(0, 1) : layout.pinned;
  const table = useTable({
    features: columnFeatures,
    columns: columnDefs,
    data: rows,
    getRowId: rowId,
    columnResizeMode: 'onEnd',
    state: {
      columnVisibility: Object.fromEntries(layout.hidden.map((id) => [id, false])),
      columnOrder: ordered.map((column) => column.id),
      columnPinning: { start: [...pinned], end: [] },
      columnSizing: { ...layout.widths },
    },
    onColumnSizingChange: (change) => {
      const widths = typeof change === 'function' ? change({ ...layout.widths }) : change;
      onLayout(Object.entries(widths).reduce((next, [id, width]) => resizeColumn(next, id, width), layout));
    },
  });
  const visible = table.getVisibleLeafColumns();
  const arranged = visible
    .map((column) => `${column.id}:${column.getSize()}:${String(column.getIsPinned())}`)
    .join();
  // Placed columns keep their identity while nothing about them changes, or every row would be drawn again.
  const placed = useMemo(
    () => placeColumns(table, ordered, isNarrow),
    // oxlint-disable-next-line react/exhaustive-deps -- `table` is mutable inside; `arranged` says when it has changed
    [ordered, arranged, isNarrow],
  );
  const rowHeight = rowHeights[layout.density];
  const tableRows = table.getRowModel().rows;
  const view = useRowWindow(region, tableRows.length, { rowHeight, headerHeight });
  const columnWindow = useColumnWindow(region, placed.columns, tableRows.length <= smallTable);
  const { current } = selection;

  // Outside React: focus and scroll position follow the row a key has led to.
  useEffect(() => {
    if (current === null) return undefined;
    const index = rows.findIndex((row) => rowId(row) === current.id);
    if (index === -1) return undefined;
    view.reveal(index);
    const frame = requestAnimationFrame(() => {
      const row = region.current?.querySelector(`[aria-rowindex="${index + 2}"]`);
      const link = row?.querySelector<HTMLElement>('a[href]') ?? row?.querySelector<HTMLElement>('input');
      link?.focus({ preventScroll: view.height !== null });
    });
    return () => {
      cancelAnimationFrame(frame);
    };
    // oxlint-disable-next-line react/exhaustive-deps -- only a new lead moves the focus, not new rows
  }, [current]);

  const resizeHandle = (id: string): ResizeHandle | null => {
    const header = table.getLeafHeaders().find((candidate) => candidate.column.id === id);
    if (header === undefined) return null;
    return {
      start: header.getResizeHandler(),
      set: (width) => {
        onLayout(resizeColumn(layout, id, width));
      },
      width: header.column.getSize(),
      active: header.column.getIsResizing(),
    };
  };

  return (
    <div ref={region} className={styles['scroller']} data-density={layout.density}>
      <div
        role="table"
        aria-label={label}
        aria-rowcount={rows.length + 1}
        aria-colcount={placed.columns.length + 1}
        className={styles['table']}
        style={{ inlineSize: `max(100%, ${placed.totalWidth}px)` }}
      >
        <TableHeader
          columns={placed.columns}
          sort={order.sort}
          onSort={order.onSort}
          resizeHandle={resizeHandle}
          selectAll={selection.selectAll}
        />
        <div
          role="rowgroup"
          className={styles['body']}
          style={view.height === null ? undefined : { blockSize: view.height }}
        >
          {view.rows.map(({ index, top }) => {
            const row = tableRows[index];
            return row === undefined ? null : (
              <TableRow
                key={row.id}
                row={row.original}
                index={index}
                top={top}
                height={rowHeight}
                columns={columnWindow}
                selected={selection.selected.has(row.id)}
                current={current?.id === row.id}
                actions={actions}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}
