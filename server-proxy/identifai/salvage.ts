import type { Gap } from '#contract/gap.ts';
import type { ModelResult, Video } from '#contract/video.ts';
import { type JsonObject, ObjectReader, ProblemList } from '#domain/object-reader.ts';
import { isGap } from '#domain/reading.ts';
import { collectCredentials } from './salvage-credential.ts';
import { leanResults, type Place, readEntries, readFrame, readIdentity, readTrack } from './salvage-entry.ts';

/** A row as read: the video, and how many of its parts could not be read (the video lists the first 200). */
export type Salvaged = { video: Video; problemCount: number };

/**
 * Reads a row of identifAI's answer as far as it can be read; never throws. Accepts all generations of the format: frames
 * as bare lists of model results, missing status and version, `chunk_details` for clips, detections in frames.
 *
 * @param identifier the identifier this row answers, which the oldest rows give as `hash` alone
 * @param depth `outline` drops, once read, what no summary needs; every problem is counted either way
 */
export function salvageVideo(row: JsonObject, identifier: string, depth: 'whole' | 'outline'): Salvaged {
  const problems = new ProblemList();
  const reader = new ObjectReader(row, '', problems);
  const outline = depth === 'outline';
  const credentials = collectCredentials(outline);
  const results = reader.object('results');
  const readList = <T>(field: string, read: (entry: unknown, place: Place) => T): T[] | Gap =>
    isGap(results) ? results : readEntries(results, field, read);
  const video = {
    ...readIdentity(reader),
    identifier,
    nsfw: reader.flag('is_nsfw'),
    frames: readList('images', (entry, place) => {
      const frame = readFrame(entry, place, credentials);
      return outline ? { ...frame, ...leanEntry(frame), detections: [] } : frame;
    }),
    tracks: readList('audios', (entry, place) => {
      const track = readTrack(entry, place);
      if (!outline) return track;
      const clips = isGap(track.clips)
        ? track.clips
        : track.clips.map((clip) => ({ ...clip, results: leanResults(clip.results) }));
      return { ...track, ...leanEntry(track), clips };
    }),
    credentials: credentials.list,
  };
  return { video: { ...video, problems: problems.list() }, problemCount: problems.total };
}

/** Dropping these at once keeps a 20 MB body in the memory of a few frames and spares the garbage collector half its work. */
function leanEntry({ results }: { results: readonly ModelResult[] }) {
  return { results: leanResults(results), verdicts: [] };
}

/** True when nothing but the identifier could be read: such a row says nothing about the video, not even "no verdict". */
export function saysNothing({
  status,
  verdict,
  verdicts,
  hash,
  name,
  frames,
  tracks,
  forced,
}: Video): boolean {
  return [status, verdict, verdicts[0], hash, name, frames, tracks, forced].every(
    (part) => part === undefined || (isGap(part) && (part.gap === 'missing' || part.gap === 'invalid')),
  );
}
