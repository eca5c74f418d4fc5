import type { Gap } from '#contract/gap.ts';
import type { Video } from '#contract/video.ts';
import { isGap } from '#domain/reading.ts';
import { readIdentity } from './salvage-analysed.ts';
import { readTrack } from './salvage-audio.ts';
import { collectCredentials } from './salvage-credential.ts';
import { type Place, readFrame } from './salvage-frame.ts';
import { type JsonObject, ObjectReader, ProblemList } from './salvage-reader.ts';
import { fieldNames } from './schema.ts';

const names = fieldNames.video;

/** A row as read: the video, and how many of its parts could not be read (the video lists the first 200). */
export type Salvaged = { video: Video; problemCount: number };

/**
 * Reads a row of identifAI's answer as far as it can be read; never throws. Accepts all generations of the format: frames
 * as bare lists of model results, missing status and version, `chunk_details` for clips, detections in frames. For a summary
 * credentials need only their `states`; everything else is read either way, so a summary is the same from both.
 *
 * @param identifier the identifier this row answers, which the oldest rows give as `hash` alone
 */
export function salvageVideo(
  row: JsonObject,
  identifier: string,
  credentialDepth: 'whole' | 'states' = 'whole',
): Salvaged {
  const problems = new ProblemList();
  const reader = new ObjectReader(row, '', problems);
  const credentials = collectCredentials(credentialDepth);
  const results = reader.object(names.results);
  const video = {
    ...readIdentity(reader),
    identifier,
    nsfw: reader.flag(names.nsfw),
    frames: readEntries(results, names.frames, (entry, place) => readFrame(entry, place, credentials)),
    tracks: readEntries(results, names.tracks, readTrack),
    credentials: credentials.list,
  };
  return { video: { ...video, problems: problems.list() }, problemCount: problems.total };
}

function readEntries<T>(
  results: ObjectReader | Gap,
  field: string,
  readEntry: (entry: unknown, place: Place) => T,
): T[] | Gap {
  if (isGap(results)) return results;
  const list = results.list(field);
  if (isGap(list)) return list;
  const { at, problems } = results;
  return list.map((entry, position) =>
    readEntry(entry, { at: `${at}/${field}/${position}`, position, problems }),
  );
}

/** True when nothing but the identifier could be read: such a row says nothing about the video, not even "no verdict". */
export function saysNothing({ video }: Salvaged): boolean {
  const parts = [
    video.status,
    video.verdict,
    video.hash,
    video.name,
    video.frames,
    video.tracks,
    video.forced,
  ];
  return (
    video.verdicts.length === 0 &&
    parts.every((part) => isGap(part) && (part.gap === 'missing' || part.gap === 'invalid'))
  );
}
