import { type Context, Hono } from 'hono';
import { etag } from 'hono/etag';
import { routePath } from 'hono/route';
import type { Meta } from '#contract/meta.ts';
import { isIdentifier, isSha256 } from '#domain/identifier.ts';
import { preferredEncoding } from '#lib/accept-encoding.ts';
import { describeError } from '#lib/describe-error.ts';
import { createRequestIds } from '#lib/request-ids.ts';
import { apiHeaders, commonHeaders, encode, encodedHeaders, errorParts, type Headers } from './answers.ts';
import type { Attestor } from './attestation.ts';
import { ReadError, toReadError } from './errors.ts';
import { isApi } from './guard.ts';
import type { ReadOptions, Reads } from './identifai/reads.ts';
import type { Log } from './log.ts';
import { createLookups, type Lookups } from './lookups.ts';
import type { Files } from './static.ts';

export type AppConfig = {
  reads: Reads;
  lookups?: Lookups;
  meta: Omit<Meta, 'quota' | 'signing'>;
  attestor: Attestor | null;
  /** Answers everything that is not the API: the page and its files. */
  files: Files;
  log: Log;
  nextRequestId?: () => string;
};

type Variables = { requestId: string };
/** One request on its way to an answer. */
type Asked = Context<{ Variables: Variables }>;
type Answer = (asked: Asked) => Promise<Response> | Response;
type Route = readonly [method: 'GET' | 'POST', path: string, answer: Answer];

/** The routes of the API, and after them the files of the page. */
export function createApp(config: AppConfig): Hono<{ Variables: Variables }> {
  const { files, log, nextRequestId = createRequestIds() } = config;
  const app = new Hono<{ Variables: Variables }>();
  app.use(async (asked, next) => {
    const startedAt = performance.now();
    asked.set('requestId', nextRequestId());
    await next();
    note(asked, log, Math.round(performance.now() - startedAt));
  });
  app.onError((thrown, asked) => refuse(asked, toReadError(thrown)));
  // The one answer that a browser keeps, and asks about again.
  app.use('/api/frames/:identifier/heatmap', etag());
  const routes = createRoutes(config);
  for (const [method, path, answer] of routes) app.on(method, path, answer);
  // After all of them: one path may be an example of another's pattern.
  for (const [method, path] of routes) app.all(path, (asked) => refuseMethod(asked, method));
  app.all('*', async (asked) => {
    if (isApi(asked.req.path)) return refuse(asked, new ReadError('bad_path'));
    if (asked.req.method === 'POST') return refuseMethod(asked, 'GET');
    return (await files(asked.req.path, asked.req.raw.headers)) ?? notFound(asked);
  });
  return app;
}

function createRoutes(config: AppConfig): readonly Route[] {
  const { reads, lookups = createLookups(reads) } = config;
  const attestor = () => {
    if (config.attestor === null) throw new ReadError('no_signing_key');
    return config.attestor;
  };
  return [
    ['GET', '/healthz', (asked) => answer(asked, 'ok', { 'Content-Type': 'text/plain' })],
    ['GET', '/api/meta', (asked) => answerJson(asked, describeServer(config))],
    ['POST', '/api/videos/lookup', (asked) => answerLookup(asked, lookups)],
    ['GET', '/api/videos/:identifier', (asked) => answerVideo(asked, reads)],
    ['GET', '/api/videos/:identifier/raw', (asked) => answerRaw(asked, reads)],
    ['GET', '/api/frames/:identifier/heatmap', (asked) => answerHeatmap(asked, reads)],
    ['GET', '/api/responses/:sha256', (asked) => answerHeld(asked, reads)],
    [
      'POST',
      '/api/attestations',
      async (asked) => answerJson(asked, await attestor().attest(await textOf(asked))),
    ],
    ['GET', '/api/signing-key', (asked) => answerJson(asked, attestor().signingKey)],
  ];
}

function note(asked: Asked, log: Log, durationMs: number): void {
  const { method } = asked.req;
  const fields = { requestId: asked.get('requestId'), method, route: routePath(asked), durationMs };
  if (asked.error === undefined) return log.debug('answered', fields);
  const { code, status, message, cause } = toReadError(asked.error);
  const failure = { ...fields, status, code, reason: cause === undefined ? message : describeError(cause) };
  if (asked.req.raw.signal.aborted) log.debug('abandoned', failure);
  else log[code === 'internal' ? 'error' : status < 500 ? 'info' : 'warn']('failed', failure);
}

