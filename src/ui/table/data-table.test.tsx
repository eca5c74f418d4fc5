import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { DataTable } from './data-table.tsx';
import { defineColumns } from './define-columns.ts';
import type { CurrentRow } from './table-body.tsx';
import type { SortMark } from './table-header.tsx';
import type { TableLayout } from './table-layout.ts';

type Fruit = { id: string; name: string; weight: number };

const fruits: readonly Fruit[] = [
  { id: 'a', name: 'Apple', weight: 120 },
  { id: 'b', name: 'Banana', weight: 150 },
  { id: 'c', name: 'Cherry', weight: 8 },
];

const columns = defineColumns<Fruit>([
  {
    id: 'name',
    title: 'Name',
    width: 200,
    sortable: true,
    required: true,
    cell: (row) => <a href={`#${row.id}`}>{row.name}</a>,
  },
  {
    id: 'weight',
    title: 'Weight',
    width: 80,
    align: 'end',
    sortable: true,
    fits: true,
    cell: (row) => row.weight,
  },
]);

const plain: TableLayout = { hidden: [], order: [], pinned: ['name'], widths: {}, density: 'regular' };

type TestTableProps = { current?: CurrentRow; layout?: TableLayout; sort?: readonly SortMark[] };

const handlers = {
  open: vi.fn<(id: string) => void>(),
  sort: vi.fn<(column: string, add: boolean) => void>(),
};

function TestTable({ current, layout: given = plain, sort = [] }: TestTableProps) {
  const [layout, setLayout] = useState(given);
  const [selected, setSelected] = useState<readonly string[]>([]);
  return (
    <DataTable
      label="Fruits"
      rows={fruits}
      rowId={(row) => row.id}
      columns={columns}
      arrangement={{ layout, onLayout: setLayout }}
      order={{ sort, onSort: handlers.sort }}
      selection={{ selected: new Set(selected), current: current ?? null, selectAll: null }}
      actions={{
        select: (row, extend) => setSelected([...selected, extend ? `${row.id}+` : row.id]),
        open: (row) => handlers.open(row.id),
        approach: () => undefined,
        leave: () => undefined,
        selectLabel: (row) => `Choose ${row.name}`,
      }}
    />
  );
}

test('it is a table to those who do not see it: named, counted, with headers, rows and cells', () => {
  render(<TestTable sort={[{ column: 'weight', descending: true }]} />);
  const table = screen.getByRole('table', { name: 'Fruits' });
  expect(table).toHaveAttribute('aria-rowcount', '4');
  expect(within(table).getAllByRole('row')).toHaveLength(4);
  expect(within(table).getByRole('columnheader', { name: 'Weight' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  expect(within(table).getByRole('cell', { name: 'Banana' })).toBeVisible();
});

test('a click on a row opens it; a click on its box only chooses it', async () => {
  const user = userEvent.setup();
  handlers.open.mockClear();
  render(<TestTable />);
  await user.click(screen.getByRole('checkbox', { name: 'Choose Banana' }));
  expect(screen.getByRole('checkbox', { name: 'Choose Banana' })).toBeChecked();
  expect(handlers.open).not.toHaveBeenCalled();
  await user.click(screen.getByRole('cell', { name: '150' }));
  expect(handlers.open).toHaveBeenCalledExactlyOnceWith('b');
});

test('a header orders by its column, with shift in addition to the order there is', async () => {
  const user = userEvent.setup();
  handlers.sort.mockClear();
  render(<TestTable />);
  await user.click(screen.getByRole('button', { name: 'Weight' }));
  await user.keyboard('{Shift>}');
  await user.click(screen.getByRole('button', { name: 'Name' }));
  expect(handlers.sort.mock.calls).toEqual([
    ['weight', false],
    ['name', true],
  ]);
});

test('the row a key has led to takes the focus', async () => {
  const { rerender } = render(<TestTable />);
  rerender(<TestTable current={{ id: 'c' }} />);
  await vi.waitFor(() => expect(screen.getByRole('link', { name: 'Cherry' })).toHaveFocus());
});

test('a column is made wider with the arrow keys', async () => {
  const user = userEvent.setup();
  render(<TestTable />);
  const grip = screen.getByRole('separator', { name: 'Width of Weight' });
  grip.focus();
  await user.keyboard('{ArrowRight}{ArrowRight}');
  expect(grip).toHaveAttribute('aria-valuenow', '112');
});

test('a cell that may hold more than its column is cut off; one that fits is, once its column is narrower', () => {
  const { unmount } = render(<TestTable />);
  expect(screen.getByRole('cell', { name: 'Apple' })).toHaveAttribute('data-clips', 'true');
  expect(screen.getByRole('cell', { name: '120' })).not.toHaveAttribute('data-clips');
  unmount();
  render(<TestTable layout={{ ...plain, widths: { weight: 60 } }} />);
  expect(screen.getByRole('cell', { name: '120' })).toHaveAttribute('data-clips', 'true');
});

test('a hidden column is not there', () => {
  render(<TestTable layout={{ ...plain, hidden: ['weight'] }} />);
  expect(screen.queryByRole('columnheader', { name: 'Weight' })).not.toBeInTheDocument();
});
