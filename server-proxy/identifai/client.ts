import { text as readText } from 'node:stream/consumers';
import type { Dispatcher } from 'undici';
import { isIdentifier } from '#domain/identifier.ts';
import { parseRetryAfter } from '#lib/retry-after.ts';
import { ReadError } from '#server/errors.ts';
import { describeError } from '#lib/describe-error.ts';
import { type Log } from '#server/log.ts';
import type { Secret } from '#server/secret.ts';
import { type Deadlines, defaultDeadlines, type Watch, watch } from './deadlines.ts';
import { decodeBody } from './decode-body.ts';
import { createLanes, type Lane, type Lanes, StaleSocketError } from './lanes.ts';
import type { Quota } from './quota.ts';
import { bodyLimits } from './schema.ts';
import { toUpstreamError, UpstreamRefusal } from './upstream-failure.ts';

export type ClientConfig = {
  /** Origin of the service, and the path before ours if there is one. */
  baseUrl: URL;
  apiKey: Secret;
  log: Log;
  quota: Pick<Quota, 'run'>;
  /** Only tests wait shorter. */
  deadlines?: Deadlines | undefined;
};

/** Takes the next decoded bytes of a body; reading pauses, its clocks stopped, while a promise that it gives is open. */
export type Take = (part: Uint8Array) => Promise<unknown> | undefined;

type Target = { kind: 'rows' | 'heatmap'; path: string; accept: string; limit: number; take: Take };

/** Informational answers (1xx) before the real one; a server that sends more is broken. */
const informationalLimit = 8;
/** Characters of a refusal's text that the operator's log gets. */
const excerptLimit = 200;
const excerptReadLimit = 64 * 1024;

/**
 * The only code that calls identifAI. Every call is a GET to one of two templates filled with checked identifiers; nothing
 * of a visitor's request is passed on, redirects are refused, and the key goes into one header and nowhere else.
 * Failures are `ReadError`s in our own words; what the service said is only in the operator's log, scrubbed and cut.
 */
export class UpstreamClient {
  readonly #config: ClientConfig;
  readonly #deadlines: Deadlines;
  readonly #lanes: Lanes;
  readonly #prefix: string;
  /** The key that was refused last. */
  #refusedKey: string | null = null;

  constructor(config: ClientConfig) {
    this.#config = config;
    this.#deadlines = config.deadlines ?? defaultDeadlines;
    this.#lanes = createLanes(config.baseUrl.origin, this.#deadlines.connect);
    this.#prefix = config.baseUrl.pathname.replace(/\/+$/, '');
  }

