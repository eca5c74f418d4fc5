import type { Video } from '#contract/video.ts';
import { type JsonObject, ObjectReader } from '#domain/object-reader.ts';
import { isGap } from '#domain/reading.ts';
import { collectCredentials } from './collect-credentials.ts';
import { readEntries, readFrame, readIdentity, readTrack } from './read-entries.ts';
import { type FieldWords, RowPass } from './row-reader.ts';

/** A row as read: the video, and how many of its parts could not be read (the video lists the first 200). */
export type Salvaged = { video: Video; problemCount: number };

type SalvageOptions = { words: FieldWords; depth: 'whole' | 'outline' };

/**
 * Reads a row of the service's answer as far as it can be read; never throws. Accepts all generations of the format: frames
 * as bare lists of model results, missing status and version, clips under an older name, detections in frames.
 *
 * @param identifier the identifier this row answers, which the oldest rows give as `hash` alone
 * @param options in whose words the row is written; `outline` drops, once read, what no summary needs, and counts every problem
 */
export function salvageVideo(
  row: JsonObject,
  identifier: string,
  { words, depth }: SalvageOptions,
): Salvaged {
  const pass = new RowPass(words, depth === 'outline');
  const reader = new ObjectReader(row, '', pass);
  const credentials = collectCredentials();
  const results = reader.object('results');
  const video = {
    ...readIdentity(reader),
    identifier,
    nsfw: reader.flag(words.nsfw),
    frames: isGap(results)
      ? results
      : readEntries(results, 'images', (entry, place) => readFrame(entry, place, credentials)),
    tracks: isGap(results) ? results : readEntries(results, 'audios', readTrack),
    credentials: credentials.list,
  };
  return { video: { ...video, problems: pass.problems() }, problemCount: pass.problemCount };
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
