import { ImageDown } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { Button } from '#ui/button.tsx';
import { type FigureColumn, FigureTable } from '#ui/figure-table.tsx';
import { Menu } from '#ui/menu.tsx';
import styles from './charts.module.css';
import { toPngBlob, toSvgText } from './save-chart.ts';
import type { ChartSeries } from './stacked-chart.tsx';

type ChartFigureProps = {
  title: string;
  /** What one should know before reading anything into it. */
  note: ReactNode;
  legend: readonly ChartSeries[];
  /** ASCII name of saved files, without ending. */
  fileName: string;
  save: (blob: Blob, fileName: string) => void;
  onSaveFailed: () => void;
  table: {
    columns: readonly FigureColumn[];
    rows: readonly { id: string; cells: readonly ReactNode[] }[];
  };
  children: ReactNode;
};

/** A chart with its legend, its table twin and ways to take it along. */
export function ChartFigure({
  title,
  note,
  legend,
  fileName,
  save,
  onSaveFailed,
  table,
  children,
}: ChartFigureProps) {
  const figure = useRef<HTMLDivElement>(null);
  const saveAs = async (kind: 'svg' | 'png') => {
    const drawing = figure.current?.querySelector('svg');
    if (drawing === null || drawing === undefined) return;
    try {
      const text = toSvgText(drawing, { title, legend });
      const blob = kind === 'svg' ? new Blob([text], { type: 'image/svg+xml' }) : await toPngBlob(text);
      save(blob, `${fileName}.${kind}`);
    } catch {
      onSaveFailed();
    }
  };
  return (
    <figure className={styles['figure']}>
      <div className={styles['top']}>
        <figcaption className={styles['caption']}>{note}</figcaption>
        <Menu
          label="Save chart"
          trigger={
            <Button size="sm" variant="ghost">
              <ImageDown aria-hidden />
              Save chart
            </Button>
          }
          items={[
            { id: 'svg', label: 'SVG', hint: 'Sharp at any size', onSelect: () => void saveAs('svg') },
            { id: 'png', label: 'PNG', hint: 'For slides and messages', onSelect: () => void saveAs('png') },
          ]}
        />
      </div>
      <ul className={styles['legend']}>
        {legend.map(({ key, label, colour }) => (
          <li key={key}>
            <i className={styles['key']} style={{ background: `var(${colour})` }} />
            {label}
          </li>
        ))}
      </ul>
      <div ref={figure}>{children}</div>
      <FigureTable caption={title} columns={table.columns} rows={table.rows} />
    </figure>
  );
}
