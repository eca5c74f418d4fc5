import { type PointerEvent, useEffect, useRef } from 'react';
import { readColours } from '#ui/theme/read-colours.ts';
import { stackShares, toColumns, columnWidth } from './columns.ts';
import type { BandMark } from './lanes.ts';
import { timelineTokens, toneToken } from './paint.ts';
import type { Playhead } from './playhead.ts';
import styles from './timeline.module.css';
import { useThemeKey } from './use-theme-key.ts';
import { clampView, fitAll, isWhole, toTime, toX, type Viewport } from './viewport.ts';

type Props = {
  marks: readonly BandMark[];
  extent: number;
  view: Viewport;
  width: number;
  playhead: Playhead;
  onView: (view: Viewport) => void;
};

const height = 18;

/** The whole axis in one line, with the stretch on screen; press or drag to go there. */
export function Minimap({ marks, extent, view, width, playhead, onView }: Props) {
  const needle = useRef<HTMLSpanElement>(null);
  const theme = useThemeKey();
  const whole = fitAll(extent);

  // Outside React: the playhead, which moves without renders.
  useEffect(() => {
    const follow = (seconds: number) => {
      if (needle.current !== null)
        needle.current.style.transform = `translateX(${toX(Math.min(seconds, extent), fitAll(extent), width)}px)`;
    };
    follow(playhead.seconds());
    return playhead.subscribe(follow);
  }, [playhead, extent, width]);

  const centre = (event: PointerEvent<HTMLElement>) => {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
    const middle = toTime(x, { view: whole, width, extent });
    const half = (view.end - view.start) / 2;
    onView(clampView({ start: middle - half, end: middle + half }, extent));
  };

  const left = toX(view.start, whole, width);
  return (
    // The buttons and keys above do the same; this is a shortcut for pointers.
    <div
      className={styles['minimap']}
      aria-hidden
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        centre(event);
      }}
      onPointerMove={(event) => {
        if (event.buttons === 1) centre(event);
      }}
    >
      <MinimapCanvas marks={marks} extent={extent} width={width} theme={theme} />
      <span className={styles['needle']} ref={needle} />
      <span
        className={styles['window']}
        data-whole={isWhole(view, extent)}
        style={{
          transform: `translateX(${left}px)`,
          inlineSize: Math.max(toX(view.end, whole, width) - left, 6),
        }}
      />
    </div>
  );
}

type Drawn = { marks: readonly BandMark[]; extent: number; width: number; theme: string };

/** Drawn anew for every theme, because a canvas keeps the colours it was drawn in. */
function MinimapCanvas({ marks, extent, width, theme }: Drawn) {
  const ref = useRef<HTMLCanvasElement>(null);
  // Outside React: the canvas.
  useEffect(() => {
    if (ref.current !== null && width > 0) drawMinimap(ref.current, { marks, extent, width, theme });
  }, [marks, extent, width, theme]);
  return <canvas ref={ref} className={styles['canvas']} style={{ inlineSize: width, blockSize: height }} />;
}

function drawMinimap(canvas: HTMLCanvasElement, { marks, extent, width, theme }: Drawn): void {
  const ratio = window.devicePixelRatio;
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  const context = canvas.getContext('2d');
  if (context === null) return;
  context.scale(ratio, ratio);
  const colours = readColours(timelineTokens, theme);
  for (const column of toColumns(marks, fitAll(extent), width)) {
    for (const part of stackShares(column, 0.25)) {
      context.fillStyle = colours.get(toneToken(part.tone, 'fill')) ?? 'transparent';
      context.fillRect(column.x, height * (1 - part.to), columnWidth, height * (part.to - part.from));
    }
  }
}
