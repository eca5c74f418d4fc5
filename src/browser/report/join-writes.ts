import { zlibSync } from 'fflate/browser';

/** What is used of the PDF library's content streams. It is not documented, so it is looked for and not taken for granted. */
type ContentStream = {
  compress: boolean;
  data: Record<string, unknown>;
  write: (chunk: string | Uint8Array) => void;
  finalize: () => void;
};

/**
 * Makes the content streams of the PDF library gather their drawing commands as text until they are complete. By itself it
 * makes a buffer of its own for every command, of which a report of 100 videos has 400,000, and packs them with a slow
 * deflate: together nearly half of the time of such a file. `sample` is any of its streams; when it is not as expected,
 * nothing is changed, and files are made as before.
 */
export function joinWrites(sample: unknown): void {
  if (!isContentStream(sample)) return;
  const methods: unknown = Object.getPrototypeOf(sample);
  if (!hasMethods(methods)) return;
  const { write, finalize } = methods;
  const gathered = new WeakMap<object, string[]>();
  const flush = (stream: ContentStream, isLast: boolean) => {
    const text = gathered.get(stream)?.join('\n');
    if (text === undefined) return;
    gathered.delete(stream);
    const bytes = new TextEncoder().encode(`${text}\n`);
    // Commands are ASCII; anything else is encoded the library's own way.
    if (bytes.length > text.length + 1) write.call(stream, text);
    else if (isLast && stream.compress) {
      stream.compress = false;
      stream.data['Filter'] = 'FlateDecode';
      write.call(stream, zlibSync(bytes, { level: 6 }));
    } else write.call(stream, bytes);
  };
  methods.write = function gather(this: ContentStream, chunk) {
    if (typeof chunk === 'string') {
      const lines = gathered.get(this);
      if (lines === undefined) gathered.set(this, [chunk]);
      else lines.push(chunk);
    } else {
      flush(this, false);
      write.call(this, chunk);
    }
  };
  methods.finalize = function flushAndFinalize(this: ContentStream) {
    flush(this, !hasWritten(this));
    finalize.call(this);
  };
}

/** What was written before has to be packed together with the rest, by the library. */
function hasWritten({ data }: ContentStream): boolean {
  return data['Length'] !== undefined;
}

function hasMethods(value: unknown): value is Pick<ContentStream, 'write' | 'finalize'> {
  return (
    typeof value === 'object' &&
    value !== null &&
    'write' in value &&
    typeof value.write === 'function' &&
    'finalize' in value &&
    typeof value.finalize === 'function'
  );
}

function isContentStream(value: unknown): value is ContentStream {
  return (
    hasMethods(value) &&
    'compress' in value &&
    typeof value.compress === 'boolean' &&
    'data' in value &&
    typeof value.data === 'object' &&
    value.data !== null
  );
}
