import type { Gap } from '#contract/gap.ts';
import type { Credential, Frame, Video } from '#contract/video.ts';
import { isGap } from '#domain/reading.ts';

/** Credentials that several frames share, with the places of those frames. */
export type FoldedCredential = {
  credential: Credential;
  /** Places in the frame list, from 0, in order. */
  frames: readonly number[];
  /** Pointer of the credentials of the first of these frames, under the video's row. */
  at: string;
};

export type FoldedProvenance = {
  credentials: readonly FoldedCredential[];
  /** Frames the service says have no credentials (null). */
  without: readonly number[];
  /** Frames of which nothing is said: the field is absent. */
  notGiven: readonly number[];
  /** Frames whose credentials could not be read, with the reason. */
  unreadable: readonly { frame: number; gap: Gap }[];
  frames: number;
};

/** Groups frames by equal credentials, most frames first. */
export function foldCredentials(video: Video): FoldedProvenance {
  const frames = isGap(video.frames) ? [] : video.frames;
  const byIndex = new Map<number, { at: string; frames: number[] }>();
  const without: number[] = [];
  const notGiven: number[] = [];
  const unreadable: { frame: number; gap: Gap }[] = [];
  for (const frame of frames) {
    const { c2pa } = frame;
    if (!isGap(c2pa)) addFrame(byIndex, c2pa, frame);
    else if (c2pa.gap === 'null') without.push(frame.position);
    else if (c2pa.gap === 'missing') notGiven.push(frame.position);
    else unreadable.push({ frame: frame.position, gap: c2pa });
  }
  const credentials = [...byIndex].flatMap(([index, group]) => {
    const credential = video.credentials[index];
    return credential === undefined ? [] : [{ credential, ...group }];
  });
  credentials.sort((a, b) => b.frames.length - a.frames.length || (a.frames[0] ?? 0) - (b.frames[0] ?? 0));
  return { credentials, without, notGiven, unreadable, frames: frames.length };
}

function addFrame(
  byIndex: Map<number, { at: string; frames: number[] }>,
  c2pa: { at: string; index: number },
  frame: Frame,
): void {
  const group = byIndex.get(c2pa.index);
  if (group === undefined) byIndex.set(c2pa.index, { at: c2pa.at, frames: [frame.position] });
  else group.frames.push(frame.position);
}

/**
 * Places in a list, counted from 1 for people, with neighbours joined: `1–12, 14`. At most `longest`
 * stretches are written out.
 */
export function describePlaces(places: readonly number[], longest = 12): string {
  const stretches: { from: number; to: number }[] = [];
  for (const place of places) {
    const last = stretches.at(-1);
    if (last !== undefined && place === last.to + 1) last.to = place;
    else stretches.push({ from: place, to: place });
  }
  const words = stretches
    .slice(0, longest)
    .map(({ from, to }) => (from === to ? `${from + 1}` : `${from + 1}–${to + 1}`));
  const left = stretches.slice(longest).reduce((sum, { from, to }) => sum + to - from + 1, 0);
  return left === 0 ? words.join(', ') : `${words.join(', ')} and ${left} more`;
}

/** `frame 3` or `frames 1–12, 14`. */
export function describeFrames(places: readonly number[]): string {
  return `${places.length === 1 ? 'frame' : 'frames'} ${describePlaces(places)}`;
}
