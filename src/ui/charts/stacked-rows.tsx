import { Measured } from './measured.tsx';
import { type ChartGroup, type ChartSeries, StackedChart } from './stacked-chart.tsx';

type StackedRowsProps = {
  groups: readonly ChartGroup[];
  series: readonly ChartSeries[];
  /** What the drawing shows as a whole, for people who do not see it. */
  label: string;
  onPick: (groupId: string, seriesKey: string) => void;
};

/** In CSS pixels. */
const axisHeight = 40;
const rowHeight = 32;

/** One horizontal bar a group, as wide as there is room and as high as its groups need. */
export function StackedRows({ groups, ...rest }: StackedRowsProps) {
  const height = axisHeight + Math.max(1, groups.length) * rowHeight;
  return (
    <Measured height={height}>
      {(width) => <StackedChart groups={groups} direction="rows" size={{ width, height }} {...rest} />}
    </Measured>
  );
}
