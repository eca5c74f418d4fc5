import { useMemo } from 'react';
import { type FrameSelection, type FrameView, selectFrames } from '#domain/video/frames.ts';
import { frameInWords, modelRows, verdictRow } from '#domain/video/score-rows.ts';
import { ScoreSheet } from '#ui/frames/score-sheet.tsx';
import { ReadingText } from '#ui/reading-text.tsx';
import { BarLegend } from './bar-legend.tsx';
import { FrameScoresTable } from './frame-scores-table.tsx';
import styles from './frame-scores.module.css';

type FrameScoresProps = {
  views: readonly FrameView[];
  selected: number;
  filter: FrameSelection | undefined;
  onSelect: (position: number) => void;
};

/** The verdict of every frame and the lean of every model, frame by frame, in the order sent. */
export function FrameScores({ views, selected, filter, onSelect }: FrameScoresProps) {
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
      <BarLegend views={views} />
      <ScoreSheet
        label="Selected frame"
        rows={rows}
        count={views.length}
        selected={selected}
        matches={matches}
        onSelect={onSelect}
        describe={(position, rowId) => frameInWords(views[position], rowId, models)}
      />
      <FrameScoresTable views={views} models={models} />
    </figure>
  );
}
