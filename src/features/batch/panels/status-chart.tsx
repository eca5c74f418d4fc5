import { countStates, stretchStates } from '#domain/batch/chart-data.ts';
import { toggleFacet } from '#domain/batch/filters.ts';
import { ChartFigure } from '#ui/charts/chart-figure.tsx';
import { StackedColumns } from '#ui/charts/stacked-columns.tsx';
import { stateSeries } from './chart-words.ts';
import type { ChartProps } from './charts-panel.tsx';
import { PickButton } from './pick-button.tsx';

/** What became of the identifiers along the list as pasted: where answers are missing, it shows where. */
export function StatusChart({ batch, address, saving }: ChartProps) {
  const { filters } = address;
  const counts = countStates(batch.rows);
  const series = stateSeries((state) => state in counts);
  const groups = stretchStates(batch.rows).map(({ from, to, counts: values }) => ({
    id: String(from),
    label: String(from),
    title: from === to ? `Identifier ${from}` : `Identifiers ${from} to ${to}`,
    values,
  }));
  const pick = (_: string, state: string) => {
    const cleared = { ...filters, facets: { ...filters.facets, outcome: [] } };
    address.setFilters(toggleFacet(cleared, 'outcome', state), { push: true });
  };
  return (
    <ChartFigure
      title="Status over the batch"
      note="All identifiers in the order they were pasted, whatever the filters. Click on a part to see all rows of that outcome."
      legend={series}
      fileName="status-over-the-batch"
      {...saving}
      table={{
        columns: [{ label: 'Identifiers' }, ...series.map(({ label }) => ({ label, numeric: true }))],
        rows: groups.map(({ id, title, values }) => ({
          id,
          cells: [
            title,
            ...series.map(({ key, label }) => (
              <PickButton
                key={key}
                count={Object.entries(values).find(([state]) => state === key)?.[1] ?? 0}
                label={`${title}, ${label}`}
                onPick={() => pick(id, key)}
              />
            )),
          ],
        })),
      }}
    >
      <StackedColumns
        groups={groups}
        series={series}
        height={240}
        axisTitle="Place in the list, from"
        label="Columns: outcomes along the list. The table below holds the numbers."
        onPick={pick}
      />
    </ChartFigure>
  );
}
