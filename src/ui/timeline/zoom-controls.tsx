import { Maximize2, MoveLeft, MoveRight, ZoomIn, ZoomOut } from 'lucide-react';
import { memo } from 'react';
import { IconButton } from '#ui/icon-button.tsx';
import styles from './timeline.module.css';
import { fitAll, panView, type Viewport, zoomView } from './viewport.ts';

/** From one view to the next. */
export type ZoomMove = (view: Viewport, extent: number) => Viewport;

type Props = { atStart: boolean; atEnd: boolean; onMove: (move: ZoomMove) => void };

/** Zooms around the middle of the view. */
export function zoomMiddle(view: Viewport, extent: number, factor: number): Viewport {
  return zoomView(view, extent, { factor, anchor: (view.start + view.end) / 2 });
}

const half = ({ start, end }: Viewport): number => (end - start) / 2;

/**
 * Zoom and pan for those who use neither wheel nor fingers. Told of the ends instead of the view, it is drawn again only
 * when a button is switched on or off, not at every step of a zoom.
 */
export const ZoomControls = memo(function ZoomControls({ atStart, atEnd, onMove }: Props) {
  const isAll = atStart && atEnd;
  return (
    <div className={styles['controls']} role="group" aria-label="Zoom and pan">
      <IconButton
        size="sm"
        label="Pan left"
        icon={<MoveLeft aria-hidden />}
        disabled={atStart}
        onClick={() => onMove((view, extent) => panView(view, extent, -half(view)))}
      />
      <IconButton
        size="sm"
        label="Pan right"
        icon={<MoveRight aria-hidden />}
        disabled={atEnd}
        onClick={() => onMove((view, extent) => panView(view, extent, half(view)))}
      />
      <IconButton
        size="sm"
        label="Zoom out"
        icon={<ZoomOut aria-hidden />}
        disabled={isAll}
        onClick={() => onMove((view, extent) => zoomMiddle(view, extent, 0.5))}
      />
      <IconButton
        size="sm"
        label="Zoom in"
        icon={<ZoomIn aria-hidden />}
        onClick={() => onMove((view, extent) => zoomMiddle(view, extent, 2))}
      />
      <IconButton
        size="sm"
        label="Show the whole track"
        icon={<Maximize2 aria-hidden />}
        disabled={isAll}
        onClick={() => onMove((_, extent) => fitAll(extent))}
      />
    </div>
  );
});
