import type { Gap } from '#contract/gap.ts';
import type { Clip, Detection, Frame, Track } from '#contract/video.ts';
import { isList, isObject, ObjectReader } from '#domain/object-reader.ts';
import { isGap } from '#domain/reading.ts';
import type { Credentials } from './collect-credentials.ts';
import { readMainVerdict, readModelResults, readVerdicts } from './read-verdict.ts';
import type { RowPass, RowReader } from './row-reader.ts';

/** Where a list entry stands. */
export type Place = { at: string; position: number; pass: RowPass };

const notAnObject = 'not an object';

/** A reader of a list entry. One that is no object keeps its place in the order, reads as empty and is noted. */
function entryReader(entry: unknown, { at, pass }: Place): RowReader {
  if (!isObject(entry)) pass.note(at, notAnObject);
  return new ObjectReader(isObject(entry) ? entry : {}, at, pass);
}

/** What videos, frames and sound tracks have in common. */
export function readIdentity(reader: RowReader) {
  const { words } = reader.pass;
  return {
    at: reader.at,
    hash: reader.text('hash'),
    apiVersion: reader.text(words.apiVersion),
    status: reader.status('status'),
    errors: reader.text('errors'),
    name: reader.text('name'),
    refId: reader.text(words.refId),
    resultUrl: reader.text(words.resultUrl),
    verdict: readMainVerdict(reader),
    verdicts: readVerdicts(reader),
    forced: reader.label(words.forced),
  };
}

/** What frames and sound tracks have in common. */
function readAnalysed(reader: RowReader, position: number) {
  const identity = readIdentity(reader);
  // Fields are added to the one object: copying it costs more than all that is read here.
  return Object.assign(identity, {
    // A summary counts frames by their main verdict alone.
    verdicts: reader.pass.outline ? [] : identity.verdicts,
    position,
    identifier: reader.text('identifier'),
  });
}

/** One frame. In the oldest answers it is just the list of its models' results. */
export function readFrame(entry: unknown, place: Place, credentials: Credentials): Frame {
  const bare = isList(entry);
  const reader = entryReader(bare ? {} : entry, place);
  const c2pa = reader.object('c2pa');
  const { words } = place.pass;
  return Object.assign(readAnalysed(reader, place.position), {
    unreadable: bare || isObject(entry) ? null : notAnObject,
    results: readModelResults(reader, bare ? entry : undefined),
    nsfw: reader.flag(words.nsfw),
    hasHeatmap: reader.flag(words.hasHeatmap),
    c2pa: isGap(c2pa) ? c2pa : { at: c2pa.at, index: credentials.indexOf(c2pa) },
    detections: readDetections(reader),
  });
}

/** Documented as `details[].detections[]`; a single object in place of the outer list is read too. */
function readDetections(reader: RowReader): Detection[] {
  const { details } = reader.fields;
  if (details === undefined || details === null) return [];
  const readAll = (holder: RowReader) => holder.each('detections', readDetection);
  const one = isObject(details) ? reader.object('details') : null;
  return one === null || isGap(one) ? reader.each('details', readAll).flat() : readAll(one);
}

function readDetection(reader: RowReader): Detection {
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
    results: readModelResults(reader),
  };
}

/** One sound track. */
export function readTrack(entry: unknown, place: Place): Track {
  const reader = entryReader(entry, place);
  return {
    ...readAnalysed(reader, place.position),
    unreadable: isObject(entry) ? null : notAnObject,
    results: readModelResults(reader),
    clips: readClips(reader),
  };
}

/** Clips stand under `details.clips`, in older answers in a list of their own; neither means "none given". */
function readClips(reader: RowReader): Clip[] | Gap {
  const details = reader.object('details');
  const clips = isGap(details) ? details : readEntries(details, 'clips', readClip);
  const { olderClips } = reader.pass.words;
  const older = isGap(clips) && reader.fields[olderClips] !== undefined;
  return older ? readEntries(reader, olderClips, readClip) : clips;
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
    results: readModelResults(reader),
    unreadable: isObject(entry) ? null : notAnObject,
  };
}

/** Reads every entry of a list, unreadable ones too: their place in the order means something. */
export function readEntries<T>(
  holder: RowReader,
  field: string,
  read: (entry: unknown, place: Place) => T,
): T[] | Gap {
  const list = holder.list(field);
  if (isGap(list)) return list;
  const { at, pass } = holder;
  return list.map((entry, position) => read(entry, { at: `${at}/${field}/${position}`, position, pass }));
}
