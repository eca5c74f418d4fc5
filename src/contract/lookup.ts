import * as z from 'zod/mini';
import { proxyErrorSchema } from './errors.ts';
import { problemSchema, sourceSchema } from './source.ts';
import { summarySchema } from './summary.ts';
import { fieldNamesSchema, videoSchema } from './video.ts';

/** `POST /api/videos/lookup` */
export const lookupRequestSchema = z.strictObject({
  identifiers: z.array(z.string()).check(z.minLength(1)),
  /** Ask the service again even when a finished answer is held. */
  fresh: z.optional(z.boolean()),
  /** An unfinished answer that is at most so old will do, in milliseconds; without this, unfinished ones are asked about again. */
  acceptAgeMs: z.optional(z.number().check(z.minimum(0), z.maximum(120_000))),
});
export type LookupRequest = z.infer<typeof lookupRequestSchema>;

const identifier = z.string();

const notReturned = z.object({
  identifier,
  kind: z.literal('not_returned'),
  asOf: z.string(),
  /** With one video: how many rows came all the same that belong to no identifier asked for; this video may be among them. */
  unidentified: z.optional(z.number()),
});
const unreadable = z.object({
  identifier,
  kind: z.literal('unreadable'),
  problems: z.array(problemSchema),
  source: sourceSchema,
});
const failed = z.object({ identifier, kind: z.literal('failed'), error: proxyErrorSchema });

/** One outcome per distinct identifier asked for, in the order asked. */
export const lookupOutcomeSchema = z.discriminatedUnion('kind', [
  z.object({ identifier, kind: z.literal('found'), video: summarySchema, source: sourceSchema }),
  notReturned,
  unreadable,
  z.object({
    identifier,
    kind: z.literal('conflict'),
    videos: z.array(summarySchema),
    sources: z.array(sourceSchema),
  }),
  failed,
]);
export type LookupOutcome = z.infer<typeof lookupOutcomeSchema>;

export const responseRecordSchema = z.object({
  sha256: z.string(),
  receivedAt: z.string(),
  bytes: z.number(),
});
export type ResponseRecord = z.infer<typeof responseRecordSchema>;

export const unidentifiedRowSchema = z.object({
  sha256: z.string(),
  /** Place of the row in the upstream array, from 0. */
  position: z.number(),
  problems: z.array(z.string()),
});
export type UnidentifiedRow = z.infer<typeof unidentifiedRowSchema>;

export const lookupAnswerSchema = z.object({
  outcomes: z.array(lookupOutcomeSchema),
  responses: z.array(responseRecordSchema),
  unidentified: z.array(unidentifiedRowSchema),
  /** When the oldest part of this answer was received from the service. ISO 8601, UTC. */
  asOf: z.string(),
});
export type LookupAnswer = z.infer<typeof lookupAnswerSchema>;

/** `GET /api/videos/{identifier}`: the same union, with the whole video. */
export const videoOutcomeSchema = z.discriminatedUnion('kind', [
  z.object({
    identifier,
    kind: z.literal('found'),
    video: videoSchema,
    source: sourceSchema,
    fieldNames: fieldNamesSchema,
  }),
  notReturned,
  unreadable,
  z.object({
    identifier,
    kind: z.literal('conflict'),
    videos: z.array(videoSchema),
    sources: z.array(sourceSchema),
    fieldNames: fieldNamesSchema,
  }),
  failed,
]);
export type VideoOutcome = z.infer<typeof videoOutcomeSchema>;
