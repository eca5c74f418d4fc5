import type { OutcomeCounts, OutcomeWord } from '#contract/summary.ts';
import type { Clip, Frame } from '#contract/video.ts';
import { modelNames, modelScore, type ModelScore } from '#domain/timeline/model-score.ts';
import { placeClips } from '#domain/timeline/place-clips.ts';
import { clipOutcome } from '#domain/outcome.ts';
import { printed } from './document-text.ts';

/** What a shape is painted with; each format has its own colours for these names. */
export type Paint = 'human' | 'artificial' | 'unknown' | 'errored' | 'pending' | 'line' | 'sunken' | 'ink';

export type Shape =
  | { kind: 'rect'; x: number; y: number; width: number; height: number; paint: Paint }
  | { kind: 'polygon'; points: readonly (readonly [x: number, y: number])[]; paint: Paint }
  | { kind: 'line'; x1: number; y1: number; x2: number; y2: number; paint: Paint };

/** A vector drawing without text; words stand beside it, so that every format can set them in its own type. */
export type Drawing = {
  width: number;
  height: number;
  /** What the drawing shows, for readers who cannot see it; its numbers stand in a table nearby. */
  label: string;
  shapes: readonly Shape[];
  /** Words under the left end, the middle and the right end. */
  axis: readonly [string, string, string];
  /** Names of rows, when the drawing is a matrix: drawn beside it from top to bottom. */
  rowLabels: readonly string[];
};

/** Width of every drawing, in points: the text width of an A4 page with our margins. */
export const drawingWidth = 483;

function paintOf(outcome: OutcomeWord): Paint {
  switch (outcome) {
    case 'human':
    case 'artificial':
    case 'unknown':
    case 'errored':
      return outcome;
    case 'processing':
    case 'none':
    case 'unrecognised':
      return 'pending';
  }
}

const stripHeight = 34;
const otherOutcomes = ['unknown', 'errored', 'processing', 'none', 'unrecognised'] as const;

/**
 * The strip of frames or clips from the same bins as on the screen: artificial stands above the middle line, human
 * hangs below it, everything that is no answer sits on the line, so that the strip reads without colour too.
 */
export function drawStrip(
  strip: readonly OutcomeCounts[],
  words: { label: string; axis: Drawing['axis'] },
): Drawing {
  const shapes: Shape[] = [];
  const middle = stripHeight / 2;
  const step = drawingWidth / Math.max(1, strip.length);
  const width = Math.max(0.8, step - Math.min(1.5, step * 0.2));
  strip.forEach((bin, index) => {
    const x = index * step;
    const total = Object.values(bin).reduce<number>((sum, count) => sum + (count ?? 0), 0);
    const lengthOf = (count: number | undefined) => (total === 0 ? 0 : ((count ?? 0) / total) * (middle - 2));
    const up = lengthOf(bin.artificial);
    const down = lengthOf(bin.human);
    if (up > 0) shapes.push({ kind: 'rect', x, y: middle - up, width, height: up, paint: 'artificial' });
    if (down > 0) shapes.push({ kind: 'rect', x, y: middle, width, height: down, paint: 'human' });
    for (const outcome of otherOutcomes) {
      // A lone unusable frame in a large bin must still be seen, so its mark has a fixed height.
      if ((bin[outcome] ?? 0) > 0)
        shapes.push({ kind: 'rect', x, y: middle - 2.5, width, height: 5, paint: paintOf(outcome) });
    }
  });
  shapes.push({ kind: 'line', x1: 0, y1: middle, x2: drawingWidth, y2: middle, paint: 'ink' });
  return { width: drawingWidth, height: stripHeight, shapes, rowLabels: [], ...words };
}

const laneHeight = 26;

