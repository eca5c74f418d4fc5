import { deflateSync } from 'node:zlib';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { isWholePng } from './png.ts';

const picture = PNG.sync.write(new PNG({ width: 3, height: 2 }));

function withSize(width: number, height: number): Buffer {
  const bytes = Buffer.from(picture);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}

describe('a heatmap', () => {
  it('is a picture when it is a whole PNG, even with something hidden behind it', () => {
    expect(isWholePng(picture)).toBe(true);
    expect(isWholePng(Buffer.concat([picture, Buffer.from('PK\u0003\u0004')]))).toBe(true);
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ['a page', Buffer.from('<!doctype html><p>Maintenance')],
    ['a GIF', Buffer.from('GIF89a\u0001\u0000\u0001\u0000')],
    ['the signature alone', picture.subarray(0, 8)],
    ['60,000 pixels wide', withSize(60_000, 1)],
    ['8,193 pixels high', withSize(1, 8_193)],
    ['no pixels wide', withSize(0, 1)],
    [
      'a PNG whose first chunk is not its header',
      Buffer.concat([picture.subarray(0, 8), picture.subarray(33)]),
    ],
    [
      'a chunk that claims to be longer than the file',
      Buffer.concat([picture.subarray(0, 33), deflateSync('x')]),
    ],
  ])('is refused when it is %s', (_, bytes) => {
    expect(isWholePng(bytes)).toBe(false);
  });

  it('is refused wherever it is cut off', () => {
    const cuts = Array.from({ length: picture.length }, (_, length) =>
      isWholePng(picture.subarray(0, length)),
    );
    expect(cuts).not.toContain(true);
  });
});
