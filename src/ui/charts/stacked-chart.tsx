import { Bar, BarChart, CartesianGrid, Tooltip, XAxis, YAxis } from 'recharts';
import { clipMiddle } from '#domain/untrusted-text.ts';
import { ChartTooltip } from './chart-tooltip.tsx';
import styles from './charts.module.css';

export type ChartSeries = {
  key: string;
  label: string;
  /** A custom property of the tokens: `--human-fill`. */
  colour: string;
};

export type ChartGroup = {
  id: string;
  /** Stands at the axis. */
  label: string;
  /** Stands in the tooltip, when the axis has no room for all of it. */
  title?: string;
  values: Readonly<Record<string, number>>;
};

type StackedChartProps = {
  groups: readonly ChartGroup[];
  series: readonly ChartSeries[];
  /** `rows` = one horizontal bar per group, `columns` = upright bars in an order that means something. */
  direction: 'rows' | 'columns';
  size: { width: number; height: number };
  /** What the drawing shows as a whole, for people who do not see it. */
  label: string;
  /** Title of the axis along the groups, for columns. */
  axisTitle?: string;
  onPick?: (group: string, series: string) => void;
};

const labelWidth = 168;
/** Mean width of a letter of the axis, in pixels. */
const letterWidth = 6.6;
const tickStyle = { fill: 'var(--ink-muted)', fontSize: 12 };

/** Counts per group, stacked by series. Click on a part to pick it. */
export function StackedChart({
  groups,
  series,
  direction,
  size,
  label,
  axisTitle,
  onPick,
}: StackedChartProps) {
  const isRows = direction === 'rows';
  const data = groups.map(({ id, label: name, title, values }) => ({
    ...values,
    id,
    name,
    title: title ?? name,
  }));
  const lengths = groups.map(({ values }) => series.reduce((sum, { key }) => sum + (values[key] ?? 0), 0));
  // Counts are whole: with more ticks than there are to count, the axis would run on past the longest bar.
  const counts = {
    type: 'number',
    allowDecimals: false,
    tickCount: Math.min(5, Math.max(0, ...lengths) + 1),
  } as const;
  const width = isRows ? Math.min(labelWidth, size.width * 0.38) : 44;
  return (
    <div role="img" aria-label={label} className={styles['chart']}>
      <BarChart
        data={data}
        width={size.width}
        height={size.height}
        layout={isRows ? 'vertical' : 'horizontal'}
        margin={{ top: 4, right: 12, bottom: isRows || axisTitle === undefined ? 4 : 22, left: 0 }}
        barCategoryGap={isRows ? '28%' : 2}
        accessibilityLayer={false}
      >
        <CartesianGrid stroke="var(--line)" horizontal={!isRows} vertical={isRows} />
        {isRows ? (
          <>
            <XAxis {...counts} tick={tickStyle} stroke="var(--line)" />
            <YAxis
              type="category"
              dataKey="name"
              width={width}
              tick={tickStyle}
              stroke="var(--line)"
              interval={0}
              tickFormatter={(name: string) => shorten(name, width)}
            />
          </>
        ) : (
          <>
            <XAxis
              type="category"
              dataKey="name"
              tick={tickStyle}
              stroke="var(--line)"
              minTickGap={16}
              {...(axisTitle === undefined
                ? {}
                : {
                    label: {
                      value: axisTitle,
                      position: 'bottom',
                      offset: 4,
                      fill: 'var(--ink-muted)',
                      fontSize: 12,
                    },
                  })}
            />
            <YAxis {...counts} width={width} tick={tickStyle} stroke="var(--line)" />
          </>
        )}
        <Tooltip
          cursor={{ fill: 'var(--surface-hover)' }}
          isAnimationActive={false}
          content={({ active, payload }) => (
            <ChartTooltip active={active} entries={payload} series={series} />
          )}
        />
        {series.map(({ key, colour }) => (
          <Bar
            key={key}
            dataKey={key}
            stackId="all"
            fill={`var(${colour})`}
            isAnimationActive={false}
            {...(onPick === undefined
              ? {}
              : {
                  className: styles['pickable'] ?? '',
                  onClick: (_: unknown, index: number) => {
                    const group = groups[index];
                    if (group !== undefined) onPick(group.id, key);
                  },
                })}
          />
        ))}
      </BarChart>
    </div>
  );
}

/**
 * A name that would not fit before the axis loses its middle: AverageExclude10 and AverageExclude20 must not look the
 * same. The tooltip and the table hold it whole.
 */
function shorten(name: string, width: number): string {
  const letters = Math.floor((width - 10) / letterWidth) - 1;
  const end = Math.floor(letters / 2);
  return clipMiddle(name, { start: letters - end, end });
}
