import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createDemoService, type DemoOptions, type DemoService } from './demo-service.ts';

export type RunningDemo = {
  /** `http://127.0.0.1:{port}` */
  origin: string;
  samples: string[];
  close(): Promise<void>;
};

/** Serves the demo service on a free port of this machine, which no other machine can reach. */
export async function listenDemo(options: DemoOptions = {}): Promise<RunningDemo> {
  const service = createDemoService(options);
  const server = createServer((incoming, outgoing) => {
    void serve(service, incoming, outgoing);
  });
  const port = await listen(server);
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

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve(portOf(server.address())));
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
    const body = Buffer.from(await response.arrayBuffer());
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    outgoing.end(body);
  } catch {
    // Only a broken request line ends here; the service itself answers everything else.
    outgoing.writeHead(400).end();
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
