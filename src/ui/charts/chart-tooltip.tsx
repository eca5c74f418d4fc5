import type { ChartSeries } from './stacked-chart.tsx';
import styles from './charts.module.css';

type TooltipEntry = { dataKey?: unknown; value?: unknown; payload?: unknown };

type ChartTooltipProps = {
  active: boolean | undefined;
  entries: readonly TooltipEntry[] | undefined;
  series: readonly ChartSeries[];
};

/** The numbers under the pointer. The table twin holds all of them for everyone else. */
export function ChartTooltip({ active, entries, series }: ChartTooltipProps) {
  if (active !== true || entries === undefined) return null;
  const lines = series.flatMap(({ key, label, colour }) => {
    const value = entries.find((entry) => entry.dataKey === key)?.value;
    return typeof value === 'number' && value > 0 ? [{ key, label, colour, value }] : [];
  });
  return (
    <div className={styles['tooltip']}>
      <strong>{titleOf(entries[0]?.payload)}</strong>
      {lines.length === 0 && <span>none</span>}
      {lines.map(({ key, label, colour, value }) => (
        <span key={key} className={styles['line']}>
          <i className={styles['key']} style={{ background: `var(${colour})` }} />
          {label} <b>{value}</b>
        </span>
      ))}
    </div>
  );
}

function titleOf(payload: unknown): string {
  return typeof payload === 'object' && payload !== null && 'title' in payload ? String(payload.title) : '';
}
