import { generateResult, habit, leanAt, voiceModels } from './generate-scores.ts';
import { judgeResults, mainVerdict } from './heuristics.ts';
import { createRandom, hexDigest, type Random } from './random.ts';
import type { SoundStory } from './story.ts';
import { type Submission, resultUrl } from './submission.ts';
import type { WireClip, WireResult, WireTrack } from './wire.ts';

/** Guides ask for speech of at least 3 s; a shorter rest at the end of a stretch is left out. */
const shortestClip = 3;

/** All sound tracks of a submission; none for a silent video. */
export function generateTracks(submission: Submission): WireTrack[] {
  return submission.story.sound.map((sound, index) => generateTrack(submission, sound, index));
}

function generateTrack(submission: Submission, sound: SoundStory, index: number): WireTrack {
  const random = createRandom(`${submission.fileSeed}/track/${index}`);
  const identifier = hexDigest(`${submission.identifier}/track/${index}`);
  const clips = generateClips(`${submission.fileSeed}/track/${index}`, sound, random);
  const results = averageResults(clips);
  const verdicts = judgeResults(results);
  return {
    hash: hexDigest(`${submission.fileSeed}/track-file/${index}`),
    identifier,
    api_version: submission.apiVersion,
    status: 'done',
    errors: null,
    name: `${submission.stem}-audio-${index + 1}.wav`,
    ref_id: submission.story.refId,
    result_url: resultUrl('audio', identifier),
    verdict: mainVerdict(verdicts),
    verdicts,
    force_classification: null,
    results,
    details: { clips },
  };
}

function generateClips(seed: string, sound: SoundStory, random: Random): WireClip[] {
  const cuts = sound.cuts ?? cutRegularly(sound);
  return cuts.map(([start, end], index) => {
    const lean = leanAt(sound.lean, index, cuts.length) + 0.35 * random.wobble();
    const results = (sound.models ?? voiceModels).map((model) =>
      generateResult({ model, lean: lean + habit(seed, model) + (sound.bias?.[model] ?? 0) }, random),
    );
    return { index, start, end, results, verdict: mainVerdict(judgeResults(results)) };
  });
}

/** Windows of one length, a hop apart, inside the stretches of speech; a hop below the length makes them overlap. */
function cutRegularly(sound: SoundStory): [number, number][] {
  return speechStretches(sound).flatMap(([from, to]) => {
    const windows: [number, number][] = [];
    for (let start = from; start + shortestClip <= to; start += sound.clip.hop) {
      windows.push([toTenths(start), toTenths(Math.min(start + sound.clip.length, to))]);
      if (start + sound.clip.length >= to) break;
    }
    return windows;
  });
}

function speechStretches(sound: SoundStory): [number, number][] {
  const borders = [0, ...(sound.silences ?? []).flat(), sound.duration];
  return Array.from({ length: borders.length / 2 }, (_, stretch): [number, number] => [
    borders[2 * stretch] ?? 0,
    borders[2 * stretch + 1] ?? sound.duration,
  ]);
}

function toTenths(seconds: number): number {
  return Number(seconds.toFixed(1));
}

/** A track's score per model: the mean over its clips, each weighted with its length. */
function averageResults(clips: readonly WireClip[]): WireResult[] {
  const models = [...new Set(clips.flatMap((clip) => clip.results.map((result) => result.model)))];
  return models.map((model) => {
    const parts = clips.flatMap((clip) =>
      clip.results
        .filter((result) => result.model === model)
        .map((result) => ({ result, weight: clip.end - clip.start })),
    );
    const weight = parts.reduce((sum, part) => sum + part.weight, 0);
    const artificial =
      parts.reduce((sum, part) => sum + part.weight * artificialScore(part.result), 0) / weight;
    const seconds = parts.reduce((sum, part) => sum + part.result.elapsed_time, 0);
    return {
      model,
      unknown: false,
      elapsed_time: Number(seconds.toFixed(4)),
      // `human` first even when it is the lower one, as in the documentation's audio sample.
      classification: [
        { label: 'human', score: 1 - artificial },
        { label: 'artificial', score: artificial },
      ],
      classification_details: model === 'Phantom' ? { confidence: 1 } : {},
    };
  });
}

function artificialScore(result: WireResult): number {
  return result.classification.find((entry) => entry.label === 'artificial')?.score ?? 0;
}
