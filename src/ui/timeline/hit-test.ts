import type { Lane, LaneLayout, LanePlace } from './lanes.ts';

type Point = { seconds: number; y: number };

/** The mark under a place on screen, or the first band at that moment when the place is in no lane. */
export function markAt(layout: LaneLayout, point: Point): number | null {
  const place = layout.places.find(({ top, height }) => point.y >= top && point.y < top + height);
  const bands = layout.places.find(({ lane }) => lane.kind === 'bands');
  const asked = place === undefined || place.lane.kind === 'wave' ? bands : place;
  return asked === undefined ? null : markInLane(asked, point);
}

function markInLane(place: LanePlace, { seconds, y }: Point): number | null {
  const under = marksOf(place.lane).filter((mark) => mark.start <= seconds && seconds < mark.end);
  const row =
    place.lane.kind === 'bands' ? Math.floor(((y - place.top) / place.height) * place.lane.rows) : 0;
  return (under.find((mark) => mark.row === row) ?? under[0])?.id ?? null;
}

function marksOf(lane: Lane): readonly { id: number; start: number; end: number; row?: number }[] {
  return lane.kind === 'wave' ? [] : lane.marks;
}
