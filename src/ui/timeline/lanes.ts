import type { Loudness } from '#lib/loudness.ts';

/** What a mark says. Only `human` and `artificial` are answers; the others never wear their colours. */
export const tones = ['human', 'artificial', 'unknown', 'errored', 'pending', 'none'] as const;
export type Tone = (typeof tones)[number];

/** A stretch with an outcome; `row` keeps stretches that overlap apart, `word` says the outcome where it fits. */
export type BandMark = {
  id: number;
  start: number;
  end: number;
  row: number;
  tone: Tone;
  word: string;
  flagged: boolean;
};

/** A stretch with a value on an axis from 0 (human) over 0.5 to 1 (artificial); null = no usable value. */
export type ScoreMark = { id: number; start: number; end: number; value: number | null };

/** A stretch worth naming that is not a mark of its own: nothing there, or more than one mark. */
export type NamedSpan = { start: number; end: number; kind: 'gap' | 'overlap' };

export type Lane =
  | {
      kind: 'bands';
      id: string;
      label: string;
      rows: number;
      marks: readonly BandMark[];
      spans: readonly NamedSpan[];
    }
  | { kind: 'scores'; id: string; label: string; marks: readonly ScoreMark[] }
  | { kind: 'wave'; id: string; label: string; wave: Loudness };

export type LanePlace = { lane: Lane; top: number; height: number };
export type LaneLayout = { places: readonly LanePlace[]; height: number };

export const rulerHeight = 22;
const laneGap = 6;
/** Where lane labels do not fit beside the lanes they stand above them. */
const labelHeight = 18;
const rowHeight = 22;
/** Rows are squeezed rather than dropped: a track may have any number of clips at one moment. */
const tallestBands = 140;

function laneHeight(lane: Lane): number {
  switch (lane.kind) {
    case 'bands':
      return Math.min(Math.max(lane.rows, 1) * rowHeight + 12, tallestBands);
    case 'scores':
      return 44;
    case 'wave':
      return 48;
  }
}

/** Puts lanes under the ruler, one below the other. */
export function layoutLanes(lanes: readonly Lane[], labels: 'beside' | 'above'): LaneLayout {
  let top = rulerHeight + 4;
  const places = lanes.map((lane) => {
    if (labels === 'above') top += labelHeight;
    const place = { lane, top, height: laneHeight(lane) };
    top += place.height + laneGap;
    return place;
  });
  return { places, height: top };
}
