import { inflateSync } from 'node:zlib';
import pdfMake from 'pdfmake/build/pdfmake.min.js';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { joinWrites } from './join-writes.ts';

/** A stream that works as those of the library do: what is written is gathered, then packed at the end. */
function streamClass() {
  return class Stream {
    compress = true;
    data: Record<string, unknown> = {};
    written: Uint8Array[] = [];
    ended = false;
    write(chunk: string | Uint8Array) {
      const bytes = typeof chunk === 'string' ? Buffer.from(`${chunk}\n`, 'latin1') : chunk;
      this.data['Length'] = Number(this.data['Length'] ?? 0) + bytes.length;
      this.written.push(bytes);
    }
    finalize() {
      this.ended = true;
    }
  };
}

const text = (parts: readonly Uint8Array[]) => Buffer.concat(parts).toString('latin1');

describe('gathering what the PDF library writes', () => {
  it('packs all commands of a stream at once, in order', () => {
    const Stream = streamClass();
    joinWrites(new Stream());
    const stream = new Stream();
    for (const command of ['q', '1 0 0 1 0 0 cm', 'Q']) stream.write(command);
    expect(stream.written).toEqual([]);
    stream.finalize();
    expect(stream).toMatchObject({ ended: true, compress: false, data: { Filter: 'FlateDecode' } });
    expect(stream.written).toHaveLength(1);
    expect(text(stream.written.map((part) => inflateSync(part)))).toBe('q\n1 0 0 1 0 0 cm\nQ\n');
  });

  it('keeps the order where bytes are written between commands, and leaves packing to the library', () => {
    const Stream = streamClass();
    joinWrites(new Stream());
    const stream = new Stream();
    stream.write('a');
    stream.write(Uint8Array.of(255, 0));
    stream.write('b');
    stream.finalize();
    expect(stream).toMatchObject({ ended: true, compress: true });
    expect(text(stream.written)).toBe('a\n\u00FF\0b\n');
  });

  it('leaves text that is not ASCII to the library', () => {
    const Stream = streamClass();
    joinWrites(new Stream());
    const stream = new Stream();
    stream.write('é');
    stream.finalize();
    expect(text(stream.written)).toBe('é\n');
    expect(stream.compress).toBe(true);
  });

  it('changes nothing about a stream of another kind', () => {
    class Other {
      write = () => undefined;
    }
    const other = new Other();
    const { write } = other;
    joinWrites(other);
    joinWrites(null);
    expect(other.write).toBe(write);
  });

  it('finds the streams of the library as it expects them', async () => {
    const font = readFileSync('node_modules/@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf');
    pdfMake.virtualfs.writeFileSync('sample.ttf', new Uint8Array(font));
    pdfMake.addFonts({ Sample: { normal: 'sample.ttf' } });
    const { page } = await pdfMake
      .createPdf({ content: ['a'], defaultStyle: { font: 'Sample' } })
      .getStream();
    const methods: unknown = Object.getPrototypeOf(page?.content);
    const before: unknown = Reflect.get(Object(methods), 'write');
    joinWrites(page?.content);
    expect(before).toBeTypeOf('function');
    expect(Reflect.get(Object(methods), 'write')).not.toBe(before);
  });
});