  /**
   * Passes the batch endpoint's answer for 1..100 identifiers on as it arrives. The brackets stay raw: escaped, 100 hashes
   * would overrun the 8 KB request line of common web servers.
   */
  async rows(identifiers: readonly string[], take: Take, signal: AbortSignal): Promise<void> {
    const query = identifiers.map((identifier) => `identifiers[]=${escaped(identifier)}`).join('&');
    const path = `/api/classifications_video?${query}`;
    return this.#get(
      { kind: 'rows', path, accept: 'application/json', limit: bodyLimits.json, take },
      signal,
    );
  }

  /** The bytes of a frame's heatmap, not yet checked. A 404 means that the service has none. */
  async heatmap(identifier: string, signal: AbortSignal): Promise<Uint8Array> {
    const path = `/api/classification/heatmap/${escaped(identifier)}`;
    const parts: Uint8Array[] = [];
    const take: Take = (part) => void parts.push(part);
    await this.#get({ kind: 'heatmap', path, accept: 'image/png', limit: bodyLimits.heatmap, take }, signal);
    return Buffer.concat(parts);
  }

  async close(): Promise<void> {
    await this.#lanes.close();
  }

  /** Throws when the key in use has been refused. It is not tried again, since each try counts; a rotated one is. */
  #assertKey(): void {
    if (this.#refusedKey === this.#config.apiKey.reveal()) throw new ReadError('upstream_auth');
  }

  async #get(target: Target, signal: AbortSignal): Promise<void> {
    this.#assertKey();
    await this.#config.quota.run(signal, (again) => this.#read(target, signal, again));
  }

  async #read(target: Target, signal: AbortSignal, again: () => Promise<void>): Promise<void> {
    // It may have been refused while this read waited.
    this.#assertKey();
    const { log } = this.#config;
    const startedAt = performance.now();
    const told = () => ({ route: target.kind, durationMs: Math.round(performance.now() - startedAt) });
    try {
      const bytes = await this.#lanes.use((lane) =>
        this.#call(lane, target, signal).catch(async (thrown: unknown) => {
          if (!(thrown instanceof StaleSocketError)) throw thrown;
          await again();
          return this.#call(lane, target, signal);
        }),
      );
      log.info('upstream read', { ...told(), bytes });
    } catch (thrown) {
      signal.throwIfAborted();
      const error = toUpstreamError(thrown);
      const { code, cause } = error;
      const reason = cause === undefined ? undefined : describeError(cause);
      log.warn('upstream read failed', { ...told(), code, reason });
      throw error;
    }
  }

  /** Gives the length of the decoded body. */
  async #call(lane: Lane, target: Target, signal: AbortSignal): Promise<number> {
    const clock = watch(signal, this.#deadlines);
    let body: Dispatcher.ResponseData['body'] | undefined;
    try {
      const key = this.#config.apiKey.reveal();
      const answer = await lane.request(this.#requestFor(target, key, clock));
      body = answer.body;
      // Destroying a body that nobody listens to would raise an uncaught error.
      body.on('error', () => undefined);
      clock.progress();
      if (answer.statusCode !== 200) {
        // A heatmap may be refused for the account alone, which says nothing about the key.
        const { statusCode } = answer;
        if (statusCode === 401 || (statusCode === 403 && target.kind === 'rows')) this.#refusedKey = key;
        return await this.#refuse(answer, target, clock);
      }
      const { limit, take } = target;
      let size = 0;
      for await (const part of decodeBody(answer, limit, clock.progress)) {
        size += part.length;
        const wait = take(part);
        if (wait !== undefined) await clock.pauseFor(wait);
      }
      return size;
    } catch (thrown) {
      throw clock.signal.aborted ? clock.signal.reason : thrown;
    } finally {
      clock.end();
      body?.destroy();
    }
  }

  #requestFor({ path, accept }: Target, key: string, clock: Watch): Dispatcher.RequestOptions {
    let informational = 0;
    return {
      method: 'GET',
      path: this.#prefix + path,
      headers: { accept, 'accept-encoding': 'gzip, br', 'user-agent': 'verdict-desk', 'x-api-key': key },
      signal: clock.signal,
      onInfo: () => {
        informational += 1;
        if (informational > informationalLimit) clock.abort(new ReadError('upstream_bad_body'));
      },
    };
  }

  /** Turns an answer that is no result into its error; the text goes to the log alone. */
  async #refuse(answer: Dispatcher.ResponseData, { kind }: Target, clock: Watch): Promise<never> {
    const { statusCode, headers } = answer;
    const { apiKey, log } = this.#config;
    const text = await readText(decodeBody(answer, excerptReadLimit, clock.progress)).catch(() => '');
    // Scrubbed before it is cut: half a key would escape the scrubbing.
    const excerpt = apiKey.scrub(text).slice(0, excerptLimit);
    log.warn('upstream refused', { route: kind, upstreamStatus: statusCode, excerpt });
    throw new UpstreamRefusal(statusCode, parseRetryAfter(headers['retry-after'], Date.now()));
  }
}

/** The last check before an address is made: whatever let it get here, nothing but an identifier gets into a path. */
function escaped(identifier: string): string {
  if (!isIdentifier(identifier)) throw new ReadError('bad_identifier');
  return encodeURIComponent(identifier);
}
