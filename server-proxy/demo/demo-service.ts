/**
 * The built-in demo service: identifAI's read API with 24 submissions of an invented account.
 *
 * It is reached over HTTP by the same client as identifAI, in its spelling, with its limits, so that the
 * dashboard cannot tell the difference and has no other way for demo data.
 *
 * - `GET /api/classifications_video?identifiers[]=…`: array of results, in an order of its own; unknown
 *   identifiers are left out; more than 100 are refused with 422
 * - `GET /api/classification_video/{identifier}`: one result, or 404
 * - `GET /api/classification/heatmap/{frame identifier}` and `/api/classification_image/heatmap/…`: a PNG
 * - `X-Api-Key` on every call, else 401; 2 reads a second and 60 a minute per key, else 429
 *
 * Where its parts are: `stories*.ts` the submissions as data, `generate-*.ts` what follows from them,
 * `heuristics.ts` how verdicts follow from scores, `manifests.ts` Content Credentials, `heatmap.ts` and
 * `png.ts` the pictures, `faults.ts` and `raw-faults.ts` what a test can make go wrong.
 *
 * Everything is drawn from seeds: the same identifier gives the same bytes in every process. The one
 * thing that moves is the `finishing` sample, which turns from `new` to `done` 15 s after it was first
 * asked for.
 */
import { createCatalogue } from './catalogue.ts';
import { createDemoQuota, documentedLimits, type QuotaAnswer, type ReadLimits } from './demo-quota.ts';
import { createFaults } from './faults.ts';
import { drawHeatmap } from './heatmap.ts';
import { hexDigest } from './random.ts';

export type DemoOptions = {
  /** Milliseconds, like `Date.now`. */
  clock?: () => number;
  /** Answer the sentinel identifiers of `faults.ts` too. Off, they are unknown like any other. */
  faults?: boolean;
  /** Where the redirects among the faults point to. */
  trapOrigin?: string;
  /** Lets a test change a row before it is sent: given and returning its JSON text. */
  amend?: (row: string, identifier: string) => string;
  /** Limits to enforce in place of the documented ones. */
  limits?: ReadLimits;
  /** Accept this key alone; by default any key that is not empty. */
  apiKey?: string;
};

export type DemoService = {
  handle(request: Request): Promise<Response>;
  /** Makes the samples' results ahead of the first read, so that it is answered at once. */
  prepare(): Promise<void>;
  samples: string[];
};

const mostIdentifiers = 100;
const manyPath = '/api/classifications_video';
const identifierKey = /^identifiers\[\d*\]$/u;
const videoPath = /^\/api\/classification_video\/([^/]+)$/u;
const heatmapPath = /^\/api\/classification(?:_image)?\/heatmap\/([^/]+)$/u;

export function createDemoService(options: DemoOptions = {}): DemoService {
  const clock = options.clock ?? Date.now;
  const catalogue = createCatalogue(clock);
  const takeRead = createDemoQuota(options.limits ?? documentedLimits, clock);
  const faults = options.faults === true ? createFaults() : null;
  const amend = options.amend ?? ((row: string) => row);

  function rowsOf(identifier: string): string[] {
    const row = catalogue.rowOf(identifier);
    const rows = row === null ? (faults?.rowsOf(identifier) ?? []) : [row];
    return rows.map((text) => amend(text, identifier));
  }

  function answer(url: URL): Response {
    if (url.pathname === manyPath) return answerMany(readIdentifiers(url));
    const video = videoPath.exec(url.pathname)?.[1];
    if (video !== undefined) return answerOne(video);
    const frame = heatmapPath.exec(url.pathname)?.[1];
    if (frame !== undefined) return answerHeatmap(frame);
    return refuse(404, `The route ${url.pathname.slice(1)} could not be found.`);
  }

  function answerMany(identifiers: readonly string[]): Response {
    const problem = problemWith(identifiers);
    if (problem !== null) {
      return Response.json({ message: problem, errors: { identifiers: [problem] } }, { status: 422 });
    }
    return json(`[${shuffle(new Set(identifiers)).flatMap(rowsOf).join(',')}]`);
  }

  function answerOne(identifier: string): Response {
    const row = rowsOf(identifier)[0];
    return row === undefined ? refuse(404, 'Classification not found.') : json(row);
  }

  function answerHeatmap(frame: string): Response {
    const heatmap = catalogue.heatmapOf(frame);
    if (heatmap === null) return faults?.heatmapOf(frame) ?? refuse(404, 'Heatmap not found.');
    return new Response(drawHeatmap(frame, heatmap), { headers: { 'Content-Type': 'image/png' } });
  }

  async function handle(request: Request): Promise<Response> {
    const url = new URL(request.url);
    const apiKey = request.headers.get('X-Api-Key') ?? '';
    if (apiKey === '' || (options.apiKey !== undefined && apiKey !== options.apiKey)) {
      return refuse(401, 'Unauthenticated.');
    }
    if (request.method !== 'GET') {
      return refuse(405, `The ${request.method} method is not supported for this route.`);
    }
    const quota = takeRead(apiKey);
    if (!quota.granted) return refuseForNow(quota);
    const good = async (): Promise<Response> => withQuota(answer(url), quota);
    const spoilt = faults?.answer({
      url,
      apiKey,
      identifiers: askedFor(url),
      good,
      trapOrigin: options.trapOrigin ?? 'http://127.0.0.1:9',
    });
    return spoilt ?? good();
  }

  return { handle, prepare: () => catalogue.prepare(), samples: catalogue.samples };
}

function readIdentifiers(url: URL): string[] {
  return [...url.searchParams].filter(([key]) => identifierKey.test(key)).map(([, value]) => value);
}

/** The identifiers of any kind of read, for the sentinels among them. */
function askedFor(url: URL): string[] {
  const one = (videoPath.exec(url.pathname) ?? heatmapPath.exec(url.pathname))?.[1];
  return one === undefined ? readIdentifiers(url) : [one];
}

function withQuota(response: Response, quota: QuotaAnswer & { granted: true }): Response {
  response.headers.set('X-RateLimit-Limit', String(quota.limit));
  response.headers.set('X-RateLimit-Remaining', String(quota.remaining));
  return response;
}

function problemWith(identifiers: readonly string[]): string | null {
  if (identifiers.length === 0) return 'The identifiers field is required.';
  if (identifiers.length > mostIdentifiers) {
    return `The identifiers field must not have more than ${mostIdentifiers} items.`;
  }
  return null;
}

/** An order that is neither that of the request nor that of the samples: callers must match by identifier. */
function shuffle(identifiers: ReadonlySet<string>): string[] {
  const asked = [...identifiers];
  const places = new Map(asked.map((identifier) => [identifier, hexDigest(`place/${identifier}`)]));
  const shuffled = asked.toSorted((a, b) => ((places.get(a) ?? '') < (places.get(b) ?? '') ? -1 : 1));
  return shuffled.every((identifier, index) => identifier === asked[index]) ? shuffled.reverse() : shuffled;
}

function json(text: string): Response {
  return new Response(text, { headers: { 'Content-Type': 'application/json' } });
}

/** The error form of the framework that identifAI seems to be built with. */
function refuse(status: number, message: string): Response {
  return Response.json({ message }, { status });
}

function refuseForNow(quota: QuotaAnswer & { granted: false }): Response {
  return Response.json(
    { message: 'Too Many Attempts.' },
    {
      status: 429,
      headers: {
        'Retry-After': String(quota.retryAfterSeconds),
        'X-RateLimit-Limit': String(quota.limit),
        'X-RateLimit-Remaining': '0',
      },
    },
  );
}
