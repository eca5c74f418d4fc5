import { type KeyboardEvent, useEffect, useEffectEvent, useMemo, useRef } from 'react';
import type { Scene } from './draw-timeline.ts';
import { markAt } from './hit-test.ts';
import { type Lane, layoutLanes } from './lanes.ts';
import { Minimap } from './minimap.tsx';
import type { Playhead } from './playhead.ts';
import { PlayheadSlider } from './playhead-slider.tsx';
import { TimelineCanvas } from './timeline-canvas.tsx';
import styles from './timeline.module.css';
import { useElementWidth } from './use-element-width.ts';
import { useGestures } from './use-gestures.ts';
import { fitAll, panView, revealInView, type Viewport } from './viewport.ts';
import { zoomMiddle } from './zoom-controls.tsx';

type Props = {
  /** Names the timeline and its playhead for screen readers. */
  label: string;
  /** Lanes from top to bottom; keep the array the same between renders while nothing in it changes. */
  lanes: readonly Lane[];
  axis: { extent: number; view: Viewport; onView: (view: Viewport) => void };
  selection: { selected: number | null; onSelect: (id: number) => void };
  playhead: Playhead;
  /** A moment in words: the time and what lies there. */
  describe: (seconds: number) => string;
};

/** Narrower than this, lane labels stand above their lanes. */
const narrow = 520;
const labelWidth = 112;

/** Stretches of sound over real time: drawn lanes, a playhead, a minimap. */
export function Timeline({ label, lanes, axis, selection, playhead, describe }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const surface = useRef<HTMLDivElement>(null);
  const fullWidth = useElementWidth(root);
  const labels = fullWidth > 0 && fullWidth < narrow ? 'above' : 'beside';
  const width = Math.max(0, labels === 'beside' ? fullWidth - labelWidth : fullWidth);
  const { extent, view, onView } = axis;
  const { selected, onSelect } = selection;

  // The scene's identity decides whether the canvas is drawn again.
  const layout = useMemo(() => layoutLanes(lanes, labels), [lanes, labels]);
  const scene = useMemo<Scene>(
    () => ({ layout, view, extent, width, selected }),
    [layout, view, extent, width, selected],
  );

  const gestures = useGestures(
    surface,
    { view, width, extent },
    {
      onView,
      onPress: ({ seconds, y }) => {
        playhead.move(seconds, 'person');
        const id = markAt(layout, { seconds, y });
        if (id !== null) onSelect(id);
      },
    },
  );

  const follow = useEffectEvent((seconds: number) => {
    const next = revealInView(view, extent, {
      start: Math.min(seconds, extent),
      end: Math.min(seconds, extent),
    });
    if (next !== view) onView(next);
  });
  // Outside React: whoever moves the playhead, a key or the media, must not lose sight of it.
  useEffect(() => playhead.subscribe((seconds) => follow(seconds)), [playhead]);

  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = keyView(event.key, { view, extent });
    if (next === null) return;
    event.preventDefault();
    onView(next);
  };

  // Identity matters: the minimap draws all marks, and need not do so while one zooms.
  const bands = useMemo(() => lanes.flatMap((lane) => (lane.kind === 'bands' ? lane.marks : [])), [lanes]);
  return (
    <div ref={root} className={styles['timeline']} data-labels={labels} role="group" aria-label={label}>
      <div className={styles['labels']} aria-hidden>
        {layout.places.map(({ lane, top, height }) => (
          <div
            key={lane.id}
            className={styles['label']}
            style={{
              insetBlockStart: labels === 'above' ? top - 18 : top,
              blockSize: labels === 'above' ? 18 : height,
            }}
          >
            <span className={styles['name']} title={lane.label}>
              {lane.label}
            </span>
            {lane.kind === 'scores' && (
              <span className={styles['ends']}>
                <span>AI</span>
                <span>human</span>
              </span>
            )}
          </div>
        ))}
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the slider inside is the focusable part; this only catches its pointers and keys */}
      <div
        ref={surface}
        className={styles['surface']}
        style={{ blockSize: layout.height, inlineSize: width }}
        onKeyDown={handleKeyDown}
        {...gestures}
      >
        <TimelineCanvas scene={scene} />
        <PlayheadSlider
          label={`${label}: playhead`}
          playhead={playhead}
          extent={extent}
          view={view}
          width={width}
          describe={describe}
          onChoose={(seconds) => {
            const id = markAt(layout, { seconds, y: -1 });
            if (id !== null) onSelect(id);
          }}
        />
      </div>
      <div className={styles['below']}>
        <Minimap
          marks={bands}
          extent={extent}
          view={view}
          width={width}
          playhead={playhead}
          onView={onView}
        />
      </div>
    </div>
  );
}

/** Where a key takes the view; null = not one of its keys. */
function keyView(key: string, { view, extent }: { view: Viewport; extent: number }): Viewport | null {
  const third = (view.end - view.start) / 3;
  switch (key) {
    case '+':
    case '=':
      return zoomMiddle(view, extent, 1.5);
    case '-':
      return zoomMiddle(view, extent, 1 / 1.5);
    case '0':
      return fitAll(extent);
    case '<':
    case ',':
      return panView(view, extent, -third);
    case '>':
    case '.':
      return panView(view, extent, third);
    default:
      return null;
  }
}
