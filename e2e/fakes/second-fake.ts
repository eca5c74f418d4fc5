import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { secondFakeRows } from './second-fake-rows.ts';

/**
 * A second server that speaks identifAI's list of videos, written apart from the demo service and with
 * other habits, so that nothing in the product can lean on those of the demo: it answers last asked
 * first, knows heuristics and models nobody has heard of, leaves fields out or adds its own, writes
 * some numbers as texts, sends rows of before v1.1.0, keeps no limits and words its refusals otherwise.
 * Every number is written out by hand in `second-fake-rows.ts`; none follows from another.
 */
export type SecondFake = {
  origin: string;
  apiKey: string;
  /** In no special order; `job:missing` is never returned. */
  identifiers: readonly string[];
  /** Queries received, as sent. */
  queries: readonly string[];
  close(): Promise<void>;
};

const apiKey = 'second-fake-key';

const rows = new Map<string, object>(secondFakeRows.map((row) => [row.identifier, row]));

/** Starts it on a free port of this machine. */
export async function startSecondFake(): Promise<SecondFake> {
  const queries: string[] = [];
  const server = createServer((request, response) => {
    queries.push(request.url ?? '');
    answer(request, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    apiKey,
    identifiers: [...rows.keys(), 'job:missing'],
    queries,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function answer(request: IncomingMessage, response: ServerResponse): void {
  const [path, query = ''] = (request.url ?? '').split('?');
  if (request.headers['x-api-key'] !== apiKey) {
    send(response, 403, { error: 'who are you?' });
  } else if (path !== '/api/classifications_video') {
    response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>nothing here</h1>');
  } else {
    send(response, 200, findRows(query).reverse());
  }
}

function findRows(query: string): object[] {
  return query.split('&').flatMap((pair) => {
    const [key = '', value = ''] = pair.split('=', 2).map(decodeURIComponent);
    const row = key === 'identifiers[]' ? rows.get(value) : undefined;
    return row === undefined ? [] : [row];
  });
}

/** Sent with blanks and in two pieces, as another JSON writer might. */
function send(response: ServerResponse, status: number, body: unknown): void {
  const text = `${JSON.stringify(body, null, '\t')}\n`;
  response.writeHead(status, { 'content-type': 'application/json;charset=UTF-8' });
  response.write(text.slice(0, text.length / 2));
  response.end(text.slice(text.length / 2));
}
