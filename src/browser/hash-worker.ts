import { createSHA256 } from 'hash-wasm';

const pieceBytes = 4 * 1024 * 1024;

/** The page draws its progress at each word of it, which costs it memory: 45 MB for 1 GB when said after every piece. */
const progressMs = 250;

async function digest(file: Blob): Promise<void> {
  const sha256 = await createSHA256();
  sha256.init();
  let bytes = 0;
  let saidAt = performance.now();
  for await (const piece of readPieces(file)) {
    sha256.update(piece);
    bytes += piece.length;
    const now = performance.now();
    if (now - saidAt < progressMs) continue;
    saidAt = now;
    self.postMessage({ bytes });
  }
  self.postMessage({ sha256: sha256.digest('hex') });
}

/**
 * A file piece by piece, all in the same buffer: buffers of their own would pile up faster than the browser collects
 * them, to the size of the file in the worst case. The browser reads ahead while a piece is worked on. A piece is only
 * good until the next one is asked for.
 */
async function* readPieces(file: Blob): AsyncGenerator<Uint8Array> {
  const reader = byteReader(file);
  if (reader === null) {
    const plain = file.stream().getReader();
    for (let read = await plain.read(); !read.done; read = await plain.read()) yield read.value;
    return;
  }
  let buffer = new Uint8Array(pieceBytes);
  // Without `min` a piece is what happens to lie ready, about 100 kB; browsers that do not know it give that.
  const options = { min: pieceBytes };
  for (;;) {
    const { done, value } = await reader.read(buffer, options);
    if (value !== undefined && value.length > 0) yield value;
    if (done || value === undefined) return;
    buffer = new Uint8Array(value.buffer);
  }
}

/** Reads into a buffer of ours; null where the browser only hands out buffers of its own. */
function byteReader(file: Blob): ReadableStreamBYOBReader | null {
  try {
    return file.stream().getReader({ mode: 'byob' });
  } catch {
    return null;
  }
}

self.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (!(data instanceof Blob)) return;
  digest(data).catch((error: unknown) => {
    // A file that is moved or changed while it is read cannot be read on.
    self.postMessage({ failed: error instanceof Error ? error.message : 'The file could not be read.' });
  });
});
