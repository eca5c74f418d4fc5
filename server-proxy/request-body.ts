import type { IncomingMessage } from 'node:http';
import type * as z from 'zod/mini';
import { jsonOf } from '#lib/json-of.ts';
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

/**
 * What a request asks for. Bytes that are not UTF-8 have become U+FFFD by now, which no identifier and no digest may hold.
 *
 * @param expected what a refusal says
 */
export function parseRequest<T extends z.ZodMiniType>(schema: T, text: string, expected: string): z.infer<T> {
  // No schema takes `undefined`.
  const parsed = schema.safeParse(jsonOf(text));
  if (parsed.success) return parsed.data;
  throw new ReadError('bad_request', { message: expected });
}
