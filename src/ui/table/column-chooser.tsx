import { ArrowDown, ArrowUp, Pin } from 'lucide-react';
import { Button } from '#ui/button.tsx';
import { Checkbox } from '#ui/checkbox.tsx';
import { Segmented } from '#ui/segmented.tsx';
import styles from './column-chooser.module.css';
import {
  type Density,
  moveColumn,
  orderColumns,
  type TableLayout,
  toggleHidden,
  togglePinned,
} from './table-layout.ts';

type ColumnChooserProps = {
  columns: readonly { id: string; title: string; required?: boolean }[];
  layout: TableLayout;
  onLayout: (layout: TableLayout) => void;
  onReset: () => void;
};

const densities: readonly { value: Density; label: string }[] = [
  { value: 'compact', label: 'Compact' },
  { value: 'regular', label: 'Regular' },
  { value: 'roomy', label: 'Roomy' },
];

/** Which columns are shown, in which order, which stay in view, and how high rows are. */
export function ColumnChooser({ columns, layout, onLayout, onReset }: ColumnChooserProps) {
  const ordered = orderColumns(columns, layout.order);
  const order = ordered.map((column) => column.id);
  const move = (id: string, by: -1 | 1) => onLayout({ ...layout, order: moveColumn(order, id, by) });
  return (
    <div className={styles['chooser']}>
      <Segmented
        label="Density"
        showLabel
        value={layout.density}
        options={densities}
        onChange={(density) => onLayout({ ...layout, density })}
      />
      <ul className={styles['list']}>
        {ordered.map(({ id, title, required }, place) => (
          <li key={id} className={styles['item']}>
            <Checkbox
              label={title}
              checked={!layout.hidden.includes(id)}
              disabled={required === true}
              onChange={() => onLayout(toggleHidden(layout, id))}
            />
            <span className={styles['buttons']}>
              <button
                type="button"
                aria-label={`Keep ${title} in view`}
                aria-pressed={layout.pinned.includes(id)}
                onClick={() => onLayout(togglePinned(layout, id))}
              >
                <Pin aria-hidden size={14} />
              </button>
              <button
                type="button"
                aria-label={`Move ${title} up`}
                disabled={place === 0}
                onClick={() => move(id, -1)}
              >
                <ArrowUp aria-hidden size={14} />
              </button>
              <button
                type="button"
                aria-label={`Move ${title} down`}
                disabled={place === ordered.length - 1}
                onClick={() => move(id, 1)}
              >
                <ArrowDown aria-hidden size={14} />
              </button>
            </span>
          </li>
        ))}
      </ul>
      <Button size="sm" onClick={onReset}>
        Reset columns
      </Button>
    </div>
  );
}
