import type { Track } from '#contract/video.ts';
import { ObjectReader, type ProblemList } from './salvage-reader.ts';
import { readMainVerdict, readVerdicts } from './salvage-verdict.ts';
import { fieldNames } from './schema.ts';

/** What frames and sound tracks have in common, without their model results. */
type Analysed = Omit<Track, 'clips' | 'results'>;

/** Fields that videos, frames and tracks share, under the same names in each. */
const names = fieldNames.track;

export function readIdentity(reader: ObjectReader) {
  return {
    at: reader.at,
    hash: reader.text(names.hash),
    apiVersion: reader.text(names.apiVersion),
    status: reader.status(names.status),
    errors: reader.text(names.errors),
    name: reader.text(names.name),
    refId: reader.text(names.refId),
    resultUrl: reader.text(names.resultUrl),
    verdict: readMainVerdict(reader, names.verdict),
    verdicts: readVerdicts(reader, names.verdicts),
    forced: reader.label(names.forced),
  };
}

export function readAnalysed(
  reader: ObjectReader,
  position: number,
  unreadable: string | null = null,
): Analysed {
  return { ...readIdentity(reader), position, identifier: reader.text(names.identifier), unreadable };
}

/** Stands for a list entry that is not an object: it keeps its place in the order and says why it is empty. */
export function blankReader(at: string, problems: ProblemList): ObjectReader {
  problems.add(at, notAnObject);
  return new ObjectReader({}, at, problems);
}

export const notAnObject = 'not an object';
