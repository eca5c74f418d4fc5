/** A file of a bundle; its bytes are read when they are checked. */
export type BagFile = { path: string; read: () => Promise<Uint8Array<ArrayBuffer>> };

const endRecord = 0x06054b50;
const centralRecord = 0x02014b50;
const endRecordSize = 22;
const longestComment = 65_535;
/** A size or offset that stands in the ZIP64 extra field instead. */
const inExtra = 0xffffffff;

/** Lists the files of a ZIP from its central directory. Throws when the file is no ZIP or is cut off. */
export async function readZip(file: Blob): Promise<BagFile[]> {
  const tailStart = Math.max(0, file.size - endRecordSize - longestComment);
  const tail = new DataView(await file.slice(tailStart).arrayBuffer());
  let end = tail.byteLength - endRecordSize;
  while (end >= 0 && tail.getUint32(end, true) !== endRecord) end -= 1;
  if (end < 0) throw new Error('This is not a ZIP file, or its end is missing.');
  const directory = await locateDirectory(file, tail, end);
  const view = new DataView(
    await file.slice(directory.offset, directory.offset + directory.size).arrayBuffer(),
  );
  const files: BagFile[] = [];
  let at = 0;
  while (at + 46 <= view.byteLength && view.getUint32(at, true) === centralRecord) {
    const entry = readEntry(view, at);
    if (!entry.path.endsWith('/')) files.push({ path: entry.path, read: () => extract(file, entry) });
    at += entry.recordSize;
  }
  return files;
}

async function locateDirectory(file: Blob, tail: DataView, end: number) {
  const size = tail.getUint32(end + 12, true);
  const offset = tail.getUint32(end + 16, true);
  if (offset !== inExtra && size !== inExtra) return { size, offset };
  const locator = end - 20;
  if (locator < 0) throw new Error('The ZIP’s directory cannot be found.');
  const start = Number(tail.getBigUint64(locator + 8, true));
  const record = new DataView(await file.slice(start, start + 56).arrayBuffer());
  return { size: Number(record.getBigUint64(40, true)), offset: Number(record.getBigUint64(48, true)) };
}

type Entry = { path: string; method: number; size: number; offset: number; recordSize: number };

function readEntry(view: DataView, at: number): Entry {
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const commentLength = view.getUint16(at + 32, true);
  const name = new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength);
  const plain = {
    unpacked: view.getUint32(at + 24, true),
    size: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  };
  return {
    path: new TextDecoder().decode(name),
    method: view.getUint16(at + 10, true),
    ...fromExtra(view, { start: at + 46 + nameLength, length: extraLength }, plain),
    recordSize: 46 + nameLength + extraLength + commentLength,
  };
}

/** Sizes past 4 GB stand in an extra field, in this order and only where the plain field is full. */
function fromExtra(
  view: DataView,
  { start, length }: { start: number; length: number },
  plain: { unpacked: number; size: number; offset: number },
) {
  let { size, offset } = plain;
  for (let at = start; at + 4 <= start + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let field = at + 4;
    if (plain.unpacked === inExtra) field += 8;
    if (size === inExtra) {
      size = Number(view.getBigUint64(field, true));
      field += 8;
    }
    if (offset === inExtra) offset = Number(view.getBigUint64(field, true));
  }
  return { size, offset };
}

async function extract(file: Blob, { method, size, offset }: Entry): Promise<Uint8Array<ArrayBuffer>> {
  const header = new DataView(await file.slice(offset, offset + 30).arrayBuffer());
  const start = offset + 30 + header.getUint16(26, true) + header.getUint16(28, true);
  const packed = file.slice(start, start + size);
  if (method === 0) return new Uint8Array(await packed.arrayBuffer());
  if (method !== 8) throw new Error('A file in the ZIP is packed in a way that cannot be read here.');
  const unpacked = packed.stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
}
