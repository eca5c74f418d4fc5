import { ArrowDown, ArrowUp } from 'lucide-react';
import { Fragment, type KeyboardEvent, type ReactNode } from 'react';
import type { PlacedColumn } from './table-row.tsx';
import styles from './data-table.module.css';

export type SortMark = { column: string; descending: boolean };

export type ResizeHandle = {
  start: (event: unknown) => void;
  set: (width: number) => void;
  width: number;
  active: boolean;
};

type TableHeaderProps<R> = {
  columns: readonly PlacedColumn<R>[];
  sort: readonly SortMark[];
  onSort: (column: string, add: boolean) => void;
  resizeHandle: (column: string) => ResizeHandle | null;
  /** The box that selects every row shown. */
  selectAll: ReactNode;
};

/** The sticky first line: names, order, widths. */
export function TableHeader<R>({ columns, sort, onSort, resizeHandle, selectAll }: TableHeaderProps<R>) {
  const headerCell = (placed: PlacedColumn<R>) => (
    <HeaderCell
      key={placed.column.id}
      placed={placed}
      sort={sort}
      onSort={onSort}
      resize={resizeHandle(placed.column.id)}
    />
  );
  return (
    <div role="rowgroup" className={styles['head']}>
      <div role="row" aria-rowindex={1} className={styles['headRow']}>
        <div className={styles['pinned']}>
          <div role="columnheader" className={styles['select']}>
            {selectAll}
          </div>
          {columns.filter((placed) => placed.pinned).map(headerCell)}
        </div>
        {columns.filter((placed) => !placed.pinned).map(headerCell)}
      </div>
    </div>
  );
}

type HeaderCellProps<R> = Pick<TableHeaderProps<R>, 'sort' | 'onSort'> & {
  placed: PlacedColumn<R>;
  resize: ResizeHandle | null;
};

function HeaderCell<R>({
  placed: { column, edge, style, place: columnPlace },
  sort,
  onSort,
  resize,
}: HeaderCellProps<R>) {
  const place = sort.findIndex((mark) => mark.column === column.id);
  const mark = sort[place];
  return (
    <div
      role="columnheader"
      aria-label={column.title}
      aria-colindex={columnPlace}
      className={styles['headCell']}
      data-align={column.align}
      data-edge={edge}
      style={style}
      aria-sort={mark === undefined ? undefined : mark.descending ? 'descending' : 'ascending'}
    >
      {column.sortable === true ? (
        <button
          type="button"
          className={styles['sort']}
          title={column.explains ?? `Sort by ${column.title}. Shift adds to the order.`}
          onClick={(event) => {
            onSort(column.id, event.shiftKey);
          }}
        >
          <span className={styles['headText']}>
            <BreakableTitle title={column.title} />
          </span>
          <SortArrow mark={mark} place={sort.length > 1 ? place + 1 : null} />
        </button>
      ) : (
        <span className={styles['headText']} title={column.explains}>
          <BreakableTitle title={column.title} />
        </span>
      )}
      {resize !== null && <ResizeGrip title={column.title} resize={resize} />}
    </div>
  );
}

/** Names such as `AverageExcludingOutliers` may break between their words. */
function BreakableTitle({ title }: { title: string }) {
  return title.split(/(?<=[a-z0-9_])(?=[A-Z])/u).map((part, place) => (
    <Fragment key={place}>
      {place > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}

function SortArrow({ mark, place }: { mark: SortMark | undefined; place: number | null }) {
  if (mark === undefined) return null;
  const Arrow = mark.descending ? ArrowDown : ArrowUp;
  return (
    <span className={styles['arrow']}>
      <Arrow aria-hidden size={13} />
      {place !== null && <small>{place}</small>}
    </span>
  );
}

const resizeStep = 16;

function ResizeGrip({ title, resize }: { title: string; resize: ResizeHandle }) {
  const handleKey = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    resize.set(resize.width + (event.key === 'ArrowRight' ? resizeStep : -resizeStep));
  };
  return (
    <span
      role="separator"
      aria-orientation="vertical"
      aria-label={`Width of ${title}`}
      aria-valuenow={resize.width}
      aria-valuemin={48}
      aria-valuemax={640}
      tabIndex={0}
      className={styles['grip']}
      data-active={resize.active}
      onMouseDown={resize.start}
      onTouchStart={resize.start}
      onKeyDown={handleKey}
    />
  );
}
