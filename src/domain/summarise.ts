import type { Gap } from '#contract/gap.ts';
import type { OutcomeWord, Summary, SummaryVerdict } from '#contract/summary.ts';
import type { Verdict, Video } from '#contract/video.ts';
import { contestedOf } from './contested.ts';
import { clipOutcome, countOutcomes, outcomeOf } from './outcome.ts';
import { isGap } from './reading.ts';
import { toStrip } from './strip.ts';
import { tallyModels } from './tally-models.ts';

/**
 * What the table shows of a video: a few kilobytes, by the same domain functions as the video page and the exports. Of
 * credentials only their states are used, of model results only which side each takes.
 *
 * @param problemCount how many parts could not be read; the video itself lists only the first of many
 */
export function summarise(video: Video, problemCount: number): Summary {
  const frameList = isGap(video.frames) ? [] : video.frames;
  const clipList = clipsOf(video);
  const frames = frameList.map((frame) => outcomeOf(frame));
  const clips = clipList.map(clipOutcome);
  const frameCounts = countOutcomes(frames);
  const clipCounts = countOutcomes(clips);
  const { at: _at, credentials: _credentials, tracks: _tracks, problems: _problems, ...shared } = video;
  return {
    ...shared,
    outcome: outcomeOf(video),
    verdict: isGap(video.verdict) ? video.verdict : toSummaryVerdict(video.verdict),
    verdicts: video.verdicts.map(toSummaryVerdict),
    frames: isGap(video.frames)
      ? video.frames
      : { total: frames.length, counts: frameCounts, strip: toStrip(frames) },
    audio: audioOf(video, clips),
    provenance: provenanceOf(video),
    heatmaps: frameList.filter((frame) => frame.hasHeatmap === true).length,
    models: tallyModels([frameList, clipList]),
    contested: contestedOf(video.verdict, video.verdicts, { frames: frameCounts, clips: clipCounts }),
    problems: problemCount,
  };
}

function toSummaryVerdict({ at: _at, models: _models, ...verdict }: Verdict): SummaryVerdict {
  return verdict;
}

function clipsOf({ tracks }: Video) {
  return isGap(tracks) ? [] : tracks.flatMap((track) => (isGap(track.clips) ? [] : track.clips));
}

function audioOf({ tracks }: Video, clips: readonly OutcomeWord[]): Summary['audio'] | Gap {
  if (isGap(tracks)) return tracks;
  return {
    tracks: tracks.length,
    trackCounts: countOutcomes(tracks.map((track) => outcomeOf(track))),
    clips: clips.length,
    counts: countOutcomes(clips),
    strip: toStrip(clips),
  };
}

/** Frames per provenance state, in order of first appearance. */
function provenanceOf({ frames, credentials }: Video): Summary['provenance'] {
  const states = new Map<string, number>();
  let none = 0;
  let unreadable = 0;
  for (const { c2pa } of isGap(frames) ? [] : frames) {
    if (isGap(c2pa)) {
      if (c2pa.gap === 'invalid') unreadable += 1;
      else none += 1;
      continue;
    }
    const state = credentials[c2pa.index]?.state;
    if (typeof state === 'string') states.set(state, (states.get(state) ?? 0) + 1);
    else unreadable += 1;
  }
  return { states: [...states].map(([state, count]) => ({ state, frames: count })), none, unreadable };
}

/** True when the service will not change its answer by itself: such a row may be served again for a while. */
export function isSettled(summary: Pick<Summary, 'status' | 'outcome'>): boolean {
  const { status, outcome } = summary;
  if (!isGap(status)) return status !== 'new';
  // Answers older than 1.1.0 have no status: a verdict is then the only sign of completion.
  const answered = outcome === 'human' || outcome === 'artificial' || outcome === 'unknown';
  return answered && status.gap !== 'unrecognised' && status.gap !== 'invalid';
}
