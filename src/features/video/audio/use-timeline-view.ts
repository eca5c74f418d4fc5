import { useNavigate, useSearch } from '@tanstack/react-router';
import { use, useEffect, useEffectEvent, useState } from 'react';
import { MovingContext } from '#features/video/moving-context.ts';
import { clampView, fitAll, isWhole, type Viewport } from '#ui/timeline/viewport.ts';
import { readZoom, writeZoom } from './zoom-ref.ts';

/** How long the view rests before it is written into the address: browsers limit how often that may happen. */
const settleMs = 250;

/**
 * The stretch of one track's axis on screen. It moves at once, and reaches the address when it rests, so that a
 * link shows the same stretch.
 */
export function useTimelineView(track: number, extent: number) {
  const navigate = useNavigate();
  const markMoving = use(MovingContext);
  const zoom = useSearch({ strict: false, select: (search: object) => zoomOf(search) });
  const toView = (ref: string | undefined): Viewport => {
    const named = readZoom(ref, track);
    return named === null || named.start >= extent ? fitAll(extent) : clampView(named, extent);
  };
  const [view, setView] = useState(() => toView(zoom));
  const [moved, setMoved] = useState<Viewport | null>(null);
  const [seen, setSeen] = useState(zoom);

  // The way back in the history shows what was shown then.
  if (seen !== zoom) {
    setSeen(zoom);
    const isOther = writeZoom(seen, { track, view: null }) !== writeZoom(zoom, { track, view: null });
    const isOwn = writeZoom(zoom, { track, view: toEntry(view, extent) }) === zoom;
    if (moved === null && !isOther && !isOwn) setView(toView(zoom));
  }

  const settle = useEffectEvent((next: Viewport) => {
    setMoved(null);
    void navigate({
      to: '.',
      search: (previous: object) => ({
        ...previous,
        zoom: writeZoom(zoomOf(previous), { track, view: toEntry(next, extent) }),
      }),
      replace: true,
      resetScroll: false,
    });
  });
  // Outside React: a timer, and the mark on the page.
  useEffect(() => {
    if (moved === null) return undefined;
    markMoving();
    const timer = setTimeout(() => settle(moved), settleMs);
    return () => clearTimeout(timer);
  }, [moved, markMoving]);

  const show = (next: Viewport) => {
    setView(next);
    setMoved(next);
  };
  return [view, show] as const;
}

function toEntry(view: Viewport, extent: number): Viewport | null {
  return isWhole(view, extent) ? null : view;
}

function zoomOf(search: object): string | undefined {
  return 'zoom' in search && typeof search.zoom === 'string' ? search.zoom : undefined;
}
