import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createDemoService, type DemoOptions, type DemoService } from './demo-service.ts';
import { findRawFault } from './raw-faults.ts';

export type RunningDemo = {
  /** `http://127.0.0.1:{port}` */
  origin: string;
  samples: string[];
  close(): Promise<void>;
};

export type ListenOptions = DemoOptions & {
  /** 0, the default, is any free port. */
  port?: number;
  /** A service that was made before and keeps what it knows; by default a new one. */
  service?: DemoService;
  /** Told of every request that arrives, before it is answered. */
  onRequest?: (request: IncomingMessage) => void;
};

/** Serves the demo service on a port of this machine, which no other machine can reach. */
export async function listenDemo(options: ListenOptions = {}): Promise<RunningDemo> {
  const service = options.service ?? createDemoService(options);
  const answered = new WeakMap<Socket, number>();
  const server = createServer((incoming, outgoing) => {
    options.onRequest?.(incoming);
    const { socket } = incoming;
    const earlier = answered.get(socket) ?? 0;
    answered.set(socket, earlier + 1);
    const broken = options.faults === true ? findRawFault(incoming.url ?? '') : null;
    if (broken?.play(socket, earlier) !== true) void serve(service, incoming, outgoing);
  });
  const port = await listen(server, options.port ?? 0);
  void service.prepare();
  return {
    origin: `http://127.0.0.1:${port}`,
    samples: service.samples,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(portOf(server.address())));
  });
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The demo service has no port');
  return address.port;
}

async function serve(
  service: DemoService,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  try {
    const response = await service.handle(toRequest(incoming));
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    if (response.body === null) outgoing.end();
    else await pipeline(Readable.fromWeb(response.body), outgoing);
  } catch {
    // A request that is no valid URL or method, or a reader that went away; neither is the service's matter.
    if (outgoing.headersSent) outgoing.destroy();
    else outgoing.writeHead(400).end();
  }
}

function toRequest(incoming: IncomingMessage): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers.set(name, String(value));
  }
  const method = incoming.method ?? 'GET';
  return new Request(new URL(incoming.url ?? '/', 'http://127.0.0.1'), { method, headers });
}
