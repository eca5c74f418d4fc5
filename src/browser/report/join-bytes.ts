import { pause } from '#browser/save-chunks.ts';
import { inSlices } from '#lib/slices.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Reads a stream chunk by chunk; not every browser can iterate over one. */
export async function* readStream(stream: ReadableStream<Uint8Array>): AsyncGenerator<Bytes, void> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      const { buffer, byteOffset, length } = value;
      yield buffer instanceof ArrayBuffer
        ? new Uint8Array(buffer, byteOffset, length)
        : new Uint8Array(value);
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/**
 * Bytes that come in parts, as one array. They are copied in slices: the browser's own ways to join 20 MB hold the page up
 * for as long as that takes.
 */
export async function joinBytes(
  parts: Iterable<Bytes> | AsyncIterable<Bytes>,
  signal: AbortSignal,
): Promise<Bytes> {
  const slices = { pause, now: () => performance.now(), signal };
  const gathered: Bytes[] = [];
  let size = 0;
  for await (const part of inSlices(parts, slices)) {
    gathered.push(part);
    size += part.length;
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for await (const part of inSlices(gathered, slices)) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
