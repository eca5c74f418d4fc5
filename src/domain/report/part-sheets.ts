import type { Reading } from '#contract/gap.ts';
import type { Report, ReportVideo } from '#contract/report.ts';
import type { OutcomeWord } from '#contract/summary.ts';
import type { Clip, Frame, Track, Verdict, Video } from '#contract/video.ts';
import { clipUnitInSeconds } from '#domain/clip-time.ts';
import { clipOutcome, outcomeOf } from '#domain/outcome.ts';
import { isGap } from '#domain/reading.ts';
import type { Cell } from './cell.ts';
import type { Column, Sheet } from './sheet.ts';

/** A frame, track or clip with what a row about it needs. */
export type Part = {
  owner: ReportVideo;
  kind: 'frame' | 'track' | 'clip';
  /** Place of its track, from 1; null for frames. */
  track: number | null;
  /** Place in its list, from 1. */
  position: number;
  at: string;
  identifier: Reading<string> | null;
  start: Reading<number> | null;
  end: Reading<number> | null;
  outcome: OutcomeWord;
  verdict: Frame['verdict'];
  verdicts: readonly Verdict[];
  results: Frame['results'];
  unreadable: string | null;
};

type Owned = { owner: ReportVideo; video: Video };

function* wholeVideos(report: Report): Generator<Owned, void> {
  for (const owner of report.videos) if (owner.video !== null) yield { owner, video: owner.video };
}

function frameParts({ owner, video }: Owned): Part[] {
  return isGap(video.frames) ? [] : video.frames.map((frame) => analysedPart(owner, frame, 'frame'));
}

function analysedPart(owner: ReportVideo, item: Frame | Track, kind: 'frame' | 'track'): Part {
  return {
    owner,
    kind,
    track: kind === 'track' ? item.position + 1 : null,
    position: item.position + 1,
    at: item.at,
    identifier: item.identifier,
    start: null,
    end: null,
    outcome: outcomeOf(item),
    verdict: item.verdict,
    verdicts: item.verdicts,
    results: item.results,
    unreadable: item.unreadable,
  };
}

function clipPart(owner: ReportVideo, track: Track, clip: Clip): Part {
  return {
    owner,
    kind: 'clip',
    track: track.position + 1,
    position: clip.position + 1,
    at: clip.at,
    identifier: null,
    start: clip.start,
    end: clip.end,
    outcome: clipOutcome(clip),
    verdict: clip.verdict,
    verdicts: [],
    results: clip.results,
    unreadable: clip.unreadable,
  };
}

function clipParts({ owner, video }: Owned): Part[] {
  if (isGap(video.tracks)) return [];
  return video.tracks.flatMap((track) =>
    isGap(track.clips) ? [] : track.clips.map((clip) => clipPart(owner, track, clip)),
  );
}

function trackParts({ owner, video }: Owned): Part[] {
  return isGap(video.tracks) ? [] : video.tracks.map((track) => analysedPart(owner, track, 'track'));
}

/** Every frame, track and clip of the report, video by video. */
export function* partsOf(report: Report): Generator<Part, void> {
  for (const owned of wholeVideos(report)) {
    yield* frameParts(owned);
    yield* trackParts(owned);
    yield* clipParts(owned);
  }
}

function seconds(reading: Reading<number> | null): Cell {
  if (reading === null) return '[not given]';
  return isGap(reading) ? reading : reading * clipUnitInSeconds;
}

const notForThisPart = '[not applicable]';

export const partColumns: readonly Column<Part>[] = [
  { header: 'video', cell: ({ owner }) => owner.identifier, width: 36 },
  { header: 'part', cell: ({ kind }) => kind },
  { header: 'track (from 1)', cell: ({ track }) => track ?? notForThisPart },
  { header: 'place in its list (from 1)', cell: ({ position }) => position },
  { header: 'outcome', cell: ({ outcome }) => outcome, width: 14 },
];

function ofMain(header: string, field: (verdict: Verdict) => Cell): Column<Part> {
  return { header, cell: ({ verdict }) => (isGap(verdict) ? verdict : field(verdict)) };
}

const mainVerdictColumns: readonly Column<Part>[] = [
  ofMain('verdict heuristic', ({ heuristic }) => heuristic),
  ofMain('verdict classification', ({ classification }) => classification),
  ofMain('verdict confidence (as given, 0 to 1)', ({ confidence }) => confidence),
  { header: 'models (count)', cell: ({ results }) => results.length },
  { header: 'unreadable because', cell: ({ unreadable }) => unreadable ?? '', width: 24 },
];

const pointerColumns: readonly Column<Part>[] = [
  { header: 'response SHA-256', cell: ({ owner }) => owner.source?.sha256 ?? '[no answer]', width: 36 },
  { header: 'JSON pointer', cell: ({ owner, at }) => (owner.source?.pointer ?? '') + at, width: 30 },
];

/** One row a frame. */
export function framesSheet(report: Report): Sheet<Part> {
  return {
    name: 'Frames',
    columns: [
      ...partColumns.filter(({ header }) => header !== 'track (from 1)'),
      { header: 'frame identifier', cell: ({ identifier }) => identifier ?? notForThisPart, width: 36 },
      ...mainVerdictColumns,
      ...pointerColumns,
    ],
    *rows() {
      for (const owned of wholeVideos(report)) yield* frameParts(owned);
    },
  };
}

/** One row a clip, with its start and end. */
export function clipsSheet(report: Report): Sheet<Part> {
  return {
    name: 'Clips',
    columns: [
      ...partColumns,
      { header: 'start (s; unit undocumented)', cell: ({ start }) => seconds(start) },
      { header: 'end (s; unit undocumented)', cell: ({ end }) => seconds(end) },
      ...mainVerdictColumns,
      ...pointerColumns,
    ],
    *rows() {
      for (const owned of wholeVideos(report)) yield* clipParts(owned);
    },
  };
}

export { pointerColumns, seconds };