/** The clips of one track at their start and end, placed by the same function as the timeline on the screen. */
export function drawClips(
  clips: readonly Clip[],
  words: { label: string; seconds: (value: number) => string },
): Drawing {
  const layout = placeClips(clips);
  const rows = Math.max(1, layout.rows);
  const height = rows * laneHeight;
  const scale = layout.end > 0 ? drawingWidth / layout.end : 0;
  const shapes: Shape[] = [{ kind: 'rect', x: 0, y: 0, width: drawingWidth, height, paint: 'sunken' }];
  for (const placed of layout.placed) {
    const clip = clips.find(({ position }) => position === placed.position);
    if (clip === undefined) continue;
    const outcome = clipOutcome(clip);
    const top = placed.row * laneHeight;
    const x = placed.start * scale;
    const width = Math.max(0.8, (placed.end - placed.start) * scale - 0.6);
    const half = laneHeight / 2;
    const y = outcome === 'artificial' ? top + 2 : outcome === 'human' ? top + half : top + half - 3;
    const tall = outcome === 'artificial' || outcome === 'human' ? half - 2 : 6;
    shapes.push({ kind: 'rect', x, y, width, height: tall, paint: paintOf(outcome) });
  }
  for (let row = 0; row < rows; row += 1) {
    const y = row * laneHeight + laneHeight / 2;
    shapes.push({ kind: 'line', x1: 0, y1: y, x2: drawingWidth, y2: y, paint: 'ink' });
  }
  const axis: Drawing['axis'] = [words.seconds(0), words.seconds(layout.end / 2), words.seconds(layout.end)];
  return { width: drawingWidth, height, shapes, axis, rowLabels: [], label: words.label };
}

const scoreRow = 13;
/** Room on the left for the names of models. */
export const matrixLabelWidth = 118;

/**
 * Every model's score on every frame or clip, from the same function as the screen's lanes. A row has 50/50 in its middle:
 * the area above it is the way to AI-made, the area below the way to human-made, so the rows read without colour. A
 * part without a usable score is a grey tick on the middle line. (Areas, not cells: a report of 100 videos has 24,000 scores.)
 */
export function drawScores(
  parts: readonly Pick<Frame, 'results'>[],
  words: { label: string; axis: Drawing['axis'] },
): Drawing {
  const names = modelNames(parts);
  const width = drawingWidth - matrixLabelWidth;
  const shapes = names.flatMap((name, row) => scoreShapes(scoresOf(parts, name), { row, width }));
  return { width, height: names.length * scoreRow, shapes, rowLabels: names.map(printed), ...words };
}

/** What the named model said of each part; null where it said nothing. */
function scoresOf(parts: readonly Pick<Frame, 'results'>[], name: string): (ModelScore | null)[] {
  return parts.map(({ results }) => {
    const result = results.find(({ model }) => model === name);
    return result === undefined ? null : modelScore(result);
  });
}

function scoreShapes(
  scores: readonly (ModelScore | null)[],
  { row, width }: { row: number; width: number },
): Shape[] {
  const middle = row * scoreRow + scoreRow / 2;
  const reach = scoreRow / 2 - 1;
  const step = width / Math.max(1, scores.length);
  const offsets = scores.map((score) => (score?.kind === 'score' ? (score.artificial - 0.5) * 2 * reach : 0));
  const ticks = scores.flatMap((score, index): Shape[] =>
    score === null || score.kind === 'score'
      ? []
      : [
          {
            kind: 'rect',
            x: index * step + step / 4,
            y: middle - 1.5,
            width: step / 2,
            height: 3,
            paint: 'unknown',
          },
        ],
  );
  return [
    { kind: 'line', x1: 0, y1: middle, x2: width, y2: middle, paint: 'line' },
    ...areaShapes(
      offsets.map((offset) => Math.max(0, offset)),
      { middle, step, paint: 'artificial' },
    ),
    ...areaShapes(
      offsets.map((offset) => Math.min(0, offset)),
      { middle, step, paint: 'human' },
    ),
    ...ticks,
  ];
}

/** One step area for each run of parts on the same side. */
function areaShapes(
  offsets: readonly number[],
  { middle, step, paint }: { middle: number; step: number; paint: Paint },
): Shape[] {
  const shapes: Shape[] = [];
  let points: [number, number][] = [];
  const close = (x: number) => {
    if (points.length > 0) shapes.push({ kind: 'polygon', points: [...points, [x, middle]], paint });
    points = [];
  };
  offsets.forEach((offset, index) => {
    const x = index * step;
    if (offset === 0) return close(x);
    if (points.length === 0) points.push([x, middle]);
    points.push([x, middle - offset], [x + step, middle - offset]);
  });
  close(offsets.length * step);
  return shapes;
}
