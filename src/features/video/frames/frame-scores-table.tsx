import { memo } from 'react';
import { outcomeWords } from '#domain/outcome-words.ts';
import { formatConfidence } from '#domain/format.ts';
import type { FrameView } from '#domain/video/frames.ts';
import type { ModelRow } from '#domain/video/score-rows.ts';
import { FigureTable } from '#ui/figure-table.tsx';

type FrameScoresTableProps = { views: readonly FrameView[]; models: readonly ModelRow[] };

/** The numbers of the score sheet. Memoised, because the sheet renders at every step of its slider. */
export const FrameScoresTable = memo(function FrameScoresTable({ views, models }: FrameScoresTableProps) {
  return (
    <FigureTable
      caption="Verdict of every frame, and the score for “artificial” of every model"
      columns={[
        { label: 'Frame', numeric: true },
        { label: 'Verdict' },
        { label: 'Confidence as given', numeric: true },
        ...models.map((row) => ({ label: row.name, numeric: true })),
      ]}
      rows={views.map((view, index) => ({
        id: view.frame.at,
        cells: [
          view.frame.position + 1,
          outcomeWords[view.outcome].word,
          view.confidence === null ? <i key="gap">none usable</i> : formatConfidence(view.confidence),
          ...models.map((row) => row.texts[index]),
        ],
      }))}
    />
  );
});
