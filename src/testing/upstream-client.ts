import {
  type IncomingMessage,
  type Server,
  type ServerResponse,
  createServer as createHttpServer,
} from 'node:http';
import { type AddressInfo, type Socket, createServer as createTcpServer } from 'node:net';
import { afterEach } from 'vitest';
import { UpstreamClient } from '#server/identifai/client.ts';
import { defaultDeadlines } from '#server/identifai/deadlines.ts';
import { createLog } from '#server/log.ts';
import { Secret } from '#server/secret.ts';

export const key = 'canary-key-0123456789';
export const body = '[{"identifier":"a"}]';
const closers: (() => void)[] = [];

/** Ends every service and client of a test. */
export function closeAll(): void {
  for (const close of closers.splice(0)) close();
}

afterEach(closeAll);

/** For tests that run into a deadline: in the same order as the real ones, but short. */
export const short = { connect: 300, headers: 400, idle: 300, total: 900 };

type Fake = { origin: string; seen: string[]; connections: () => number };

async function listen(
  server: Server | ReturnType<typeof createTcpServer>,
  seen: string[] = [],
): Promise<Fake> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('not listening');
  return { origin: `http://127.0.0.1:${address.port}`, seen, connections: () => sockets.size };
}

export const httpService = (answer: (request: IncomingMessage, response: ServerResponse) => void) => {
  const seen: string[] = [];
  const server = createHttpServer((request, response) => {
    seen.push(request.url ?? '');
    answer(request, response);
  });
  return listen(server, seen);
};

/** Answers every request on a raw socket; `nth` counts requests over all sockets from 1. */
export const rawService = (answer: (socket: Socket, nth: number) => void) => {
  const seen: string[] = [];
  const server = createTcpServer((socket) => {
    socket.on('error', () => undefined);
    socket.on('data', (bytes) => {
      seen.push(bytes.toString());
      answer(socket, seen.length);
    });
  });
  return listen(server, seen);
};

export function setUpClient(origin: string, deadlines = defaultDeadlines) {
  const lines: string[] = [];
  const apiKey = new Secret(key);
  const log = createLog({ level: 'debug', secrets: [apiKey], write: (line) => void lines.push(line) });
  const repeats = { count: 0 };
  const client = new UpstreamClient({
    baseUrl: new URL(origin),
    apiKey,
    log,
    quota: { run: (_, read) => read(async () => void (repeats.count += 1)) },
    deadlines,
  });
  closers.push(() => void client.close());
  const rows = async (identifiers = ['a', 'b:c'], signal = new AbortController().signal) => {
    const parts: Uint8Array[] = [];
    await client.rows(identifiers, (part) => void parts.push(part), signal);
    return Buffer.concat(parts);
  };
  const heatmap = () => client.heatmap('a', new AbortController().signal);
  return { client, rows, heatmap, lines, repeats, apiKey };
}

export const codeOf = async (read: Promise<unknown>): Promise<unknown> =>
  read.then(
    () => 'answered',
    (error: unknown) => (error instanceof Error && 'code' in error ? error.code : error),
  );
