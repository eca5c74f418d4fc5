import { Table2 } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { Button } from './button.tsx';
import styles from './figure-table.module.css';

export type FigureColumn = { label: string; numeric?: boolean };

type FigureTableProps = {
  caption: string;
  columns: readonly FigureColumn[];
  /** The first cell of each row is its header. */
  rows: readonly { id: string; cells: readonly ReactNode[] }[];
  defaultOpen?: boolean;
};

/** The twin of a drawing: the very numbers it shows, as a table that anyone can read, folded under a button. */
export function FigureTable({ caption, columns, rows, defaultOpen = false }: FigureTableProps) {
  const [open, setOpen] = useState(defaultOpen);
  const regionId = useId();
  return (
    <div className={styles['figure']}>
      <Button
        size="sm"
        variant="ghost"
        aria-expanded={open}
        aria-controls={regionId}
        onClick={() => setOpen(!open)}
      >
        <Table2 aria-hidden />
        {open ? 'Hide table' : 'Show as table'}
      </Button>
      <div id={regionId} hidden={!open} className={styles['region']}>
        {open && (
          <table className={styles['table']}>
            <caption>{caption}</caption>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column.label} scope="col" data-numeric={column.numeric ?? false}>
                    {column.label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  {columns.map((column, position) => {
                    const Cell = position === 0 ? 'th' : 'td';
                    return (
                      <Cell
                        key={column.label}
                        scope={position === 0 ? 'row' : undefined}
                        data-numeric={column.numeric ?? false}
                      >
                        {row.cells[position]}
                      </Cell>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </div>
  );
}
