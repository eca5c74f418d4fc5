import { compareModels } from '#domain/batch/chart-data.ts';
import { formatCount, formatQuantity, formatShare } from '#domain/format.ts';
import { toVisibleText } from '#domain/untrusted-text.ts';
import { EmptyState } from '#ui/async/empty-state.tsx';
import { ChartFigure } from '#ui/charts/chart-figure.tsx';
import type { ChartSeries } from '#ui/charts/stacked-chart.tsx';
import { StackedRows } from '#ui/charts/stacked-rows.tsx';
import type { ChartProps } from './charts-panel.tsx';
import { PickButton } from './pick-button.tsx';

const series: readonly ChartSeries[] = [
  { key: 'same', label: 'Same side', colour: '--series-2' },
  { key: 'other', label: 'Other side', colour: '--series-1' },
];

/** Bars that can be told apart on one screen; the table holds every model. */
const mostBars = 24;

/** How often each model takes the side of the other models, frame by frame and clip by clip. */
export function ModelsChart({ view, address, saving }: ChartProps) {
  const { models, more } = compareModels(view.shown);
  if (models.length === 0) {
    return (
      <EmptyState title="No models to compare">
        On no frame or clip of the videos shown did two models take a side.
      </EmptyState>
    );
  }
  const groups = models.slice(0, mostBars).map(({ model, compared, same }) => ({
    id: model,
    label: toVisibleText(model),
    values: { same, other: compared - same },
  }));
  const pick = (model: string, side: string) => {
    if (side !== 'same' && side !== 'other') return;
    address.setFilters({ ...address.filters, stand: { model, side } }, { push: true });
  };
  return (
    <ChartFigure
      title="Agreement of models"
      note={<ModelsNote undrawn={models.length - groups.length} uncounted={more} />}
      legend={series}
      fileName="agreement-of-models"
      {...saving}
      table={{
        columns: [
          { label: 'Model' },
          { label: 'Videos', numeric: true },
          { label: 'Compared', numeric: true },
          ...series.map(({ label }) => ({ label, numeric: true })),
          { label: 'Share of same side', numeric: true },
        ],
        rows: models.map(({ model, videos, compared, same }) => ({
          id: model,
          cells: [
            toVisibleText(model),
            videos,
            formatCount(compared),
            ...[same, compared - same].map((count, place) => (
              <PickButton
                key={series[place]?.key}
                count={count}
                label={`${toVisibleText(model)}, ${series[place]?.label.toLowerCase()}`}
                onPick={() => pick(model, series[place]?.key ?? '')}
              />
            )),
            formatShare(same, compared),
          ],
        })),
      }}
    >
      <StackedRows
        groups={groups}
        series={series}
        label="Stacked bars: agreement of each model with the others. The table below holds the numbers."
        onPick={pick}
      />
    </ChartFigure>
  );
}

function ModelsNote({ undrawn, uncounted }: { undrawn: number; uncounted: number }) {
  return (
    <>
      On every frame and clip of the videos shown, each model that took a side is compared with each other
      model that did. Models may share training data: agreement is no independent proof. The pairs stand on
      each video’s page. Click on a part to see the videos it comes from.
      {undrawn > 0 && ` ${formatQuantity(undrawn, 'model')} more in the table.`}
      {uncounted > 0 &&
        ` Of videos with more than 16 models the first 16 are counted; up to ${uncounted} are left out.`}
    </>
  );
}
