import { type CSSProperties, memo, type MouseEvent, type ReactNode } from 'react';
import type { DataColumn } from './define-columns.ts';
import styles from './data-table.module.css';
import type { ColumnWindow } from './use-column-window.ts';

/** A column with its place worked out. */
export type PlacedColumn<R> = {
  column: DataColumn<R>;
  pinned: boolean;
  /** In CSS pixels. */
  width: number;
  /** Among all columns of the table, from 1, the checkbox being the first. */
  place: number;
  /** The last pinned column draws the edge under which the others pass. */
  edge: boolean;
  /** Cut off at their edge are only cells that may hold more: each cut costs every frame of a scroll. */
  clips: boolean;
  style: CSSProperties;
};

/**
 * What a person can do with any row; the same object for all rows, so that rows need not be drawn again.
 * Methods, because `memo` forgets the row type and only methods may be compared without it.
 */
export type RowActions<R> = {
  select(row: R, extend: boolean): void;
  open(row: R, event: MouseEvent): void;
  /** Pointer or focus have come to a row: it may be opened next. */
  approach(row: R): void;
  leave(): void;
  /** Accessible name of the row's checkbox. */
  selectLabel(row: R): string;
};

type TableRowProps<R> = {
  row: R;
  /** Place among the rows shown, from 0. */
  index: number;
  top: number | null;
  height: number;
  columns: ColumnWindow<R>;
  selected: boolean;
  current: boolean;
  actions: RowActions<R>;
};

const controls = 'a, button, input, label, summary, [role="button"]';

/** The click has done it already. */
function ignore(): void {}

/** True when a click was meant for the row itself, and no text was being marked. */
function isMeantForRow(event: MouseEvent): boolean {
  if (event.target instanceof Element && event.target.closest(controls) !== null) return false;
  return (getSelection()?.toString() ?? '') === '';
}

function PlainTableRow<R>({
  row,
  index,
  top,
  height,
  columns,
  selected,
  current,
  actions,
}: TableRowProps<R>) {
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the row holds a link that does the same by keyboard
    <div
      role="row"
      aria-rowindex={index + 2}
      className={styles['row']}
      data-selected={selected || undefined}
      data-current={current || undefined}
      data-placed={top !== null || undefined}
      style={top === null ? { blockSize: height } : { blockSize: height, transform: `translateY(${top}px)` }}
      onClick={(event) => {
        if (isMeantForRow(event)) actions.open(row, event);
      }}
      onPointerEnter={() => actions.approach(row)}
      onPointerLeave={() => actions.leave()}
      onFocus={() => actions.approach(row)}
      onBlur={() => actions.leave()}
    >
      {/* One sticky box per row: each sticky element is a layer of its own to the browser. */}
      <div className={styles['pinned']}>
        <div role="cell" className={styles['select']}>
          <label className={styles['selectArea']}>
            <input
              type="checkbox"
              checked={selected}
              aria-label={actions.selectLabel(row)}
              // A change event does not tell of the shift key, a click does; Space sends a click, too.
              onClick={(event) => {
                actions.select(row, event.shiftKey);
              }}
              onChange={ignore}
            />
          </label>
        </div>
        {columns.pinned.map((placed) => (
          <TableCell key={placed.column.id} placed={placed} row={row} />
        ))}
      </div>
      {columns.before > 0 && (
        <span aria-hidden className={styles['gap']} style={{ inlineSize: columns.before }} />
      )}
      {columns.scrolling.map((placed) => (
        <TableCell key={placed.column.id} placed={placed} row={row} />
      ))}
      {columns.after > 0 && (
        <span aria-hidden className={styles['gap']} style={{ inlineSize: columns.after }} />
      )}
    </div>
  );
}

type TableCellProps<R> = { placed: PlacedColumn<R>; row: R };

function PlainTableCell<R>({ placed, row }: TableCellProps<R>) {
  const { column, edge, clips, style, place } = placed;
  return (
    <div
      role="cell"
      aria-colindex={place}
      className={styles['cell']}
      data-align={column.align}
      data-edge={edge || undefined}
      data-clips={clips || undefined}
      style={style}
    >
      {column.cell(row)}
    </div>
  );
}

/** What a row holds stays as it is while the row only moves, is chosen, or gains a column. */
const TableCell: <R>(props: TableCellProps<R>) => ReactNode = memo(PlainTableCell);

/** One line of the table. Drawn again only when its own data, place or mark changes. */
export const TableRow: <R>(props: TableRowProps<R>) => ReactNode = memo(PlainTableRow);
