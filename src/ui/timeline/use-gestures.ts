import { type PointerEvent, type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react';
import { panView, toTime, type Viewport, zoomView } from './viewport.ts';

type Axis = { view: Viewport; width: number; extent: number };
type Gestures = {
  onView: (view: Viewport) => void;
  /** A press without a drag: the moment and the height pressed. */
  onPress: (point: { seconds: number; y: number }) => void;
};

/** A press that moves less than this many pixels is a click. */
const dragThreshold = 4;
/** One notch of a wheel (100 units) zooms by this factor. */
const wheelBase = 1.35;

/**
 * Wheel, drag and pinch on a timeline. The plain wheel goes on scrolling the page unless the timeline has
 * the focus: a long page must not be caught by whatever lies under the pointer.
 */
export function useGestures(ref: RefObject<HTMLElement | null>, drawn: Axis, { onView, onPress }: Gestures) {
  const { axisNow, show } = useLatestView(drawn, onView);
  const pointers = useRef(new Map<number, { x: number; y: number }>());
  const press = useRef<{ x: number; moved: boolean } | null>(null);

  const handleWheel = useEffectEvent((event: WheelEvent) => {
    const element = ref.current;
    if (element === null) return;
    const axis = axisNow();
    const { view, width, extent } = axis;
    const perPixel = (view.end - view.start) / Math.max(width, 1);
    const sideways =
      Math.abs(event.deltaX) > Math.abs(event.deltaY) ? event.deltaX : event.shiftKey ? event.deltaY : 0;
    if (sideways !== 0 && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      show(panView(view, extent, sideways * perPixel));
      return;
    }
    if (!event.ctrlKey && !event.metaKey && !element.contains(document.activeElement)) return;
    event.preventDefault();
    const anchor = toTime(event.clientX - element.getBoundingClientRect().left, axis);
    show(zoomView(view, extent, { factor: wheelBase ** (-event.deltaY / 100), anchor }));
  });

  // Outside React: React's own wheel listener is passive and could not keep the page from scrolling.
  useEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    const listen = (event: WheelEvent) => handleWheel(event);
    element.addEventListener('wheel', listen, { passive: false });
    return () => element.removeEventListener('wheel', listen);
  }, [ref]);

  const place = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };

  const handleDrag = (from: { x: number }, to: { x: number }) => {
    const { view, width, extent } = axisNow();
    show(panView(view, extent, ((from.x - to.x) / Math.max(width, 1)) * (view.end - view.start)));
  };

  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      const point = place(event);
      pointers.current.set(event.pointerId, point);
      press.current = pointers.current.size === 1 ? { x: point.x, moved: false } : null;
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const before = pointers.current.get(event.pointerId);
      if (before === undefined) return;
      const now = place(event);
      const [other] = [...pointers.current].flatMap(([id, point]) => (id === event.pointerId ? [] : [point]));
      if (other !== undefined) show(pinched(axisNow(), { before, now, other }));
      else if (
        press.current !== null &&
        (press.current.moved || Math.abs(now.x - press.current.x) > dragThreshold)
      ) {
        press.current.moved = true;
        handleDrag(before, now);
      } else return;
      pointers.current.set(event.pointerId, now);
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      pointers.current.delete(event.pointerId);
      const point = place(event);
      if (press.current !== null && !press.current.moved)
        onPress({ seconds: toTime(point.x, axisNow()), y: point.y });
      press.current = null;
    },
    onPointerCancel: (event: PointerEvent<HTMLElement>) => {
      pointers.current.delete(event.pointerId);
      press.current = null;
    },
  };
}

/**
 * The axis with the newest view. Several moves may come before the next drawing, one for each finger of a pinch: each
 * goes on from the one before, and a drawing that shows an earlier one of them does not take it back.
 */
function useLatestView(drawn: Axis, onView: (view: Viewport) => void) {
  const latest = useRef(drawn.view);
  const shown = useRef(new WeakSet<Viewport>());
  useLayoutEffect(() => {
    if (!shown.current.has(drawn.view)) latest.current = drawn.view;
  }, [drawn.view]);
  return {
    axisNow: (): Axis => ({ ...drawn, view: latest.current }),
    show: (view: Viewport) => {
      latest.current = view;
      shown.current.add(view);
      onView(view);
    },
  };
}

type Pinch = { before: { x: number }; now: { x: number }; other: { x: number } };

/** Two fingers: the distance between them zooms, their middle stays on the moment it was on. */
function pinched(axis: Axis, { before, now, other }: Pinch): Viewport {
  const { view, width, extent } = axis;
  const apart = Math.max(Math.abs(before.x - other.x), 12);
  const factor = Math.max(Math.abs(now.x - other.x), 12) / apart;
  const anchor = toTime((before.x + other.x) / 2, axis);
  const zoomed = zoomView(view, extent, { factor, anchor });
  const shift = ((before.x - now.x) / 2 / Math.max(width, 1)) * (zoomed.end - zoomed.start);
  return panView(zoomed, extent, shift);
}
