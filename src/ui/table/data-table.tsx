import { useTable } from '@tanstack/react-table';
import { type ReactNode, useMemo, useRef } from 'react';
import styles from './data-table.module.css';
import { columnFeatures, type DataColumn, toColumnDefs } from './define-columns.ts';
import { placeColumns } from './place-columns.ts';
import { type CurrentRow, TableBody } from './table-body.tsx';
import { type ResizeHandle, type SortMark, TableHeader } from './table-header.tsx';
import { orderColumns, resizeColumn, rowHeights, type TableLayout } from './table-layout.ts';
import type { RowActions } from './table-row.tsx';
import { useNarrow } from './use-narrow.ts';

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

/** The table library arranges columns only: a row model of its own would be one more object for every row. */
const noRows: readonly never[] = [];

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
    data: noRows,
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
    <div ref={region} className={styles['scroller']} data-scroller data-density={layout.density}>
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
        <TableBody
          rows={rows}
          rowId={rowId}
          columns={placed.columns}
          rowHeight={rowHeights[layout.density]}
          selected={selection.selected}
          current={selection.current}
          actions={actions}
        />
      </div>
    </div>
  );
}
