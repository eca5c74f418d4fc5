import { Maximize2, MoveLeft, MoveRight, ZoomIn, ZoomOut } from 'lucide-react';
import { IconButton } from '#ui/icon-button.tsx';
import styles from './timeline.module.css';
import { fitAll, isWhole, panView, type Viewport, zoomView } from './viewport.ts';

type Props = { view: Viewport; extent: number; onView: (view: Viewport) => void };

/** Zooms around the middle of the view. */
export function zoomMiddle(view: Viewport, extent: number, factor: number): Viewport {
  return zoomView(view, extent, { factor, anchor: (view.start + view.end) / 2 });
}

/** Zoom and pan for those who use neither wheel nor fingers. */
export function ZoomControls({ view, extent, onView }: Props) {
  const half = (view.end - view.start) / 2;
  const whole = isWhole(view, extent);
  return (
    <div className={styles['controls']} role="group" aria-label="Zoom and pan">
      <IconButton
        size="sm"
        label="Pan left"
        icon={<MoveLeft aria-hidden />}
        disabled={view.start <= 0}
        onClick={() => onView(panView(view, extent, -half))}
      />
      <IconButton
        size="sm"
        label="Pan right"
        icon={<MoveRight aria-hidden />}
        disabled={view.end >= extent}
        onClick={() => onView(panView(view, extent, half))}
      />
      <IconButton
        size="sm"
        label="Zoom out"
        icon={<ZoomOut aria-hidden />}
        disabled={whole}
        onClick={() => onView(zoomMiddle(view, extent, 0.5))}
      />
      <IconButton
        size="sm"
        label="Zoom in"
        icon={<ZoomIn aria-hidden />}
        onClick={() => onView(zoomMiddle(view, extent, 2))}
      />
      <IconButton
        size="sm"
        label="Show the whole track"
        icon={<Maximize2 aria-hidden />}
        disabled={whole}
        onClick={() => onView(fitAll(extent))}
      />
    </div>
  );
}
