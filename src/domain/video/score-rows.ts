import type { OutcomeWord } from '#contract/summary.ts';
import { formatConfidence } from '#domain/format.ts';
import { outcomeWords } from '#domain/outcome-words.ts';
import { valueOf } from '#domain/reading.ts';
import { toVisibleText } from '#domain/untrusted-text.ts';
import type { FrameView } from './frames.ts';
import { scoreFor, type Vote, voteOf } from './votes.ts';

/** A bar of the score sheet: a side with its length, or why there is none. */
export type ScoreBar = { kind: Exclude<Vote, 'unreadable'> | OutcomeWord; length: number | null };

/** One model over all frames. */
export type ModelRow = {
  id: string;
  /** As given; `name` is the same made safe for places that only take text. */
  model: string;
  name: string;
  bars: readonly ScoreBar[];
  /** The score for “artificial” of each frame in words, with the reason where there is none. */
  texts: readonly string[];
  human: number;
  artificial: number;
};

/** The verdict of every frame: side and confidence as given. */
export function verdictRow(views: readonly FrameView[]): readonly ScoreBar[] {
  return views.map((view) => ({ kind: view.outcome, length: view.confidence }));
}

/**
 * One row for every model that any frame names, in the order first met. The length is how far the score lies from
 * 50/50; a frame that the model gave nothing for is `none`, which is drawn, not left out.
 */
export function modelRows(views: readonly FrameView[]): readonly ModelRow[] {
  const places = new Map<string, number>();
  for (const { frame } of views) {
    for (const result of frame.results) {
      const name = valueOf(result.model);
      if (name !== undefined && !places.has(name)) places.set(name, places.size);
    }
  }
  return [...places.keys()].map((model, index) => modelRow(views, model, index));
}

function modelRow(views: readonly FrameView[], model: string, index: number): ModelRow {
  const cells = views.map((view) => cellOf(view, model));
  const count = (kind: ScoreBar['kind']): number => cells.filter((cell) => cell.bar.kind === kind).length;
  return {
    id: `model-${index}`,
    model,
    name: toVisibleText(model),
    bars: cells.map((cell) => cell.bar),
    texts: cells.map((cell) => cell.text),
    human: count('human'),
    artificial: count('artificial'),
  };
}

function cellOf({ frame, outcome }: FrameView, model: string): { bar: ScoreBar; text: string } {
  const result = frame.results.find((candidate) => candidate.model === model);
  if (result === undefined) {
    const kind = outcome === 'errored' || outcome === 'processing' ? outcome : 'none';
    return { bar: { kind, length: null }, text: kind === 'none' ? 'not given' : outcomeWords[kind].word };
  }
  const vote = voteOf(result);
  const artificial = scoreFor(result, 'artificial');
  if (vote === 'unreadable' || artificial === null)
    return { bar: { kind: 'unrecognised', length: null }, text: 'no usable scores' };
  const text = formatConfidence(artificial);
  if (vote === 'unknown') return { bar: { kind: vote, length: null }, text: `${text} (could not tell)` };
  return { bar: { kind: vote, length: Math.min(1, Math.abs(artificial - 0.5) * 2) }, text };
}

/** A frame in words, for the slider, the tooltip and the table: its verdict, or one model's score. */
export function frameInWords(
  view: FrameView | undefined,
  rowId: string | null,
  models: readonly ModelRow[],
): string {
  if (view === undefined) return 'no frame';
  const { frame, outcome, confidence, votes } = view;
  const start = `Frame ${frame.position + 1}: `;
  const row = models.find((candidate) => candidate.id === rowId);
  if (row !== undefined) {
    const text = row.texts[frame.position] ?? 'not given';
    return `${start}${row.name}, score for artificial ${text}`;
  }
  const { word } = outcomeWords[outcome];
  const side = outcome === 'human' || outcome === 'artificial';
  const length =
    confidence === null ? (side ? ', no usable confidence' : '') : ` ${formatConfidence(confidence)}`;
  const silent = votes.none > 0 ? `, ${votes.none} neither` : '';
  return `${start}${word}${length}; models: ${votes.artificial} artificial, ${votes.human} human${silent}`;
}
