const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Pixels per side; a browser needs 256 MB for a picture of this size. */
const longestSide = 8192;
/** Length, type and check sum around the data of every chunk. */
const chunkFrame = 12;
/** Chunk types as big-endian numbers: the letters `IHDR` and `IEND`. */
const header = 0x49484452;
const end = 0x49454e44;

/**
 * True for a whole PNG of sane size: an SVG or a page that calls itself a picture is none, nor is one that is cut off or
 * would unpack to gigabytes. The pixels themselves are not decoded.
 */
export function isWholePng(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (signature.some((byte, index) => bytes[index] !== byte)) return false;
  let at = signature.length;
  for (let first = true; at + chunkFrame <= bytes.length; first = false) {
    const length = view.getUint32(at);
    const type = view.getUint32(at + 4);
    if (first && !(type === header && length === 13 && isSane(view, at + 8))) return false;
    at += length + chunkFrame;
    if (type === end) return at <= bytes.length;
  }
  return false;
}

function isSane(view: DataView, at: number): boolean {
  if (at + 8 > view.byteLength) return false;
  return [view.getUint32(at), view.getUint32(at + 4)].every((side) => side >= 1 && side <= longestSide);
}
