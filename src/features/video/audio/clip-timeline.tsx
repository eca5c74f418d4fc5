import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { outcomeWords } from '#domain/outcome-words.ts';
import { clipsAt, type ClipLayout } from '#domain/timeline/place-clips.ts';
import { toClock } from '#lib/clock.ts';
import type { Lane } from '#ui/timeline/lanes.ts';
import { Timeline } from '#ui/timeline/timeline.tsx';
import { clampView, fitAll, revealInView } from '#ui/timeline/viewport.ts';
import { type ZoomMove, ZoomControls } from '#ui/timeline/zoom-controls.tsx';
import type { ClipRow } from './clip-list.ts';
import styles from './clip-timeline.module.css';
import { PlayheadReadout } from './playhead-readout.tsx';
import { usePlayback } from './playback.tsx';
import { trackLanes } from './track-lanes.ts';
import { useTimelineView } from './use-timeline-view.ts';

type Props = {
  label: string;
  /** Place of the track in its list, from 0. */
  track: number;
  layout: ClipLayout;
  rows: readonly ClipRow[];
  selected: number | null;
  onSelect: (position: number) => void;
};

/** One track's clips over real time. */
export function ClipTimeline({ label, track, layout, rows, selected, onSelect }: Props) {
  const { playhead, duration, wave } = usePlayback();
  const extent = Math.max(layout.end, duration ?? 0);
  const [view, setView] = useTimelineView(track, extent);
  const [seen, setSeen] = useState({ selected, extent });

  // A selection made elsewhere is brought into view; a longer axis keeps the whole in view.
  if (seen.selected !== selected || seen.extent !== extent) {
    setSeen({ selected, extent });
    const wasWhole = view.start <= 0 && view.end >= seen.extent;
    const place = layout.placed.find((candidate) => candidate.position === selected);
    const base = wasWhole ? fitAll(extent) : clampView(view, extent);
    const next = place === undefined || seen.selected === selected ? base : revealInView(base, extent, place);
    if (next.start !== view.start || next.end !== view.end) setView(next);
  }

  // The canvas is drawn again when the lanes' identity changes.
  const lanes = useMemo<readonly Lane[]>(() => {
    const clips = trackLanes(
      rows.map((row) => row.clip),
      layout,
    );
    return wave === null ? clips : [...clips, { kind: 'wave', id: 'wave', label: 'Your file’s sound', wave }];
  }, [rows, layout, wave]);

  // The readout and the slider listen to the playhead with it, and would begin anew with another one.
  const describe = useMemo(() => describer(rows, layout), [rows, layout]);

  const shown = useRef({ view, extent, setView });
  useEffect(() => {
    shown.current = { view, extent, setView };
  });
  // The same for all views, so that the buttons need not be drawn at every step of a zoom.
  const move = useCallback((step: ZoomMove) => {
    const now = shown.current;
    now.setView(step(now.view, now.extent));
  }, []);

  return (
    <div className={styles['frame']}>
      <div className={styles['bar']}>
        <PlayheadReadout playhead={playhead} describe={describe} />
        <ZoomControls atStart={view.start <= 0} atEnd={view.end >= extent} onMove={move} />
      </div>
      <Timeline
        label={`${label} timeline`}
        lanes={lanes}
        axis={{ extent, view, onView: setView }}
        selection={{ selected, onSelect }}
        playhead={playhead}
        describe={describe}
      />
      <p className={styles['hint']}>
        Time in seconds as given. Drag to pan, Ctrl and wheel or pinch to zoom (wheel alone once it has the
        focus), <kbd>+</kbd> <kbd>−</kbd> <kbd>0</kbd> zoom, <kbd>&lt;</kbd> <kbd>&gt;</kbd> pan, arrows move
        the playhead.
      </p>
    </div>
  );
}

/** Says of a moment when it is and which clips lie there. */
function describer(rows: readonly ClipRow[], layout: ClipLayout): (seconds: number) => string {
  const outcomes = new Map(rows.map(({ clip, outcome }) => [clip.position, outcome]));
  return (seconds) => {
    const here = clipsAt(layout.placed, seconds).flatMap((position) => {
      const outcome = outcomes.get(position);
      return outcome === undefined ? [] : [`clip ${position + 1}, ${outcomeWords[outcome].word}`];
    });
    return `${toClock(seconds, 1)}: ${here.length === 0 ? 'no clip here' : here.join('; ')}`;
  };
}
