import { tallyHeuristics } from '#domain/batch/chart-data.ts';
import { saysAgainst, toggleFacet } from '#domain/batch/filters.ts';
import { toVisibleText } from '#domain/untrusted-text.ts';
import { sharedModels } from '#features/batch/shared-models.ts';
import { ChartFigure } from '#ui/charts/chart-figure.tsx';
import { StackedRows } from '#ui/charts/stacked-rows.tsx';
import { stateSeries } from './chart-words.ts';
import type { ChartProps } from './charts-panel.tsx';
import { PickButton } from './pick-button.tsx';

const mainVerdict = '~main';

/** What each heuristic says over all rows shown, the main verdict first. */
export function HeuristicsChart({ view, address, saving }: ChartProps) {
  const { filters, reference } = address;
  const tallies = tallyHeuristics(view.shown, view.heuristics, reference);
  const series = stateSeries((state) => tallies.some(({ counts }) => state in counts));
  const groups = tallies.map(({ heuristic, counts }) => ({
    id: heuristic ?? mainVerdict,
    label: heuristic === null ? 'Main verdict' : toVisibleText(heuristic),
    values: counts,
  }));
  const pick = (heuristic: string, outcome: string) => {
    const next =
      heuristic === mainVerdict
        ? toggleFacet({ ...filters, facets: { ...filters.facets, outcome: [] } }, 'outcome', outcome)
        : { ...filters, says: { heuristic, outcome } };
    address.setFilters(next, { push: true });
  };
  return (
    <ChartFigure
      title="Verdicts per heuristic"
      note={`How many of the videos shown each heuristic calls what. ${sharedModels} Click on a part to see its rows.`}
      legend={series}
      fileName="verdicts-per-heuristic"
      {...saving}
      table={{
        columns: [
          { label: 'Heuristic' },
          ...series.map(({ label }) => ({ label, numeric: true })),
          { label: `Contradicts ${reference ?? 'the main verdict'}`, numeric: true },
        ],
        rows: groups.map(({ id, label, values }, place) => ({
          id,
          cells: [
            label,
            ...series.map(({ key, label: word }) => (
              <PickButton
                key={key}
                count={Object.entries(values).find(([state]) => state === key)?.[1] ?? 0}
                label={`${label}, ${word}`}
                onPick={() => pick(id, key)}
              />
            )),
            id === mainVerdict ? (
              '–'
            ) : (
              <PickButton
                count={tallies[place]?.against ?? 0}
                label={`${label} contradicts`}
                onPick={() => pick(id, saysAgainst)}
              />
            ),
          ],
        })),
      }}
    >
      <StackedRows
        groups={groups}
        series={series}
        label="Stacked bars: verdicts per heuristic. The table below holds the numbers."
        onPick={pick}
      />
    </ChartFigure>
  );
}
