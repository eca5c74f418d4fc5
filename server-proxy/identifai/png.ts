import { ReadError } from '#server/errors.ts';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Pixels per side; a browser would need 256 MB for a picture of this size. */
const longestSide = 8192;
/** Length, type and check sum around the data of every chunk. */
const chunkFrame = 12;

/**
 * Gives the bytes back when they are a whole PNG of sane size, and throws `upstream_bad_body` otherwise: an SVG or a page
 * must never reach a browser under our address, nor a picture that unpacks to gigabytes.
 */
export function checkPng(bytes: Uint8Array): Uint8Array {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!view.subarray(0, signature.length).equals(signature)) throw new ReadError('upstream_bad_body');
  let at = signature.length;
  for (let first = true; at + chunkFrame <= view.length; first = false) {
    const length = view.readUInt32BE(at);
    const type = view.toString('latin1', at + 4, at + 8);
    if (first && !(type === 'IHDR' && length === 13 && isSane(view, at + 8))) break;
    at += length + chunkFrame;
    if (type === 'IEND' && at <= view.length) return bytes;
  }
  throw new ReadError('upstream_bad_body');
}

function isSane(view: Buffer, at: number): boolean {
  if (at + 8 > view.length) return false;
  const sides = [view.readUInt32BE(at), view.readUInt32BE(at + 4)];
  return sides.every((side) => side >= 1 && side <= longestSide);
}