/** The adapter has the text at hand, so that this costs no stream. */
function textOf(asked: Asked): Promise<string> {
  return asked.req.raw.text();
}

function describeServer({ meta, reads, attestor }: AppConfig): Meta {
  return { ...meta, signing: attestor !== null, quota: reads.quota() };
}

function optionsOf(asked: Asked): ReadOptions {
  return { signal: asked.req.raw.signal, requestId: asked.get('requestId') };
}

function identifierOf(asked: Asked): string {
  const identifier = asked.req.param('identifier') ?? '';
  if (!isIdentifier(identifier)) throw new ReadError('bad_identifier');
  return identifier;
}

type Body = ConstructorParameters<typeof Response>[0];

function answer(asked: Asked, body: Body, headers: Headers): Response {
  return new Response(body, { headers: { ...apiHeaders(asked.get('requestId')), ...headers } });
}

/** Compressed as the client takes it. */
async function answerEncoded(asked: Asked, body: Uint8Array, headers: Headers = {}): Promise<Response> {
  const encoded = await encode(body, preferredEncoding(asked.req.header('accept-encoding')));
  return answer(asked, encoded.bytes, { ...encodedHeaders(encoded, asked.get('requestId')), ...headers });
}

function answerJson(asked: Asked, value: unknown): Promise<Response> {
  return answerEncoded(asked, Buffer.from(JSON.stringify(value)));
}

async function answerLookup(asked: Asked, lookups: Lookups): Promise<Response> {
  const accept = asked.req.header('accept-encoding');
  const encoded = await lookups.answer(await textOf(asked), accept, optionsOf(asked));
  return answer(asked, encoded.bytes, encodedHeaders(encoded, asked.get('requestId')));
}

async function answerVideo(asked: Asked, reads: Reads): Promise<Response> {
  const heldOnly = asked.req.header('cache-control') === 'only-if-cached';
  const video = await reads.video(identifierOf(asked), { ...optionsOf(asked), heldOnly });
  return video === null
    ? asked.body(null, 204, apiHeaders(asked.get('requestId')))
    : answerJson(asked, video);
}

async function answerRaw(asked: Asked, reads: Reads): Promise<Response> {
  const { bytes, source } = await reads.raw(identifierOf(asked), optionsOf(asked));
  return answerEncoded(asked, bytes, {
    'X-Source-Sha256': source.sha256,
    'X-Source-Received-At': source.receivedAt,
    'X-Source-Pointer': source.pointer,
  });
}

async function answerHeatmap(asked: Asked, reads: Reads): Promise<Response> {
  const png = await reads.heatmap(identifierOf(asked), optionsOf(asked));
  return answer(asked, png, { 'Content-Type': 'image/png', 'Cache-Control': 'private, no-cache' });
}

async function answerHeld(asked: Asked, reads: Reads): Promise<Response> {
  const sha256 = asked.req.param('sha256') ?? '';
  if (!isSha256(sha256)) throw new ReadError('bad_path');
  const held = await reads.response(sha256);
  if (held === null) throw new ReadError('not_held');
  return answer(asked, held.chunks(), {
    // Bytes as evidence, not a document: they may not even be text.
    'Content-Type': 'application/octet-stream',
    'Content-Disposition': `attachment; filename="identifai-response-${sha256.slice(0, 16)}.json"`,
    'Content-Length': String(held.size),
    'X-Source-Received-At': held.receivedAt,
    'X-Source-Origin': held.upstreamOrigin,
  });
}

function refuse(asked: Asked, error: ReadError): Response {
  const { status, headers, body } = errorParts(error, asked.get('requestId'));
  return new Response(body, { status, headers });
}

function refuseMethod(asked: Asked, allowed: Route[0]): Response {
  const response = refuse(asked, new ReadError('method'));
  response.headers.set('Allow', allowed === 'GET' ? 'GET, HEAD' : allowed);
  return response;
}

function notFound(asked: Asked): Response {
  return asked.text('Not found\n', 404, { ...commonHeaders, 'Cache-Control': 'no-store' });
}
