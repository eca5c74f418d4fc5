import type { Socket } from 'node:net';
import { buildConnector, Client, type Dispatcher } from 'undici';
import { codeOf } from '#domain/failure-codes.ts';

/** A used socket closed before any byte of the answer: the service had closed it in the meantime, so a GET may be repeated. */
export class StaleSocketError extends Error {}

const staleCodes = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE']);

/** undici's timers above a second are late by half a second on average. */
const tickMs = 500;

/** One connection, used by one call at a time, so that we know whether a call went out on a socket that was used before. */
export class Lane {
  busy = false;
  readonly #client: Client;
  #socket: Socket | null = null;

  constructor(origin: string, connectMs: number) {
    const connect = buildConnector({ timeout: Math.max(connectMs - tickMs, 1) });
    this.#client = new Client(origin, {
      pipelining: 1,
      maxHeaderSize: 16 * 1024,
      // The deadlines of a read watch both: undici's timers tick only about once a second.
      headersTimeout: 0,
      bodyTimeout: 0,
      connect: (options, done) => {
        connect(options, (...result) => {
          this.#socket = result[1];
          done(...result);
        });
      },
    });
  }

  /** Sends a request. Throws `StaleSocketError` when it may be repeated, else what undici throws. */
  async request(options: Dispatcher.RequestOptions): Promise<Dispatcher.ResponseData> {
    const used = this.#socket?.destroyed === false ? this.#socket : null;
    const bytesBefore = used?.bytesRead;
    try {
      return await this.#client.request(options);
    } catch (thrown) {
      const silent = used !== null && used === this.#socket && used.bytesRead === bytesBefore;
      if (silent && staleCodes.has(codeOf(thrown))) throw new StaleSocketError(undefined, { cause: thrown });
      throw thrown;
    }
  }

  close(): Promise<void> {
    return this.#client.destroy();
  }
}

export type Lanes = ReturnType<typeof createLanes>;

/** Connections to the service, as many as calls ever ran at once. undici follows no redirect unless told to; nothing here tells it. */
export function createLanes(origin: string, connectMs: number) {
  const lanes: Lane[] = [];
  return {
    async use<T>(work: (lane: Lane) => Promise<T>): Promise<T> {
      let lane = lanes.find((candidate) => !candidate.busy);
      if (lane === undefined) lanes.push((lane = new Lane(origin, connectMs)));
      lane.busy = true;
      return work(lane).finally(() => (lane.busy = false));
    },
    async close(): Promise<void> {
      await Promise.all(lanes.map((lane) => lane.close()));
    },
  };
}
