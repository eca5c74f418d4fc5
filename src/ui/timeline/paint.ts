import type { Tone } from './lanes.ts';

/** What every drawing function needs: where to draw, in which colours, and patterns that work without colour. */
export type Paint = {
  context: CanvasRenderingContext2D;
  colour: (token: string) => string;
  /** A pattern of the tone's own, drawn over its colour; null for the plain tone (human). */
  pattern: (tone: Tone) => CanvasPattern | null;
};

/** Custom property prefix of a tone: `--human-fill`, `--human-tint`, `--human-text`. */
const prefixes = {
  human: 'human',
  artificial: 'artificial',
  unknown: 'unknown',
  errored: 'errored',
  pending: 'pending',
  none: 'unknown',
} as const satisfies Record<Tone, string>;

export function toneToken(tone: Tone, part: 'fill' | 'tint' | 'text'): string {
  return `--${prefixes[tone]}-${part}`;
}

const toneTokens = [...new Set(Object.values(prefixes))].flatMap((prefix) => [
  `--${prefix}-fill`,
  `--${prefix}-tint`,
  `--${prefix}-text`,
]);

/** All tokens a timeline draws with. */
export const timelineTokens: readonly string[] = [
  ...toneTokens,
  '--surface',
  '--surface-sunken',
  '--line',
  '--line-strong',
  '--ink',
  '--ink-muted',
  '--ink-faint',
  '--accent',
  '--accent-tint',
  '--notice-text',
  '--notice-line',
  '--notice-tint',
  '--series-1',
];

const patternSize = 6;

type Stroke = (context: CanvasRenderingContext2D) => void;

const diagonal: Stroke = (context) => {
  context.beginPath();
  for (const shift of [-patternSize, 0, patternSize]) {
    context.moveTo(shift, patternSize);
    context.lineTo(shift + patternSize, 0);
  }
  context.stroke();
};

const dots: Stroke = (context) => {
  context.beginPath();
  context.arc(patternSize / 2, patternSize / 2, 1.1, 0, 2 * Math.PI);
  context.fill();
};

const crosses: Stroke = (context) => {
  diagonal(context);
  context.beginPath();
  for (const shift of [-patternSize, 0, patternSize]) {
    context.moveTo(shift, 0);
    context.lineTo(shift + patternSize, patternSize);
  }
  context.stroke();
};

const uprights: Stroke = (context) => {
  context.fillRect(patternSize / 2, 0, 1, patternSize);
};

const strokes: Record<Tone, Stroke | null> = {
  human: null,
  artificial: diagonal,
  unknown: dots,
  errored: crosses,
  pending: uprights,
  none: null,
};

/** A repeating tile that tells a tone apart without its colour. */
export function tonePattern(
  context: CanvasRenderingContext2D,
  tone: Tone,
  look: { colour: string; ratio: number },
): CanvasPattern | null {
  const stroke = strokes[tone];
  if (stroke === null) return null;
  const tile = document.createElement('canvas');
  tile.width = patternSize * look.ratio;
  tile.height = patternSize * look.ratio;
  const tileContext = tile.getContext('2d');
  if (tileContext === null) return null;
  tileContext.scale(look.ratio, look.ratio);
  tileContext.strokeStyle = look.colour;
  tileContext.fillStyle = look.colour;
  tileContext.lineWidth = 1;
  stroke(tileContext);
  const pattern = context.createPattern(tile, 'repeat');
  // The tile is in device pixels, the drawing in CSS pixels.
  pattern?.setTransform(new DOMMatrix().scale(1 / look.ratio));
  return pattern;
}
