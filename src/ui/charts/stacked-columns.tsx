import { Measured } from './measured.tsx';
import { type ChartGroup, type ChartSeries, StackedChart } from './stacked-chart.tsx';

type StackedColumnsProps = {
  groups: readonly ChartGroup[];
  series: readonly ChartSeries[];
  /** In CSS pixels. */
  height: number;
  /** Title of the axis along the groups. */
  axisTitle: string;
  /** What the drawing shows as a whole, for people who do not see it. */
  label: string;
  onPick: (groupId: string, seriesKey: string) => void;
};

/** Upright bars in an order that means something, as wide as there is room. */
export function StackedColumns({ height, ...rest }: StackedColumnsProps) {
  return (
    <Measured height={height}>
      {(width) => <StackedChart direction="columns" size={{ width, height }} {...rest} />}
    </Measured>
  );
}
