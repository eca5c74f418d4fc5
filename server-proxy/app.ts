import { createHash } from 'node:crypto';
import { type Context, Hono } from 'hono';
import type { Meta } from '#contract/meta.ts';
import { isIdentifier, isSha256 } from '#domain/identifier.ts';
import { createRequestIds } from '#lib/request-ids.ts';
import { apiHeaders, commonHeaders, encodedAnswer, encodedResponse, errorParts } from './answers.ts';
import type { Attestor } from './attestation.ts';
import { ReadError, toReadError } from './errors.ts';
import { isApi } from './guard.ts';
import type { Reads } from './identifai/reads.ts';
import { describeError } from '#lib/describe-error.ts';
import { type Log } from './log.ts';
import { createLookups, type Lookups } from './lookups.ts';
import { parseJson } from './request-body.ts';

export type AppConfig = {
  reads: Reads;
  lookups?: Lookups;
  meta: Omit<Meta, 'quota' | 'signing'>;
  attestor: Attestor | null;
  /** Answers everything that is not the API: the page and its files. */
  files: (path: string, headers: Headers) => Promise<Response | null>;
  log: Log;
  nextRequestId?: () => string;
};

/** One request on its way to an answer; it is also what a read is told about its caller. */
class Asked {
  readonly context: Context;
  readonly requestId: string;
  /** What every answer of the API carries; made for this one, so that it may be added to. */
  readonly headers: Record<string, string>;

  constructor(context: Context, requestId: string) {
    this.context = context;
    this.requestId = requestId;
    this.headers = { ...apiHeaders, 'Content-Type': 'application/json', 'X-Request-Id': requestId };
  }

  /** Made by the adapter when it is first asked for: answers from memory are far quicker than an abort signal. */
  get signal(): AbortSignal {
    return this.context.req.raw.signal;
  }
}
type Answer = (asked: Asked) => Promise<Response> | Response;
type Route = readonly [method: 'GET' | 'POST', path: string, answer: Answer];

/** The routes of the API, and after them the files of the page. */
export function createApp(config: AppConfig): Hono {
  const { nextRequestId = createRequestIds() } = config;
  const app = new Hono();
  for (const route of createRoutes(config)) {
    const [method, path] = route;
    app.on(method, path, (context) => run(route, context, { log: config.log, requestId: nextRequestId() }));
    app.all(path, () => refuse('method', nextRequestId(), method));
  }
  app.all('*', async (context) => {
    const path = context.req.path;
    if (isApi(path)) return refuse('bad_path', nextRequestId());
    if (context.req.method === 'POST') return refuse('method', nextRequestId(), 'GET');
    return (await config.files(path, context.req.raw.headers)) ?? notFound();
  });
  return app;
}

type Run = { log: Log; requestId: string };

async function run(
  [method, route, answer]: Route,
  context: Context,
  { log, requestId }: Run,
): Promise<Response> {
  const startedAt = performance.now();
  const note = () => ({ requestId, method, route, durationMs: Math.round(performance.now() - startedAt) });
  try {
    const response = await answer(new Asked(context, requestId));
    log.debug('answered', note());
    return response;
  } catch (thrown) {
    const error = toReadError(thrown);
    const reason = error.cause === undefined ? error.message : describeError(error.cause);
    const fields = { ...note(), status: error.status, code: error.code, reason };
    if (context.req.raw.signal.aborted) log.debug('abandoned', fields);
    else log[error.code === 'internal' ? 'error' : error.status < 500 ? 'info' : 'warn']('failed', fields);
    return errorAnswer(error, requestId);
  }
}

