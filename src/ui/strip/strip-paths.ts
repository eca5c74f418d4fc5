import type { OutcomeCounts, OutcomeWord, Strip } from '#contract/summary.ts';

export type StripPath = { outcome: OutcomeWord; d: string };

/** Drawn last = on top: a lone failure must not be covered. */
const drawingOrder: readonly OutcomeWord[] = [
  'none',
  'processing',
  'unknown',
  'unrecognised',
  'human',
  'artificial',
  'errored',
];

/** Height of marks that are no answer, in pixels, across the middle line. */
const lineMarks: Readonly<Partial<Record<OutcomeWord, number>>> = {
  none: 2,
  processing: 4,
  unknown: 4,
  unrecognised: 6,
  errored: 10,
};

/** No share is so small that it cannot be seen. */
const leastMark = 2.5;

/** One SVG path per outcome for a strip of bins; hundreds of bins stay a handful of elements. */
export function stripPaths(strip: Strip, width: number, height: number): StripPath[] {
  const step = width / Math.max(1, strip.length);
  const gap = step >= 4 ? 1 : step >= 2 ? 0.5 : 0;
  const drawn = new Map<OutcomeWord, string>();
  for (const [index, bin] of strip.entries()) {
    const total = totalOf(bin);
    for (const outcome of drawingOrder) {
      const count = bin[outcome] ?? 0;
      if (count === 0) continue;
      const box = mark(outcome, count / total, height);
      const shape = rectangle(index * step, box.top, { width: step - gap, height: box.height });
      drawn.set(outcome, (drawn.get(outcome) ?? '') + shape);
    }
  }
  return drawingOrder.flatMap((outcome) => {
    const d = drawn.get(outcome);
    return d === undefined ? [] : [{ outcome, d }];
  });
}

function mark(outcome: OutcomeWord, share: number, height: number): { top: number; height: number } {
  const middle = height / 2;
  const size = Math.max(leastMark, share * (middle - 1));
  if (outcome === 'artificial') return { top: middle - size, height: size };
  if (outcome === 'human') return { top: middle, height: size };
  const onLine = lineMarks[outcome] ?? 4;
  return { top: middle - onLine / 2, height: onLine };
}

function totalOf(bin: OutcomeCounts): number {
  let total = 0;
  for (const outcome of drawingOrder) total += bin[outcome] ?? 0;
  return total;
}

function rectangle(x: number, y: number, size: { width: number; height: number }): string {
  return `M${round(x)} ${round(y)}h${round(size.width)}v${round(size.height)}h${round(-size.width)}z`;
}

function round(value: number): string {
  return String(Math.round(value * 100) / 100);
}
