import { CancelledError, inSlices } from '#lib/slices.ts';

export type Chunk = string | Uint8Array<ArrayBuffer>;

export type SaveRequest = {
  /** Fixed ASCII name; never from data. */
  fileName: string;
  type: string;
  chunks: Iterable<Chunk> | AsyncIterable<Chunk>;
  signal?: AbortSignal;
  /**
   * Writes straight to a file the person picks, where the browser can (File System Access); for files that should not be
   * held in memory. Must be called from a click.
   */
  toDisk?: boolean;
};

type Sink = {
  write: (chunk: Chunk) => Promise<void>;
  close: () => Promise<void>;
  abort: () => Promise<void>;
};

/**
 * Saves a file made in chunks. It appears only when it is whole: a cancelled or failed save leaves nothing that
 * could be taken for a complete file. Pauses between chunks, so that the page stays responsive.
 */
export async function saveChunks(request: SaveRequest): Promise<'saved' | 'cancelled'> {
  const { signal } = request;
  let sink: Sink;
  try {
    sink = await openSink(request);
  } catch (cause) {
    if (isAbort(cause)) return 'cancelled';
    throw cause;
  }
  try {
    const options = { pause, now: () => performance.now(), ...(signal === undefined ? {} : { signal }) };
    for await (const chunk of inSlices(request.chunks, options)) await sink.write(chunk);
    await sink.close();
    return 'saved';
  } catch (cause) {
    await sink.abort().catch(() => undefined);
    if (isAbort(cause)) return 'cancelled';
    throw isDiskFull(cause) ? new Error(diskFullText, { cause }) : cause;
  }
}

const diskFullText =
  'There is no room left on the disk, so nothing was saved. Free some room or choose another disk, then save again.';

function isDiskFull(cause: unknown): boolean {
  return cause instanceof DOMException && cause.name === 'QuotaExceededError';
}

function isAbort(cause: unknown): boolean {
  return cause instanceof CancelledError || (cause instanceof DOMException && cause.name === 'AbortError');
}

/** Gives input and drawing a turn. `scheduler.yield` keeps our place in the queue where the browser has it. */
export function pause(): Promise<void> {
  const scheduler: unknown = Reflect.get(globalThis, 'scheduler');
  if (typeof scheduler === 'object' && scheduler !== null && 'yield' in scheduler) {
    const { yield: give } = scheduler;
    if (typeof give === 'function')
      return Promise.resolve(Reflect.apply(give, scheduler, [])).then(() => undefined);
  }
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

async function openSink(request: SaveRequest): Promise<Sink> {
  const picked = request.toDisk === true ? await pickFile(request.fileName) : null;
  return picked ?? memorySink(request);
}

/** TypeScript's DOM library does not know the picker yet; only what is used is described. */
type FileWriter = {
  write: (bytes: Uint8Array<ArrayBuffer>) => Promise<void>;
  close: () => Promise<void>;
  abort: () => Promise<void>;
};

async function pickFile(suggestedName: string): Promise<Sink | null> {
  const picker: unknown = Reflect.get(globalThis, 'showSaveFilePicker');
  if (typeof picker !== 'function') return null;
  const handle: unknown = await Reflect.apply(picker, globalThis, [{ suggestedName }]);
  if (!(handle instanceof FileSystemFileHandle)) return null;
  // The browser writes to a side file and swaps it in on close, so `abort` leaves the target untouched.
  const writer: FileWriter = await handle.createWritable();
  return throughBuffer(writer);
}

const bytesPerWrite = 1_000_000;

/**
 * Gathers chunks in one buffer: each write is a trip to another process, and Chromium keeps what it was given until it
 * next collects garbage (33 MB for the JSON of 10,000 videos in small writes, 5 MB so).
 */
function throughBuffer(writer: FileWriter): Sink {
  const buffer = new Uint8Array(bytesPerWrite);
  let filled = 0;
  const flush = async () => {
    if (filled > 0) await writer.write(buffer.subarray(0, filled));
    filled = 0;
  };
  return {
    write: async (chunk) => {
      let rest = chunk;
      while (rest.length > 0) {
        const { read, written } = copyInto(buffer.subarray(filled), rest);
        filled += written;
        rest = typeof rest === 'string' ? rest.slice(read) : rest.subarray(read);
        if (rest.length > 0) await flush();
      }
    },
    close: async () => {
      await flush();
      await writer.close();
    },
    abort: () => writer.abort(),
  };
}

const encoder = new TextEncoder();

/** As much of a chunk as there is room for; a character is never cut in two. */
function copyInto(room: Uint8Array<ArrayBuffer>, chunk: Chunk): { read: number; written: number } {
  if (typeof chunk === 'string') return encoder.encodeInto(chunk, room);
  const part = chunk.subarray(0, room.length);
  room.set(part);
  return { read: part.length, written: part.length };
}

/** The browser copies a blob's parts on the page's thread: 4 MB at once are felt. */
const bytesPerBlob = 500_000;

/** Gathers chunks into blobs, which the browser keeps outside the page's heap, and hands over one at the end. */
function memorySink({ fileName, type }: SaveRequest): Sink {
  const blobs: Blob[] = [];
  let pending: Chunk[] = [];
  let size = 0;
  const flush = () => {
    if (pending.length > 0) blobs.push(new Blob(pending));
    pending = [];
    size = 0;
  };
  return {
    write(chunk) {
      pending.push(chunk);
      size += chunk.length;
      if (size > bytesPerBlob) flush();
      return Promise.resolve();
    },
    close() {
      flush();
      downloadBlob(new Blob(blobs, { type }), fileName);
      return Promise.resolve();
    },
    abort() {
      blobs.length = 0;
      pending = [];
      return Promise.resolve();
    },
  };
}

/** How long the browser may take to start reading the blob before its address is given back. */
const addressLifetimeMs = 60_000;

/** Hands a finished file to the browser's downloads. */
export function downloadBlob(blob: Blob, fileName: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), addressLifetimeMs);
}
