import * as z from 'zod/mini';
import { errorCodeSchema } from './errors.ts';
import { problemSchema, sourceSchema } from './source.ts';
import { outcomeWordSchema, summarySchema } from './summary.ts';
import { fieldNamesSchema, videoSchema } from './video.ts';

/**
 * The report as a file: what `report.json` holds, and the one value that the preview and every other file
 * are made from. Published as JSON Schema under `public/schemas`; a change that breaks readers raises the version.
 */
export const reportSchemaVersion = '1.0';

export const rowStateSchema = z.union([
  outcomeWordSchema,
  z.enum(['not_returned', 'unreadable', 'conflict', 'failed', 'waiting']),
]);

export const reportLanguageSchema = z.enum(['en', 'it']);
export type ReportLanguage = z.infer<typeof reportLanguageSchema>;

/** `names`: file names, references and titles. `all`: identifiers, file hashes and links as well. */
export const reportMaskSchema = z.enum(['none', 'names', 'all']);
export type ReportMask = z.infer<typeof reportMaskSchema>;

/** What a person typed into the form; null = left empty, which the report says. */
export const typedFieldsSchema = z.object({
  madeBy: z.nullable(z.string()),
  madeFor: z.nullable(z.string()),
  caseNumber: z.nullable(z.string()),
  reason: z.nullable(z.string()),
  origin: z.nullable(z.string()),
});
export type TypedFields = z.infer<typeof typedFieldsSchema>;

/** A reviewer's own decision, kept in the browser that made it; never part of identifAI's answer. */
export const reportDecisionSchema = z.object({
  decision: z.string(),
  reasonCode: z.nullable(z.string()),
  note: z.nullable(z.string()),
  reviewer: z.nullable(z.string()),
  decidedAt: z.string(),
  /** Whether the scores were hidden until the decision was made; null = not recorded. */
  scoresHidden: z.nullable(z.boolean()),
  /** Digest of the upstream body the reviewer was looking at; null = not recorded. */
  responseSha256: z.nullable(z.string()),
});
export type ReportDecision = z.infer<typeof reportDecisionSchema>;

/** Result of comparing a file on the reader's disk with the hash that identifAI reported. */
export const reportLocalMatchSchema = z.object({
  result: z.enum(['matched', 'not_matched', 'not_done']),
  checkedAt: z.nullable(z.string()),
  sha256: z.nullable(z.string()),
});
export type ReportLocalMatch = z.infer<typeof reportLocalMatchSchema>;

/** One line of the log kept in this browser: fetched, viewed, decided, exported. */
export const reportEventSchema = z.object({
  at: z.string(),
  actor: z.nullable(z.string()),
  action: z.string(),
  /** The video; null for a step over several. */
  identifier: z.nullable(z.string()),
  /** Digest of the response that was shown; null where there was none, and for a step over several videos. */
  sha256: z.nullable(z.string()),
  /** A step over several videos: how many of this report's, and the digests of the responses they were read from. */
  covers: z.optional(z.object({ videos: z.number(), responses: z.array(z.string()) })),
});
export type ReportEvent = z.infer<typeof reportEventSchema>;

/** A value of the report and the RFC 6901 pointer to it in the upstream body of `source`. */
export const reportTraceSchema = z.object({ value: z.string(), pointer: z.string() });
export type ReportTrace = z.infer<typeof reportTraceSchema>;

export const reportVideoSchema = z.object({
  /** Place in the report, from 1. */
  position: z.number(),
  /** As asked for, or a stand-in such as `masked-3`. */
  identifier: z.string(),
  state: rowStateSchema,
  /** Where the findings come from; null when nothing was received for this identifier. */
  source: z.nullable(sourceSchema),
  /** Findings, when exactly one answer was received. */
  summary: z.nullable(summarySchema),
  /** The whole answer with frames and clips, when it was fetched and nothing had to be masked out of it. */
  video: z.nullable(videoSchema),
  /** Our field names → the service's, to build the pointer of any value of `video` from its `at`. */
  fieldNames: z.nullable(fieldNamesSchema),
  traces: z.array(reportTraceSchema),
  /** Every differing answer, when there were several. */
  conflicting: z.array(z.object({ summary: summarySchema, source: z.nullable(sourceSchema) })),
  /** Parts of the answer that could not be read as documented. */
  problems: z.array(problemSchema),
  /** Why the lookup failed. */
  error: z.nullable(z.object({ code: errorCodeSchema, message: z.string() })),
  /** When the service answered without this identifier. */
  notReturnedAsOf: z.nullable(z.string()),
  decision: z.nullable(reportDecisionSchema),
  localMatch: reportLocalMatchSchema,
});
export type ReportVideo = z.infer<typeof reportVideoSchema>;

export const reportResponseSchema = z.object({
  sha256: z.string(),
  receivedAt: z.string(),
  /** Videos of this report that were read from it. */
  videos: z.number(),
});
export type ReportResponse = z.infer<typeof reportResponseSchema>;

export const reportHeadSchema = z.object({
  schemaVersion: z.literal(reportSchemaVersion),
  number: z.string(),
  /** ISO 8601, UTC. */
  generatedAt: z.string(),
  language: reportLanguageSchema,
  /** `summary`: findings per video; `full`: frames and clips too. */
  detail: z.enum(['summary', 'full']),
  /** What the service gave and this report does not hold, and why; one sentence each. */
  leftOut: z.array(z.string()),
  service: z.object({
    name: z.literal('identifAI'),
    mode: z.enum(['demo', 'identifai']),
    origin: z.string(),
    endpoint: z.string(),
    /** The service does not say when it analysed a video. */
    analysedAt: z.null(),
    dashboardVersion: z.string(),
  }),
  typed: typedFieldsSchema,
  settings: z.object({ filters: z.array(z.string()), mask: reportMaskSchema }),
  /** Videos per state; an absent state counts zero. */
  counts: z.record(z.string(), z.number()),
  total: z.number(),
  responses: z.array(reportResponseSchema),
});
export type ReportHead = z.infer<typeof reportHeadSchema>;

export const reportSchema = z.extend(reportHeadSchema, {
  videos: z.array(reportVideoSchema),
  events: z.array(reportEventSchema),
});
export type Report = z.infer<typeof reportSchema>;
