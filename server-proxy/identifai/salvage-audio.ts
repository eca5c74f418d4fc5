import type { Gap } from '#contract/gap.ts';
import type { Clip, Track } from '#contract/video.ts';
import { isGap } from '#domain/reading.ts';
import { blankReader, notAnObject, readAnalysed } from './salvage-analysed.ts';
import type { Place } from './salvage-frame.ts';
import { isObject, ObjectReader } from './salvage-reader.ts';
import { readMainVerdict, readModelResults } from './salvage-verdict.ts';
import { fieldNames } from './schema.ts';

const { track: names, clip: clipNames } = fieldNames;

/** One entry of the list of sound tracks. */
export function readTrack(entry: unknown, place: Place): Track {
  const readable = isObject(entry);
  const reader = readable
    ? new ObjectReader(entry, place.at, place.problems)
    : blankReader(place.at, place.problems);
  return {
    ...readAnalysed(reader, place.position, readable ? null : notAnObject),
    results: readModelResults(reader, names.results),
    clips: readClips(reader),
  };
}

/** Clips stand under `details.clips`, in older answers in a list of their own; neither means "none given". */
function readClips(reader: ObjectReader): Clip[] | Gap {
  const details = reader.object(names.details);
  const newer = isGap(details) ? details : clipsOf(details, names.clips);
  if (!isGap(newer) || reader.fields[names.olderClips] === undefined) return newer;
  return clipsOf(reader, names.olderClips);
}

function clipsOf(holder: ObjectReader, field: string): Clip[] | Gap {
  const list = holder.list(field);
  if (isGap(list)) return list;
  return list.map((entry, position) =>
    readClip(entry, { at: `${holder.at}/${field}/${position}`, position, problems: holder.problems }),
  );
}

function readClip(entry: unknown, { at, position, problems }: Place): Clip {
  const readable = isObject(entry);
  const reader = readable ? new ObjectReader(entry, at, problems) : blankReader(at, problems);
  return {
    at,
    position,
    index: reader.number(clipNames.index),
    start: reader.number(clipNames.start),
    end: reader.number(clipNames.end),
    verdict: readMainVerdict(reader, clipNames.verdict),
    results: readModelResults(reader, clipNames.results),
    unreadable: readable ? null : notAnObject,
  };
}
