import { connect } from 'node:net';
import { afterEach, beforeEach } from 'vitest';
import { isObject } from '#domain/object-reader.ts';
import { createApp } from '#server/app.ts';
import { ReadError } from '#server/errors.ts';
import { createHttpServer } from '#server/http-server.ts';
import type { Reads } from '#server/identifai/reads.ts';
import { createLog } from '#server/log.ts';
import { createLookups } from '#server/lookups.ts';
import { Secret } from '#server/secret.ts';

const key = 'canary-Kq7vT2mXw9RzP4sLd8Bn';
export const source = { sha256: 'a'.repeat(64), receivedAt: '2026-01-02T03:04:05.000Z', pointer: '/0' };
const png = Buffer.from('89504e470d0a1a0a', 'hex');
export const held = Buffer.from(`[${'{"identifier":"a"},'.repeat(500)}null]`);

/** What reached the layer that would call identifAI. */
export const asked: string[] = [];
/** What was logged. */
export const lines: string[] = [];

type Desk = {
  server: ReturnType<typeof createHttpServer> | null;
  port: number;
  host: string;
  reads: Reads;
  /** Whether answers may be repeated. */
  current: boolean;
};

/** The server of the test that runs, on reads of its own. */
export const desk: Desk = { server: null, port: 0, host: '', reads: fakeReads(), current: false };

beforeEach(async () => {
  asked.length = 0;
  lines.length = 0;
  desk.current = false;
  desk.reads = fakeReads();
  const { reads } = desk;
  const log = createLog({ level: 'debug', secrets: [new Secret(key)], write: (line) => lines.push(line) });
  let count = 0;
  const nextRequestId = () => `r-${++count}`;
  const meta = {
    mode: 'demo',
    version: '1.0.0',
    upstreamOrigin: 'http://127.0.0.1:1',
    limits: { batchSize: 100, readsPerSecond: 2, readsPerMinute: 58 },
    samples: ['a'],
  } as const;
  const files = (path: string) => Promise.resolve(path === '/' ? new Response('<!doctype html>') : null);
  const lookups = createLookups(reads);
  const app = createApp({
    reads,
    lookups,
    meta: { ...meta, samples: [...meta.samples] },
    attestor: null,
    files,
    log,
    nextRequestId,
  });
  desk.server = createHttpServer({ fetch: app.fetch, lookups, nextRequestId, log });
  desk.port = await desk.server.listen(0, '127.0.0.1');
  desk.host = `127.0.0.1:${desk.port}`;
});

afterEach(() => {
  desk.server?.destroy();
  if (lines.join('').includes(key)) throw new Error('The key is in the log.');
});

function fakeReads(): Reads {
  const note = (text: string) => asked.push(text);
  const answer = Buffer.from(JSON.stringify({ outcomes: [], filler: 'verdict '.repeat(500) }));
  return {
    lookupJson: (identifiers, { fresh, acceptAgeMs }) => {
      note(
        `lookup ${identifiers.join()}${fresh ? ' fresh' : ''}${acceptAgeMs === undefined ? '' : ` ${acceptAgeMs} ms`}`,
      );
      return Promise.resolve({ bytes: answer, isCurrent: () => desk.current });
    },
    video: (identifier, { heldOnly }) => {
      if (heldOnly === true) return Promise.resolve(null);
      note(`video ${identifier}`);
      if (identifier === 'broken') return Promise.reject(new Error(`upstream said ${key}`));
      if (identifier === 'waits')
        return Promise.reject(new ReadError('quota_wait', { retryAfterMs: 7200.4 }));
      return Promise.resolve({ identifier, kind: 'not_returned', asOf: source.receivedAt });
    },
    raw: (identifier) => {
      note(`raw ${identifier}`);
      return Promise.resolve({ bytes: Buffer.from('{"identifier": "a",  "x": 1e2}'), source });
    },
    heatmap: (identifier) => {
      note(`heatmap ${identifier}`);
      return Promise.resolve(png);
    },
    response: (sha256) => {
      const chunks = async function* () {
        yield held.subarray(0, 1000);
        yield held.subarray(1000);
      };
      const upstreamOrigin = 'https://api.example';
      const response = { sha256, receivedAt: source.receivedAt, upstreamOrigin, size: held.length, chunks };
      return Promise.resolve(sha256 === source.sha256 ? response : null);
    },
    quota: () => ({ availableAt: source.receivedAt, waiting: 3 }),
    close: () => Promise.resolve(),
  };
}

export type RawAnswer = { status: number; headers: string; body: string };

/** Sends bytes as they are and reads until the server closes or nothing more comes. */
export function raw(text: string | Buffer, quietMs = 150): Promise<RawAnswer> {
  return new Promise((resolve) => {
    const socket = connect(desk.port, '127.0.0.1');
    const chunks: Buffer[] = [];
    const finish = () => {
      socket.destroy();
      const [headers = '', ...body] = Buffer.concat(chunks).toString('latin1').split('\r\n\r\n');
      resolve({
        status: Number(/^HTTP\/1\.1 (\d{3})/.exec(headers)?.[1] ?? 0),
        headers,
        body: body.join('\r\n\r\n'),
      });
    };
    // A busy machine may take long to begin, but not between two pieces of what lies ready.
    socket.setTimeout(2000, finish);
    socket.on('data', (chunk) => {
      chunks.push(chunk);
      socket.setTimeout(quietMs);
    });
    socket.on('close', finish);
    socket.on('error', () => {});
    socket.write(text);
  });
}

/** Asks on a connection of its own. */
export const request = (line: string, headers: readonly string[] = [], body = '') =>
  raw(
    `${line} HTTP/1.1\r\nHost: ${desk.host}\r\nConnection: close\r\n${headers.map((header) => `${header}\r\n`).join('')}\r\n${body}`,
  );

export const postLookup = (body: string, headers: readonly string[] = []) =>
  request(
    'POST /api/videos/lookup',
    ['Content-Type: application/json', `Content-Length: ${Buffer.byteLength(body)}`, ...headers],
    body,
  );

/** The code of a refusal; null for an answer of any other form. */
export function codeOf(answer: RawAnswer): unknown {
  const value: unknown = JSON.parse(answer.body);
  return isObject(value) && isObject(value['error']) ? value['error']['code'] : null;
}
