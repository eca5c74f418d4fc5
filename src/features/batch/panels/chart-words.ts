import { outcomeWords, type RowState, rowStates } from '#domain/outcome-words.ts';
import type { ChartSeries } from '#ui/charts/stacked-chart.tsx';

const colours: Readonly<Record<RowState, string>> = {
  human: '--human-fill',
  artificial: '--artificial-fill',
  unknown: '--unknown-fill',
  none: '--line-strong',
  processing: '--pending-fill',
  waiting: '--line',
  errored: '--errored-fill',
  failed: '--errored-text',
  unrecognised: '--notice-line',
  conflict: '--notice-text',
  unreadable: '--notice-line',
  not_returned: '--ink-faint',
};

/** The series of a chart of states: those that occur, answers first. */
export function stateSeries(occurs: (state: RowState) => boolean): ChartSeries[] {
  return rowStates
    .filter(occurs)
    .map((state) => ({ key: state, label: outcomeWords[state].word, colour: colours[state] }));
}

/** Two labels only. */
export const labelSeries: readonly ChartSeries[] = [
  { key: 'human', label: outcomeWords.human.word, colour: colours.human },
  { key: 'artificial', label: outcomeWords.artificial.word, colour: colours.artificial },
];
