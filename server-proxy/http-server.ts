import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { hostNames } from '#lib/host-names.ts';
import { encodedHeaders, errorParts } from './answers.ts';
import { ReadError } from './errors.ts';
import { checkRequest } from './guard.ts';
import type { Log } from './log.ts';
import type { Lookups } from './lookups.ts';
import { readBody } from './request-body.ts';

type Config = {
  fetch: (request: Request) => Response | Promise<Response>;
  /** Answers that lie ready are sent from here, past the routes: that more than doubles their rate. */
  lookups: Lookups;
  nextRequestId: () => string;
  log: Log;
};

/** Node's own defaults are 60 s, 300 s and 30 s, and no limit on connections: too generous for slow or many clients. */
const limits = {
  headersTimeout: 10_000,
  requestTimeout: 20_000,
  connectionsCheckingInterval: 1000,
  keepAliveTimeout: 5000,
};
const maxConnections = 512;
const maxHeaders = 100;
/** While draining, how often sockets that have fallen idle are closed. */
const idleCheckMs = 100;

/** The HTTP server: guard first, then the routes. It knows nothing of what they do. */
export function createHttpServer({ fetch, lookups, nextRequestId, log }: Config) {
  const open = new Set<ServerResponse>();
  const hosts = new Set<string>();
  let draining = false;
  const listener = getRequestListener(fetch);

  const refuse = (outgoing: ServerResponse, error: ReadError, incoming: IncomingMessage) => {
    const requestId = nextRequestId();
    const { status, headers, body } = errorParts(error, requestId);
    // After a request that was not understood, nobody knows where the next one on this socket would begin.
    const close = draining || error.code === 'bad_request' ? { Connection: 'close' } : {};
    const allow = error.code === 'method' ? { Allow: 'GET, HEAD, POST' } : {};
    outgoing.writeHead(status, { ...headers, ...close, ...allow, 'Content-Length': Buffer.byteLength(body) });
    outgoing.end(incoming.method === 'HEAD' ? undefined : body);
    incoming.resume();
    log.info('refused', { requestId, status, code: error.code });
  };

  const handle = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const { method = '', url: target = '', headersDistinct: headers } = incoming;
    open.add(outgoing);
    outgoing.once('close', () => open.delete(outgoing));
    if (draining) outgoing.setHeader('Connection', 'close');
    if (incoming.rawHeaders.length > maxHeaders * 2)
      return void outgoing.writeHead(431, { Connection: 'close' }).end();
    const refusal = checkRequest({ method, target, headers }, hosts);
    if (refusal !== null) return refuse(outgoing, refusal, incoming);
    if (method === 'POST') {
      const body = await readBody(incoming);
      if (body === null) return refuse(outgoing, new ReadError('too_large'), incoming);
      const ready =
        target === '/api/videos/lookup' &&
        lookups.repeat(body.toString(), incoming.headers['accept-encoding']);
      if (ready) {
        const requestId = nextRequestId();
        outgoing.writeHead(200, encodedHeaders(ready, requestId)).end(ready.bytes);
        log.debug('repeated', { requestId, route: target, bytes: ready.bytes.length });
        return;
      }
      // The adapter takes a body that has been read already under this name.
      Object.assign(incoming, { rawBody: body });
    }
    await listener(incoming, outgoing);
  };

  const server = createServer(limits, (incoming, outgoing) => {
    handle(incoming, outgoing).catch(() => outgoing.destroy());
  });
  server.maxConnections = maxConnections;

  return {
    /** Resolves with the port in use. */
    async listen(port: number, host: string): Promise<number> {
      server.listen(port, host);
      await once(server, 'listening');
      const address = server.address();
      const bound = typeof address === 'object' && address !== null ? address.port : port;
      for (const name of hostNames(host, bound)) hosts.add(name);
      return bound;
    },
    /** Stops accepting, lets what is under way end and resolves when the last socket has closed. */
    async drain(): Promise<void> {
      draining = true;
      for (const outgoing of open) if (!outgoing.headersSent) outgoing.setHeader('Connection', 'close');
      const timer = setInterval(() => server.closeIdleConnections(), idleCheckMs);
      server.close();
      await once(server, 'close');
      clearInterval(timer);
    },
    /** Cuts every connection. */
    destroy: () => server.closeAllConnections(),
  };
}