function createRoutes(config: AppConfig): readonly Route[] {
  const { reads, lookups = createLookups(reads) } = config;
  const attestor = () => {
    if (config.attestor === null) throw new ReadError('no_signing_key');
    return config.attestor;
  };
  return [
    [
      'GET',
      '/healthz',
      ({ headers }) => new Response('ok', { headers: { ...headers, 'Content-Type': 'text/plain' } }),
    ],
    ['GET', '/api/meta', (asked) => answerJson(asked, describeServer(config))],
    // Stands before the next one: a video called "lookup" could be looked up, but not opened.
    ['POST', '/api/videos/lookup', (asked) => answerLookup(lookups, asked)],
    [
      'GET',
      '/api/videos/:identifier',
      async (asked) => answerJson(asked, await reads.video(identifierOf(asked), asked)),
    ],
    ['GET', '/api/videos/:identifier/raw', (asked) => answerRaw(reads, asked)],
    ['GET', '/api/frames/:identifier/heatmap', (asked) => answerHeatmap(reads, asked)],
    ['GET', '/api/responses/:sha256', (asked) => answerHeld(reads, asked)],
    [
      'POST',
      '/api/attestations',
      async (asked) => answerJson(asked, await attestor().attest(parseJson(await textOf(asked)))),
    ],
    ['GET', '/api/signing-key', (asked) => answerJson(asked, attestor().signingKey)],
  ];
}

function describeServer({ meta, reads, attestor }: AppConfig): Meta {
  const { availableAt, waiting } = reads.quota();
  return { ...meta, signing: attestor !== null, quota: { availableAt: availableAt.toISOString(), waiting } };
}

/** The adapter has the text at hand, so that this costs no stream. */
const textOf = ({ context }: Asked): Promise<string> => context.req.raw.text();

async function answerLookup(lookups: Lookups, asked: Asked): Promise<Response> {
  const accept = asked.context.req.header('accept-encoding');
  const { bytes, encoding } = await lookups.answer(await textOf(asked), accept, asked);
  return encodedResponse(bytes, asked.headers, encoding);
}

function identifierOf({ context }: Asked): string {
  const identifier = context.req.param('identifier') ?? '';
  if (!isIdentifier(identifier)) throw new ReadError('bad_identifier');
  return identifier;
}

function answerJson({ context, headers }: Asked, value: unknown): Promise<Response> {
  const body = Buffer.from(JSON.stringify(value));
  return encodedAnswer(body, headers, context.req.header('accept-encoding'));
}

async function answerRaw(reads: Reads, asked: Asked): Promise<Response> {
  const { bytes, source } = await reads.raw(identifierOf(asked), asked);
  const headers = {
    ...asked.headers,
    'X-Source-Sha256': source.sha256,
    'X-Source-Received-At': source.receivedAt,
    'X-Source-Pointer': source.pointer,
  };
  return encodedAnswer(bytes, headers, asked.context.req.header('accept-encoding'));
}

const etags = new WeakMap<Uint8Array, string>();

async function answerHeatmap(reads: Reads, asked: Asked): Promise<Response> {
  const png = await reads.heatmap(identifierOf(asked), asked);
  const etag = etags.get(png) ?? `"${createHash('sha256').update(png).digest('base64url')}"`;
  etags.set(png, etag);
  const headers = { ...asked.headers, 'Cache-Control': 'private, no-cache', ETag: etag };
  const known = (asked.context.req.header('if-none-match') ?? '').slice(0, 1024).includes(etag);
  return known
    ? new Response(null, { status: 304, headers })
    : new Response(png, { headers: { ...headers, 'Content-Type': 'image/png' } });
}

async function answerHeld(reads: Reads, { context, headers }: Asked): Promise<Response> {
  const sha256 = context.req.param('sha256') ?? '';
  if (!isSha256(sha256)) throw new ReadError('bad_path');
  const held = await reads.response(sha256);
  if (held === null) throw new ReadError('not_held');
  return new Response(held.chunks(), {
    headers: {
      ...headers,
      // Bytes as evidence, not a document: they may not even be text.
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename="identifai-response-${sha256.slice(0, 16)}.json"`,
      'Content-Length': String(held.size),
      'X-Source-Received-At': held.receivedAt,
      'X-Source-Origin': held.upstreamOrigin,
    },
  });
}

function errorAnswer(error: ReadError, requestId: string): Response {
  const { status, headers, body } = errorParts(error, requestId);
  return new Response(body, { status, headers });
}

function refuse(code: 'method' | 'bad_path', requestId: string, allowed?: string): Response {
  const response = errorAnswer(new ReadError(code), requestId);
  if (allowed !== undefined) response.headers.set('Allow', allowed === 'GET' ? 'GET, HEAD' : allowed);
  return response;
}

function notFound(): Response {
  const headers = {
    ...commonHeaders,
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
  };
  return new Response('Not found\n', { status: 404, headers });
}
