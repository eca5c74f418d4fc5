import { useEffect, useMemo, useState } from 'react';
import type { Clip } from '#contract/video.ts';
import { placeClips } from '#domain/timeline/place-clips.ts';
import { stepOrder } from '#domain/timeline/find-clips.ts';
import { Later } from '#features/video/later.tsx';
import { Notice } from '#ui/notice.tsx';
import { Segmented } from '#ui/segmented.tsx';
import { ClipDetail } from './clip-detail.tsx';
import { type ClipFilter, clipFilters, type ClipRow, passes, toClipRows } from './clip-list.ts';
import { ClipSteps } from './clip-steps.tsx';
import { ClipTable } from './clip-table.tsx';
import { ClipTimeline } from './clip-timeline.tsx';
import styles from './clip-explorer.module.css';
import { CoverageNotes } from './coverage-notes.tsx';
import { usePlayback } from './playback.tsx';

type Props = {
  /** Names the track: `Track 1`. */
  label: string;
  /** Place of the track in its list, from 0. */
  track: number;
  clips: readonly Clip[];
  heuristic: string | undefined;
  selected: number | null;
  onSelect: (position: number | null) => void;
  /** True for the one track whose clips the keys step through. */
  hasKeys: boolean;
};

const filterLabels: Readonly<Record<ClipFilter, string>> = {
  all: 'All',
  artificial: 'AI-made',
  human: 'Human-made',
  unknown: 'Unknown',
  contested: 'Contested',
  flagged: 'Flagged',
};

/** The clips of one track as timeline, as table and one by one; the three are always in step. */
export function ClipExplorer({ label, track, clips, heuristic, selected, onSelect, hasKeys }: Props) {
  const playback = usePlayback();
  const [filter, setFilter] = useState<ClipFilter>('all');
  // Thousands of clips are placed once, and the drawing depends on their identity.
  const layout = useMemo(() => placeClips(clips), [clips]);
  const rows = useMemo(() => toClipRows(clips, layout), [clips, layout]);
  const chosen = rows.find((row) => row.clip.position === selected);

  const place = layout.placed.find((candidate) => candidate.position === selected);
  const { playhead, change } = playback;

  // Outside React: the playhead and the player follow the selection, wherever it was made.
  useEffect(() => {
    if (place === undefined) return undefined;
    const { start, end, position } = place;
    change({ span: { label: `clip ${position + 1} of ${label.toLowerCase()}`, start, end } });
    const here = playhead.seconds();
    if (here < start || here >= end) playhead.move(start, 'person');
    return () => change({ span: null });
  }, [place, label, playhead, change]);

  const shown = rows.filter((row) => passes(row, filter));
  return (
    <div className={styles['explorer']}>
      <ClipSteps
        label={label}
        rows={rows}
        order={stepOrder(layout)}
        selected={selected}
        onSelect={onSelect}
        hasKeys={hasKeys}
      />
      {layout.placed.length === 0 ? (
        <Notice tone="warning" title="No clip can be placed on a timeline">
          None of the {clips.length} clips has a usable start and end. They are listed below.
        </Notice>
      ) : (
        <ClipTimeline
          label={label}
          track={track}
          layout={layout}
          rows={rows}
          selected={selected}
          onSelect={onSelect}
        />
      )}
      <Later short>
        <CoverageNotes layout={layout} onSelect={onSelect} />
        {chosen !== undefined && <ClipDetail row={chosen} heuristic={heuristic} />}
        <div className={styles['tableHead']}>
          <h4>Clips as a table</h4>
          <Segmented
            label="Show clips"
            value={filter}
            options={clipFilters.map((value) => ({
              value,
              label: `${filterLabels[value]} ${count(rows, value)}`,
            }))}
            onChange={setFilter}
          />
        </div>
        {shown.length === 0 ? (
          <p className={styles['empty']}>No clip of this track matches “{filterLabels[filter]}”.</p>
        ) : (
          <ClipTable
            label={`${label}: clips`}
            rows={shown}
            selected={selected}
            onSelect={onSelect}
            playhead={playback.playhead}
          />
        )}
      </Later>
    </div>
  );
}

function count(rows: readonly ClipRow[], filter: ClipFilter): number {
  return rows.filter((row) => passes(row, filter)).length;
}
