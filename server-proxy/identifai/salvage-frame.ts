import type { Gap } from '#contract/gap.ts';
import type { Detection, Frame, ModelResult } from '#contract/video.ts';
import { isGap } from '#domain/reading.ts';
import { blankReader, notAnObject, readAnalysed } from './salvage-analysed.ts';
import type { Credentials } from './salvage-credential.ts';
import { isList, isObject, ObjectReader, type ProblemList } from './salvage-reader.ts';
import { readMainVerdict, readModelResult, readModelResults } from './salvage-verdict.ts';
import { fieldNames } from './schema.ts';

const { frame: names, detection: detectionNames, box: boxNames } = fieldNames;

/** Everything a list entry is read with. */
export type Place = { at: string; position: number; problems: ProblemList };

/** One entry of the list of frames. In the oldest answers an entry is just the list of its models' results. */
export function readFrame(entry: unknown, place: Place, credentials: Credentials): Frame {
  if (isList(entry))
    return frameOf(new ObjectReader({}, place.at, place.problems), place, bareResults(entry, place));
  if (!isObject(entry)) {
    const blank = blankReader(place.at, place.problems);
    return { ...frameOf(blank, place, []), unreadable: notAnObject };
  }
  const reader = new ObjectReader(entry, place.at, place.problems);
  return {
    ...frameOf(reader, place, readModelResults(reader, names.results)),
    c2pa: readC2pa(reader, credentials),
    detections: detectionReaders(reader).map(readDetection),
  };
}

function bareResults(entry: readonly unknown[], { at, problems }: Place): ModelResult[] {
  return new ObjectReader({}, at, problems).readersOf(entry, at).map(readModelResult);
}

function frameOf(reader: ObjectReader, { position }: Place, results: ModelResult[]): Frame {
  return {
    ...readAnalysed(reader, position),
    results,
    nsfw: reader.flag(names.nsfw),
    hasHeatmap: reader.flag(names.hasHeatmap),
    c2pa: { gap: 'missing' },
    detections: [],
  };
}

function readC2pa(reader: ObjectReader, credentials: Credentials): Frame['c2pa'] {
  const c2pa = reader.object(names.c2pa);
  return isGap(c2pa) ? c2pa : { at: c2pa.at, index: credentials.indexOf(c2pa) };
}

/** Documented as `details[].detections[]`; a single object in place of the outer list is read too. */
function detectionReaders(reader: ObjectReader): ObjectReader[] {
  const details = reader.fields[names.details];
  if (details === undefined || details === null) return [];
  const holders = isObject(details) ? [reader.object(names.details)] : reader.objects(names.details);
  return holders.flatMap((holder) => (isGap(holder) ? [] : holder.objects(names.detections)));
}

function readDetection(reader: ObjectReader): Detection {
  return {
    at: reader.at,
    box: readBox(reader.object(detectionNames.box)),
    verdict: readMainVerdict(reader, detectionNames.verdict),
    results: readModelResults(reader, detectionNames.results),
  };
}

function readBox(box: ObjectReader | Gap): Detection['box'] {
  if (isGap(box)) return box;
  return {
    at: box.at,
    x1: box.number(boxNames.x1),
    y1: box.number(boxNames.y1),
    x2: box.number(boxNames.x2),
    y2: box.number(boxNames.y2),
  };
}
