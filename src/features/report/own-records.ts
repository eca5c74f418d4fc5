import type { OwnRecord } from '#domain/report/report-video.ts';

/** What this browser knows of the videos: the reviewer's decision and the result of a local file match. */
export function readOwnRecords(identifiers: readonly string[]): Promise<ReadonlyMap<string, OwnRecord>> {
  void identifiers;
  return Promise.resolve(new Map());
}
