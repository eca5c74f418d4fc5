import { memo, useEffect, useRef } from 'react';
import { readColours } from '#ui/theme/read-colours.ts';
import { useThemeKey } from '#ui/timeline/use-theme-key.ts';
import { paintSheet, sheetHeight, type SheetRow, sheetTokens } from './paint-sheet.ts';
import type { Slots } from './slots.ts';
import styles from './score-sheet.module.css';

type SheetCanvasProps = {
  rows: readonly SheetRow[];
  slots: Slots;
  /** Positions of frames that the filter keeps; null without a filter. */
  matches: readonly number[] | null;
};

/** The drawn part of the score sheet; the slider over it and the table below it speak for it. */
export const SheetCanvas = memo(function SheetCanvas({ rows, slots, matches }: SheetCanvasProps) {
  const ref = useRef<HTMLCanvasElement>(null);
  const theme = useThemeKey();
  const height = sheetHeight(rows);

  // Outside React: the canvas.
  useEffect(() => {
    const canvas = ref.current;
    if (canvas === null || slots.width === 0) return;
    const ratio = window.devicePixelRatio;
    canvas.width = Math.round(slots.width * ratio);
    canvas.height = Math.round(height * ratio);
    // Says in which colours the canvas is drawn; a change of theme draws it again.
    canvas.dataset['theme'] = theme;
    const context = canvas.getContext('2d');
    if (context === null) return;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    const colours = readColours(sheetTokens, theme);
    paintSheet(context, { rows, slots, matches }, (token) => colours.get(token) ?? 'transparent');
  }, [rows, slots, matches, height, theme]);

  return (
    <canvas
      ref={ref}
      className={styles['canvas']}
      style={{ inlineSize: slots.width, blockSize: height }}
      aria-hidden
    />
  );
});
