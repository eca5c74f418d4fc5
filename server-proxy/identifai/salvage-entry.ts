import type { Gap } from '#contract/gap.ts';
import type { Clip, Detection, Frame, ModelResult, Track } from '#contract/video.ts';
import { isList, isObject, ObjectReader, type ProblemList } from '#domain/object-reader.ts';
import { isGap } from '#domain/reading.ts';
import type { Credentials } from './salvage-credential.ts';
import { readMainVerdict, readModelResult, readVerdict } from './salvage-verdict.ts';

/** Where a list entry stands. */
export type Place = { at: string; position: number; problems: ProblemList };

const notAnObject = 'not an object';

/** A reader of a list entry. One that is no object keeps its place in the order, reads as empty and is noted. */
function entryReader(entry: unknown, { at, problems }: Place): ObjectReader {
  if (!isObject(entry)) problems.add(at, notAnObject);
  return new ObjectReader(isObject(entry) ? entry : {}, at, problems);
}

/** What videos, frames and sound tracks have in common. */
export function readIdentity(reader: ObjectReader) {
  return {
    at: reader.at,
    hash: reader.text('hash'),
    apiVersion: reader.text('api_version'),
    status: reader.status('status'),
    errors: reader.text('errors'),
    name: reader.text('name'),
    refId: reader.text('ref_id'),
    resultUrl: reader.text('result_url'),
    verdict: readMainVerdict(reader),
    verdicts: reader.each('verdicts', readVerdict),
    forced: reader.label('force_classification'),
  };
}

/** One frame. In the oldest answers it is just the list of its models' results. */
export function readFrame(entry: unknown, place: Place, credentials: Credentials): Frame {
  const bare = isList(entry);
  const reader = entryReader(bare ? {} : entry, place);
  const c2pa = reader.object('c2pa');
  return {
    ...readIdentity(reader),
    position: place.position,
    identifier: reader.text('identifier'),
    unreadable: bare || isObject(entry) ? null : notAnObject,
    results: bare ? reader.eachOf(entry, place.at, readModelResult) : reader.each('results', readModelResult),
    nsfw: reader.flag('is_nsfw'),
    hasHeatmap: reader.flag('has_heatmap'),
    c2pa: isGap(c2pa) ? c2pa : { at: c2pa.at, index: credentials.indexOf(c2pa) },
    detections: readDetections(reader),
  };
}

/** Documented as `details[].detections[]`; a single object in place of the outer list is read too. */
function readDetections(reader: ObjectReader): Detection[] {
  const { details } = reader.fields;
  if (details === undefined || details === null) return [];
  const readAll = (holder: ObjectReader) => holder.each('detections', readDetection);
  const one = isObject(details) ? reader.object('details') : null;
  return one === null || isGap(one) ? reader.each('details', readAll).flat() : readAll(one);
}

function readDetection(reader: ObjectReader): Detection {
  const box = reader.object('box');
  return {
    at: reader.at,
    box: isGap(box)
      ? box
      : {
          at: box.at,
          x1: box.number('x1'),
          y1: box.number('y1'),
          x2: box.number('x2'),
          y2: box.number('y2'),
        },
    verdict: readMainVerdict(reader),
    results: reader.each('results', readModelResult),
  };
}

/** One sound track. */
export function readTrack(entry: unknown, place: Place): Track {
  const reader = entryReader(entry, place);
  return {
    ...readIdentity(reader),
    position: place.position,
    identifier: reader.text('identifier'),
    unreadable: isObject(entry) ? null : notAnObject,
    results: reader.each('results', readModelResult),
    clips: readClips(reader),
  };
}

/** Clips stand under `details.clips`, in older answers in a list of their own; neither means "none given". */
function readClips(reader: ObjectReader): Clip[] | Gap {
  const details = reader.object('details');
  const clips = isGap(details) ? details : readEntries(details, 'clips', readClip);
  const older = isGap(clips) && reader.fields['chunk_details'] !== undefined;
  return older ? readEntries(reader, 'chunk_details', readClip) : clips;
}

function readClip(entry: unknown, place: Place): Clip {
  const reader = entryReader(entry, place);
  return {
    at: place.at,
    position: place.position,
    index: reader.number('index'),
    start: reader.number('start'),
    end: reader.number('end'),
    verdict: readMainVerdict(reader),
    results: reader.each('results', readModelResult),
    unreadable: isObject(entry) ? null : notAnObject,
  };
}

/** Reads every entry of a list, unreadable ones too: their place in the order means something. */
export function readEntries<T>(
  holder: ObjectReader,
  field: string,
  read: (entry: unknown, place: Place) => T,
): T[] | Gap {
  const list = holder.list(field);
  if (isGap(list)) return list;
  const { at, problems } = holder;
  return list.map((entry, position) => read(entry, { at: `${at}/${field}/${position}`, position, problems }));
}

/** All that a summary needs of models' results: whether any of them could tell. */
export function leanResults(results: readonly ModelResult[]): ModelResult[] {
  return [results.find((result) => result.unknown !== true) ?? results].flat().slice(0, 1);
}
