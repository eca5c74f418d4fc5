import type { OutcomeWord } from '#contract/summary.ts';
import type { Clip } from '#contract/video.ts';
import { outcomeWords } from '#domain/outcome-words.ts';
import { clipOutcome } from '#domain/outcome.ts';
import { isGap } from '#domain/reading.ts';
import { modelNames, modelScore } from '#domain/timeline/model-score.ts';
import type { ClipLayout } from '#domain/timeline/place-clips.ts';
import type { Lane, ScoreMark, Tone } from '#ui/timeline/lanes.ts';

const toneOf: Readonly<Record<OutcomeWord, Tone>> = {
  human: 'human',
  artificial: 'artificial',
  unknown: 'unknown',
  errored: 'errored',
  processing: 'pending',
  none: 'none',
  unrecognised: 'none',
};

/** The lanes of one track: its clips with their verdicts, then each model's score over time. */
export function trackLanes(clips: readonly Clip[], layout: ClipLayout): Lane[] {
  const byPosition = new Map(clips.map((clip) => [clip.position, clip]));
  const placed = layout.placed.flatMap((place) => {
    const clip = byPosition.get(place.position);
    return clip === undefined ? [] : [{ place, clip }];
  });
  const bands: Lane = {
    kind: 'bands',
    id: 'clips',
    label: 'Clips',
    rows: layout.rows,
    marks: placed.map(({ place, clip }) => {
      const outcome = clipOutcome(clip);
      return {
        id: place.position,
        start: place.start,
        end: place.end,
        row: place.row,
        tone: toneOf[outcome],
        word: outcomeWords[outcome].word,
        flagged: place.flaws.length > 0,
      };
    }),
    spans: [
      ...layout.gaps.map((gap) => ({ ...gap, kind: 'gap' as const })),
      ...layout.overlaps.map(({ start, end }) => ({ start, end, kind: 'overlap' as const })),
    ],
  };
  const models = modelNames(placed.map(({ clip }) => clip)).map((model): Lane => ({
    kind: 'scores',
    id: `model ${model}`,
    label: model,
    marks: placed.flatMap(({ place, clip }) => {
      const value = scoreOf(clip, model);
      return value === undefined ? [] : [{ id: place.position, start: place.start, end: place.end, value }];
    }) satisfies ScoreMark[],
  }));
  return [bands, ...models];
}

/** The model's score in this clip; null = no usable score; undefined = the model is not in this clip. */
function scoreOf(clip: Clip, model: string): number | null | undefined {
  const result = clip.results.find((candidate) => !isGap(candidate.model) && candidate.model === model);
  if (result === undefined) return undefined;
  const score = modelScore(result);
  return score.kind === 'score' ? score.artificial : null;
}
