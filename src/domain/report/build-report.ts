import type { LookupOutcome, VideoOutcome } from '#contract/lookup.ts';
import type { Meta } from '#contract/meta.ts';
import type {
  Report,
  ReportEvent,
  ReportLanguage,
  ReportMask,
  ReportResponse,
  ReportVideo,
  TypedFields,
} from '#contract/report.ts';
import { leftOutOf } from './left-out.ts';
import { maskedIdentifier, maskReportVideo } from './masking.ts';
import { reportNumber } from './report-number.ts';
import { type OwnRecord, toReportVideo } from './report-video.ts';

const emptyTypedFields: TypedFields = {
  madeBy: null,
  madeFor: null,
  caseNumber: null,
  reason: null,
  origin: null,
};

export type ReportInput = {
  outcomes: readonly (LookupOutcome | VideoOutcome)[];
  /** ISO 8601, UTC. The only part that differs between two reports of equal data and settings, with the number. */
  generatedAt: string;
  meta: Pick<Meta, 'mode' | 'upstreamOrigin' | 'version'>;
  language?: ReportLanguage;
  mask?: ReportMask;
  filters?: readonly string[];
  typed?: TypedFields;
  own?: ReadonlyMap<string, OwnRecord>;
  events?: readonly ReportEvent[];
};

/** Version of the JSON schema that reports of this program follow. */
const schemaVersion: Report['schemaVersion'] = '1.0';

/** The one value that the preview and every file of a report are made from. */
export function buildReport(input: ReportInput): Report {
  const mask = input.mask ?? 'none';
  const own = input.own ?? new Map<string, OwnRecord>();
  const open = input.outcomes.map((outcome, index) =>
    toReportVideo(outcome, index + 1, own.get(outcome.identifier)),
  );
  const videos = open.map((video) => maskReportVideo(video, mask));
  const detail = open.some((video) => video.video !== null) ? 'full' : 'summary';
  return {
    schemaVersion,
    number: reportNumber(input.generatedAt, [
      input.language ?? 'en',
      mask,
      ...Object.values(input.typed ?? emptyTypedFields).map((field) => field ?? ''),
      ...videos.flatMap((video) => [video.identifier, video.source?.sha256 ?? video.state]),
    ]),
    generatedAt: input.generatedAt,
    language: input.language ?? 'en',
    detail,
    leftOut: leftOutOf({ detail, mask, language: input.language ?? 'en' }),
    service: {
      name: 'identifAI',
      mode: input.meta.mode,
      origin: input.meta.upstreamOrigin,
      endpoint: 'video classifications, read in batches',
      analysedAt: null,
      dashboardVersion: input.meta.version,
    },
    typed: input.typed ?? emptyTypedFields,
    settings: { filters: [...(input.filters ?? [])], mask },
    counts: countStates(videos),
    total: videos.length,
    responses: responsesOf(videos),
    videos,
    events: maskEvents(input.events ?? [], open, mask),
  };
}

function countStates(videos: readonly ReportVideo[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { state } of videos) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}

/** The upstream bodies the findings were read from, in the order in which the report first needs them. */
function responsesOf(videos: readonly ReportVideo[]): ReportResponse[] {
  const responses = new Map<string, ReportResponse>();
  for (const video of videos) {
    const sources = [video.source, ...video.conflicting.map(({ source }) => source)];
    for (const source of sources) {
      if (source === null) continue;
      const known = responses.get(source.sha256);
      if (known === undefined)
        responses.set(source.sha256, { sha256: source.sha256, receivedAt: source.receivedAt, videos: 1 });
      else known.videos += 1;
    }
  }
  return [...responses.values()];
}

function maskEvents(
  events: readonly ReportEvent[],
  open: readonly ReportVideo[],
  mask: ReportMask,
): ReportEvent[] {
  if (mask !== 'all') return [...events];
  const standIns = new Map(open.map(({ identifier, position }) => [identifier, maskedIdentifier(position)]));
  return events.map((event) => ({
    ...event,
    identifier: event.identifier === null ? null : (standIns.get(event.identifier) ?? null),
  }));
}
