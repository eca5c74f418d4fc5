import type { IncomingMessage } from 'node:http';
import { ReadError } from './errors.ts';
import { bodyLimit } from './guard.ts';

/** The whole body, or null when it is longer than the limit; the rest is then read and thrown away. */
export function readBody(incoming: IncomingMessage): Promise<Buffer | null> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    incoming.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > bodyLimit) resolve(null);
      else chunks.push(chunk);
    });
    incoming.on('end', () => resolve(Buffer.concat(chunks)));
    incoming.on('error', reject);
  });
}

// Bytes that are not UTF-8 have become U+FFFD by now, which no identifier and no digest may hold.
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ReadError('bad_request', { message: 'The body is not JSON.' });
  }
}
