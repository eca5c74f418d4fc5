import { type ConfidenceBin, spreadConfidence } from '#domain/batch/chart-data.ts';
import { formatQuantity } from '#domain/format.ts';
import { ChartFigure } from '#ui/charts/chart-figure.tsx';
import { StackedColumns } from '#ui/charts/stacked-columns.tsx';
import styles from './batch-panels.module.css';
import { labelSeries } from './chart-words.ts';
import type { ChartProps } from './charts-panel.tsx';
import { PickButton } from './pick-button.tsx';

/** How the usable verdicts spread over confidence as given. */
export function ConfidenceChart({ view, address, saving }: ChartProps) {
  const { filters, reference } = address;
  const spread = spreadConfidence(view.shown, reference);
  const groups = spread.bins.map((bin) => ({
    id: binName(bin),
    label: bin.from.toFixed(2),
    title: binName(bin),
    values: { human: bin.human, artificial: bin.artificial },
  }));
  const pick = (id: string, label: string) => {
    const bin = spread.bins.find((candidate) => binName(candidate) === id);
    if (bin === undefined) return;
    // The upper end belongs to the next bin, except at 1; ranges count both ends.
    const max = bin.to === 1 ? 1 : bin.to - 0.000001;
    address.setFilters(
      {
        ...filters,
        facets: { ...filters.facets, verdict: [label] },
        ranges: { ...filters.ranges, confidence: { min: bin.from, max } },
      },
      { push: true },
    );
  };
  return (
    <ChartFigure
      title={`Confidence as given by ${reference ?? 'the main verdict'}`}
      note="Usable verdicts by confidence as given by identifAI, in twentieths. Most likely a share of frames; never a probability. Click on a part to see its rows."
      legend={labelSeries}
      fileName="confidence"
      {...saving}
      table={{
        columns: [
          { label: 'Confidence as given' },
          ...labelSeries.map(({ label }) => ({ label, numeric: true })),
        ],
        rows: groups.map(({ id, title, values }) => ({
          id,
          cells: [
            title,
            ...(['human', 'artificial'] as const).map((label) => (
              <PickButton
                key={label}
                count={values[label]}
                label={`${title}, ${label}`}
                onPick={() => pick(id, label)}
              />
            )),
          ],
        })),
      }}
    >
      <StackedColumns
        groups={groups}
        series={labelSeries}
        height={260}
        axisTitle="Confidence as given, from"
        label="Columns: usable verdicts by confidence as given. The table below holds the numbers."
        onPick={pick}
      />
      <p className={styles['rest']}>
        <span>Not in the chart:</span>
        <span>{formatQuantity(spread.noAnswer, 'row')} without a usable verdict</span>
        <span>{formatQuantity(spread.notGiven, 'verdict')} without a number</span>
        <span>{formatQuantity(spread.outOfRange, 'number')} outside 0 to 1</span>
      </p>
    </ChartFigure>
  );
}

function binName({ from, to }: ConfidenceBin): string {
  return to === 1 ? `${from.toFixed(2)} to 1` : `${from.toFixed(2)} to under ${to.toFixed(2)}`;
}
