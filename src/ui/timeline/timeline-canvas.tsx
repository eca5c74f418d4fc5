import { useEffect, useRef } from 'react';
import { readColours } from '#ui/theme/read-colours.ts';
import { drawTimeline, type Scene } from './draw-timeline.ts';
import { type Tone, tones } from './lanes.ts';
import { type Paint, timelineTokens, toneToken, tonePattern } from './paint.ts';
import styles from './timeline.module.css';
import { useThemeKey } from './use-theme-key.ts';

/** The drawn part of a timeline. It has no words of its own: the slider and the table beside it speak. */
export function TimelineCanvas({ scene }: { scene: Scene }) {
  const ref = useRef<HTMLCanvasElement>(null);
  const paint = useRef<{ key: string; paint: Paint } | null>(null);
  const theme = useThemeKey();
  const { width, layout } = scene;

  // Outside React: the canvas. The first drawing is in the first frame; later ones come once a frame at most, after the
  // newest render.
  useEffect(() => {
    const draw = () => {
      const canvas = ref.current;
      if (canvas === null || width === 0) return;
      const ratio = window.devicePixelRatio;
      const key = `${theme} ${width} ${layout.height} ${ratio}`;
      if (paint.current?.key !== key) {
        canvas.width = Math.round(width * ratio);
        canvas.height = Math.round(layout.height * ratio);
        const made = makePaint(canvas, { ratio, theme });
        paint.current = made === null ? null : { key, paint: made };
      }
      if (paint.current !== null) drawTimeline(paint.current.paint, scene);
    };
    if (paint.current === null) {
      draw();
      return undefined;
    }
    const frame = requestAnimationFrame(draw);
    return () => cancelAnimationFrame(frame);
  }, [scene, theme, width, layout]);

  return (
    <canvas
      ref={ref}
      className={styles['canvas']}
      style={{ inlineSize: width, blockSize: layout.height }}
      aria-hidden
    />
  );
}

/** Sets the lettering, reads colours and makes patterns once per theme and size, not once per drawing. */
function makePaint(
  canvas: HTMLCanvasElement,
  { ratio, theme }: { ratio: number; theme: string },
): Paint | null {
  const context = canvas.getContext('2d');
  if (context === null) return null;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.font = `500 11px ${getComputedStyle(document.body).fontFamily}`;
  const colours = readColours(timelineTokens, theme);
  const colour = (token: string) => colours.get(token) ?? 'transparent';
  const patterns = new Map<Tone, CanvasPattern | null>(
    tones.map((tone) => [tone, tonePattern(context, tone, { colour: patternColour(colour, tone), ratio })]),
  );
  return {
    context,
    colour,
    pattern: (tone) => patterns.get(tone) ?? null,
  };
}

/** The tone's fill, thinned so that words stay legible over it. */
function patternColour(colour: (token: string) => string, tone: Tone): string {
  return `color-mix(in oklab, ${colour(toneToken(tone, 'fill'))} 42%, transparent)`;
}
