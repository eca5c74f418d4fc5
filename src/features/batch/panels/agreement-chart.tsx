import { type AgreementPair, comparePairs } from '#domain/batch/chart-data.ts';
import { saysAgainst, saysWith } from '#domain/batch/filters.ts';
import { formatShare } from '#domain/format.ts';
import { toVisibleText } from '#domain/untrusted-text.ts';
import { sharedModels } from '#features/batch/shared-models.ts';
import { ChartFigure } from '#ui/charts/chart-figure.tsx';
import type { ChartSeries } from '#ui/charts/stacked-chart.tsx';
import { StackedRows } from '#ui/charts/stacked-rows.tsx';
import type { ChartProps } from './charts-panel.tsx';

const series: readonly ChartSeries[] = [
  { key: 'same', label: 'Same label', colour: '--series-2' },
  { key: 'other', label: 'Other label', colour: '--series-1' },
  { key: 'neither', label: 'Not comparable: one of the two has no usable label', colour: '--line' },
];

/** How often each heuristic gives the label of the reference; the twin compares all pairs. */
export function AgreementChart({ view, address, saving }: ChartProps) {
  const { filters, reference } = address;
  const pairs = comparePairs(view.shown, view.heuristics);
  const videos = view.shown.filter((row) => row.summary !== null).length;
  const groups = view.heuristics
    .filter((heuristic) => heuristic !== reference)
    .map((heuristic) => {
      const pair = pairs.find((candidate) => isPair(candidate, heuristic, reference ?? null));
      const both = pair?.both ?? 0;
      const same = pair?.same ?? 0;
      return {
        id: heuristic,
        label: toVisibleText(heuristic),
        values: { same, other: both - same, neither: videos - both },
      };
    });
  const pick = (heuristic: string, key: string) => {
    if (key === 'neither') return;
    address.setFilters(
      { ...filters, says: { heuristic, outcome: key === 'same' ? saysWith : saysAgainst } },
      { push: true },
    );
  };
  return (
    <ChartFigure
      title={`Agreement with ${reference ?? 'the main verdict'}`}
      note={`On how many of the videos shown each heuristic gives the same label as ${reference ?? 'the main verdict'}. ${sharedModels} Click on a part to see its rows.`}
      legend={series}
      fileName="agreement"
      {...saving}
      table={{
        columns: [
          { label: 'First' },
          { label: 'Second' },
          { label: 'Both usable', numeric: true },
          { label: 'Same label', numeric: true },
          { label: 'Share', numeric: true },
        ],
        rows: pairs.map(({ a, b, both, same }) => ({
          id: `${a ?? ''}~${b ?? ''}`,
          cells: [nameOf(a), nameOf(b), both, same, formatShare(same, both)],
        })),
      }}
    >
      <StackedRows
        groups={groups}
        series={series}
        label="Stacked bars: agreement of each heuristic with the reference. The table below compares all pairs."
        onPick={pick}
      />
    </ChartFigure>
  );
}

function isPair({ a, b }: AgreementPair, first: string | null, second: string | null): boolean {
  return (a === first && b === second) || (a === second && b === first);
}

function nameOf(heuristic: string | null): string {
  return heuristic === null ? 'Main verdict' : toVisibleText(heuristic);
}
