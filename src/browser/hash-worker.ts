import { createSHA256 } from 'hash-wasm';

/** Each piece is a round trip to the browser's own process: large ones cost less, and two of them fit anywhere. */
const pieceBytes = 32 * 1024 * 1024;

/** Digests a file piece by piece; the next piece is read while one is digested. */
async function digest(file: Blob): Promise<void> {
  const sha256 = await createSHA256();
  sha256.init();
  let next = file.slice(0, pieceBytes).arrayBuffer();
  for (let at = 0; at < file.size; at += pieceBytes) {
    const piece = await next;
    next = file.slice(at + pieceBytes, at + 2 * pieceBytes).arrayBuffer();
    sha256.update(new Uint8Array(piece));
    self.postMessage({ bytes: Math.min(at + pieceBytes, file.size) });
  }
  self.postMessage({ sha256: sha256.digest('hex') });
}

self.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (!(data instanceof Blob)) return;
  digest(data).catch((error: unknown) => {
    // A file that is moved or changed while it is read cannot be read on.
    self.postMessage({ failed: error instanceof Error ? error.message : 'The file could not be read.' });
  });
});
