import { memo, use, useMemo } from 'react';
import { type FrameSelection, type FrameView, selectFrames } from '#domain/video/frames.ts';
import { frameInWords, modelRows, verdictRow } from '#domain/video/score-rows.ts';
import { SelectedFrameContext } from '#features/video/selected-frame-context.ts';
import { ScoreSheet } from '#ui/frames/score-sheet.tsx';
import { ReadingText } from '#ui/reading-text.tsx';
import { BarLegend } from './bar-legend.tsx';
import { FrameScoresTable } from './frame-scores-table.tsx';
import styles from './frame-scores.module.css';

type FrameScoresProps = {
  views: readonly FrameView[];
  filter: FrameSelection | undefined;
};

/* It counts all frames, and none of them changes while the slider moves. */
const Legend = memo(BarLegend);

/** The verdict of every frame and the lean of every model, frame by frame, in the order sent. */
export function FrameScores({ views, filter }: FrameScoresProps) {
  const { position, select } = use(SelectedFrameContext);
  // Thousands of bars: computed once per reading of the frames, not at every step of the slider.
  const models = useMemo(() => modelRows(views), [views]);
  const matches = useMemo(
    () => (filter === undefined ? null : selectFrames(views, filter).map((view) => view.frame.position)),
    [views, filter],
  );
  const rows = useMemo(
    () => [
      { id: 'verdict', label: 'Verdict', note: 'confidence', bars: verdictRow(views), height: 64 },
      ...models.map((row) => ({
        id: row.id,
        label: <ReadingText reading={row.model} />,
        note: `${row.artificial} AI · ${row.human} human`,
        bars: row.bars,
        height: 34,
      })),
    ],
    [views, models],
  );
  return (
    <figure className={styles['figure']} aria-label="Frames in order, with verdicts and model scores">
      <Legend views={views} />
      <ScoreSheet
        label="Selected frame"
        rows={rows}
        count={views.length}
        selected={position}
        matches={matches}
        onSelect={select}
        describe={(at, rowId) => frameInWords(views[at], rowId, models)}
      />
      <FrameScoresTable views={views} models={models} />
    </figure>
  );
}
