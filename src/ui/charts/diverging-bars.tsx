import { Bar, BarChart, XAxis, YAxis } from 'recharts';
import styles from './diverging-bars.module.css';

export type DivergingBar = {
  id: string;
  /** Signed length, −1..1; null draws no bar, only `note`. */
  value: number | null;
  tone: 'human' | 'artificial' | 'other';
  /** Said at the middle line when there is no bar: “Unknown”. */
  note: string;
  selected: boolean;
};

type DivergingBarsProps = {
  bars: readonly DivergingBar[];
  width: number;
  rowHeight: number;
  /** What the whole drawing shows, for people who do not see it. */
  label: string;
};

const margin = { top: 0, right: 12, bottom: 0, left: 12 };

/**
 * Horizontal bars from a middle line, one a row, human to the left and artificial to the right. It stands in a table whose
 * rows have the same height and carry the names and numbers, so it draws no axis labels of its own.
 */
export function DivergingBars({ bars, width, rowHeight, label }: DivergingBarsProps) {
  return (
    <div className={styles['chart']} role="img" aria-label={label}>
      <BarChart
        layout="vertical"
        width={width}
        height={bars.length * rowHeight}
        data={bars.map(toDatum)}
        margin={margin}
        barCategoryGap={rowHeight * 0.3}
        accessibilityLayer={false}
      >
        <XAxis type="number" domain={[-1, 1]} hide />
        <YAxis type="category" dataKey="id" hide />
        <Bar dataKey="value" isAnimationActive={false} radius={2} minPointSize={2} />
      </BarChart>
      {bars.map((bar, index) =>
        bar.value === null ? (
          <span
            key={bar.id}
            className={styles['note']}
            style={{ insetBlockStart: index * rowHeight, blockSize: rowHeight }}
          >
            {bar.note}
          </span>
        ) : null,
      )}
    </div>
  );
}

/** Recharts takes the look of each bar from its datum. */
function toDatum({ id, value, tone, selected }: DivergingBar) {
  return {
    id,
    value,
    fill: tone === 'other' ? 'none' : `var(--${tone}-fill)`,
    stroke: selected ? 'var(--accent)' : 'none',
    strokeWidth: selected ? 2 : 0,
  };
}
