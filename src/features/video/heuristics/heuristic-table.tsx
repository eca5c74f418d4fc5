import { lazy, Suspense, useRef } from 'react';
import { formatConfidence } from '#domain/format.ts';
import { outcomeWords } from '#domain/outcome-words.ts';
import { isGap, valueOf } from '#domain/reading.ts';
import type { HeuristicRow } from '#domain/video/heuristics.ts';
import { ErrorBoundary } from '#ui/async/error-boundary.tsx';
import { Button } from '#ui/button.tsx';
import type { DivergingBar } from '#ui/charts/diverging-bars.tsx';
import { OutcomeMark } from '#ui/outcome-mark.tsx';
import { ReadingText } from '#ui/reading-text.tsx';
import { useElementWidth } from '#ui/timeline/use-element-width.ts';
import { Traced } from '#features/video/traced.tsx';
import styles from './heuristic-table.module.css';

/* Recharts is large and nothing else on this page needs it. */
const DivergingBars = lazy(async () => ({
  default: (await import('#ui/charts/diverging-bars.tsx')).DivergingBars,
}));

const rowHeight = 40;

type HeuristicTableProps = {
  rows: readonly HeuristicRow[];
  heuristic: string | undefined;
  onChoose: (heuristic: string | undefined) => void;
};

/** One row a heuristic: its name to choose it by, its bar, and every number behind the bar. */
export function HeuristicTable({ rows, heuristic, onChoose }: HeuristicTableProps) {
  const chart = useRef<HTMLTableCellElement>(null);
  const width = useElementWidth(chart);
  const isChosen = (row: HeuristicRow) =>
    heuristic === undefined ? row.isMain : valueOf(row.name) === heuristic;
  return (
    <div className={styles['scroll']}>
      <table className={styles['table']}>
        <caption className={styles['caption']}>
          Side: classification. Length: confidence as given by identifAI, not a probability.
        </caption>
        <thead>
          <tr>
            <th scope="col">Heuristic</th>
            <th scope="col" ref={chart} className={styles['axis']}>
              <span>← human</span>
              <span>artificial →</span>
            </th>
            <th scope="col">Says</th>
            <th scope="col" data-numeric>
              Confidence
            </th>
            <th
              scope="col"
              data-numeric
              title="Frames whose own verdict by the same heuristic says the same; counted here"
            >
              Frames agree
            </th>
            <th
              scope="col"
              data-numeric
              title="As given; undocumented, most likely frames behind the verdict"
            >
              Count
            </th>
            <th scope="col">Unknown</th>
            <th scope="col" className={styles['wide']}>
              Models
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.place} data-chosen={isChosen(row)}>
              <th scope="row">
                <HeuristicChoice
                  row={row}
                  chosen={heuristic !== undefined && isChosen(row)}
                  onChoose={onChoose}
                />
              </th>
              {index === 0 && (
                <td rowSpan={rows.length} className={styles['chart']}>
                  <ErrorBoundary what="The chart">
                    <Suspense fallback={null}>
                      {width > 0 && (
                        <DivergingBars
                          bars={rows.map((each) => toBar(each, isChosen(each)))}
                          width={width}
                          rowHeight={rowHeight}
                          label={`Bar chart of ${rows.length} heuristics; the table holds the same values.`}
                        />
                      )}
                    </Suspense>
                  </ErrorBoundary>
                </td>
              )}
              <HeuristicCells row={row} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function toBar(row: HeuristicRow, selected: boolean): DivergingBar {
  const tone = row.outcome === 'human' || row.outcome === 'artificial' ? row.outcome : 'other';
  return {
    id: String(row.place),
    value: row.bar,
    tone,
    note: tone === 'other' ? outcomeWords[row.outcome].word : 'no usable confidence',
    selected,
  };
}

type HeuristicChoiceProps = {
  row: HeuristicRow;
  chosen: boolean;
  onChoose: (heuristic: string | undefined) => void;
};

function HeuristicChoice({ row, chosen, onChoose }: HeuristicChoiceProps) {
  const name = valueOf(row.name);
  return (
    <span className={styles['name']}>
      {name === undefined ? (
        <ReadingText reading={row.name} />
      ) : (
        <Button
          size="sm"
          variant="ghost"
          className={styles['choice']}
          aria-pressed={chosen}
          title={chosen ? 'Read the page by the main verdicts again' : `Read frames and tracks under ${name}`}
          onClick={() => onChoose(chosen ? undefined : name)}
        >
          <ReadingText reading={name} />
        </Button>
      )}
      {row.isMain && <span className={styles['tag']}>main</span>}
      {row.differs && <span className={styles['differs']}>differs</span>}
      {/* Narrow screens have the column of this number out of sight; it is still there for a reader of the table. */}
      <span aria-hidden className={styles['brief']}>
        {isGap(row.verdict.confidence)
          ? outcomeWords[row.outcome].word
          : formatConfidence(row.verdict.confidence)}
      </span>
    </span>
  );
}

function HeuristicCells({ row: { verdict, outcome, frames } }: { row: HeuristicRow }) {
  const { at, models } = verdict;
  return (
    <>
      <td>
        <Traced at={at} kind="verdict" field="classification">
          <OutcomeMark state={outcome} size="sm" />
          {outcome !== 'human' && outcome !== 'artificial' && (
            <span className={styles['given']}>
              given: <ReadingText reading={verdict.classification} />
            </span>
          )}
        </Traced>
      </td>
      <td data-numeric>
        <Traced at={at} kind="verdict" field="confidence">
          {isGap(verdict.confidence) ? (
            <ReadingText reading={verdict.confidence} />
          ) : (
            <span title={String(verdict.confidence)}>{formatConfidence(verdict.confidence)}</span>
          )}
        </Traced>
      </td>
      <td data-numeric>{frames.total === 0 ? <i>no frames</i> : `${frames.agree} of ${frames.total}`}</td>
      <td data-numeric>
        <Traced at={at} kind="verdict" field="count">
          <ReadingText reading={verdict.count} />
        </Traced>
      </td>
      <td>
        <Traced at={at} kind="verdict" field="unknown">
          <ReadingText reading={verdict.unknown} />
        </Traced>
      </td>
      <td className={styles['wide']}>
        <Traced at={at} kind="verdict" field="models">
          {isGap(models) ? (
            <ReadingText reading={models} />
          ) : (
            <span className={styles['models']} title={models.join(', ')}>
              {models.length === 0 ? <i>none named</i> : <ReadingText reading={models.join(', ')} />}
            </span>
          )}
        </Traced>
      </td>
    </>
  );
}
