import type { Gap } from '#contract/gap.ts';
import type { OutcomeWord, Summary, SummaryVerdict } from '#contract/summary.ts';
import type { Track, Verdict, Video } from '#contract/video.ts';
import { contestedOf } from '#domain/contested.ts';
import { clipOutcome, countOutcomes, outcomeOf } from '#domain/outcome.ts';
import { isGap } from '#domain/reading.ts';
import { toStrip } from '#domain/strip.ts';

/**
 * The summary of a whole video, by the same functions as the proxy's: a report made from details has the
 * same numbers as the table, and a test holds the two together.
 */
export function summaryOfVideo(video: Video): Summary {
  const frameOutcomes = isGap(video.frames) ? [] : video.frames.map((frame) => outcomeOf(frame));
  const clipOutcomes = isGap(video.tracks) ? [] : video.tracks.flatMap(clipOutcomesOf);
  return {
    identifier: video.identifier,
    hash: video.hash,
    apiVersion: video.apiVersion,
    status: video.status,
    errors: video.errors,
    name: video.name,
    refId: video.refId,
    resultUrl: video.resultUrl,
    nsfw: video.nsfw,
    outcome: outcomeOf(video),
    verdict: isGap(video.verdict) ? video.verdict : withoutModels(video.verdict),
    verdicts: video.verdicts.map(withoutModels),
    forced: video.forced,
    frames: framesSummary(video.frames, frameOutcomes),
    audio: audioSummary(video.tracks, clipOutcomes),
    provenance: provenanceSummary(video),
    heatmaps: isGap(video.frames) ? 0 : video.frames.filter((frame) => frame.hasHeatmap === true).length,
    contested: contestedOf(video.verdict, video.verdicts, {
      frames: countOutcomes(frameOutcomes),
      clips: countOutcomes(clipOutcomes),
    }),
    problems: video.problems.length,
  };
}

function withoutModels({ heuristic, classification, confidence, count, unknown }: Verdict): SummaryVerdict {
  return { heuristic, classification, confidence, count, unknown };
}

function clipOutcomesOf(track: Track): OutcomeWord[] {
  return isGap(track.clips) ? [] : track.clips.map(clipOutcome);
}

function framesSummary(frames: Video['frames'], outcomes: readonly OutcomeWord[]): Summary['frames'] {
  if (isGap(frames)) return frames;
  return { total: frames.length, counts: countOutcomes(outcomes), strip: toStrip(outcomes) };
}

function audioSummary(tracks: readonly Track[] | Gap, outcomes: readonly OutcomeWord[]): Summary['audio'] {
  if (isGap(tracks)) return tracks;
  return {
    tracks: tracks.length,
    trackCounts: countOutcomes(tracks.map((track) => outcomeOf(track))),
    clips: outcomes.length,
    counts: countOutcomes(outcomes),
    strip: toStrip(outcomes),
  };
}

function provenanceSummary(video: Video): Summary['provenance'] {
  const states = new Map<string, number>();
  let none = 0;
  let unreadable = 0;
  for (const { c2pa } of isGap(video.frames) ? [] : video.frames) {
    if (isGap(c2pa)) {
      if (c2pa.gap === 'invalid') unreadable += 1;
      else none += 1;
      continue;
    }
    const state = video.credentials[c2pa.index]?.state;
    if (state === undefined || isGap(state)) unreadable += 1;
    else states.set(state, (states.get(state) ?? 0) + 1);
  }
  return {
    states: [...states].map(([state, frames]) => ({ state, frames })),
    none,
    unreadable,
  };
}
