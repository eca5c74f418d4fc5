import { beforeEach, describe, expect, it, vi } from 'vitest';
import { saveChunks } from './save-chunks.ts';

/** A file on a disk with room for so many bytes; it is what it was until `close` puts the new content in place. */
class FakeHandle {
  content = 'as it was';
  aborted = false;
  readonly #room: number;

  constructor(room = Infinity) {
    this.#room = room;
  }

  createWritable() {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    let content = '';
    let size = 0;
    return Promise.resolve({
      // The bytes count as they are now: whoever wrote them may use their place again.
      write: (bytes: Uint8Array) => {
        size += bytes.length;
        if (size > this.#room) return Promise.reject(new DOMException('full', 'QuotaExceededError'));
        content += decoder.decode(bytes, { stream: true });
        return Promise.resolve();
      },
      close: () => {
        this.content = content + decoder.decode();
        return Promise.resolve();
      },
      abort: () => {
        this.aborted = true;
        return Promise.resolve();
      },
    });
  }
}

const downloads: Blob[] = [];

beforeEach(() => {
  downloads.length = 0;
  URL.createObjectURL = (blob: Blob) => {
    downloads.push(blob);
    return '#file';
  };
  URL.revokeObjectURL = () => undefined;
});

function pick(handle: FakeHandle) {
  vi.stubGlobal('FileSystemFileHandle', FakeHandle);
  vi.stubGlobal('showSaveFilePicker', () => Promise.resolve(handle));
}

function* lines(count: number, onLine: (line: number) => void = () => undefined) {
  for (let line = 1; line <= count; line += 1) {
    onLine(line);
    yield `${line}\n`;
  }
}

const file = { fileName: 'a.csv', type: 'text/csv' };

describe('saving a file that is made in chunks', () => {
  it('writes it whole to the place a person picked', async () => {
    const handle = new FakeHandle();
    pick(handle);
    expect(await saveChunks({ ...file, chunks: lines(3), toDisk: true })).toBe('saved');
    expect(handle.content).toBe('1\n2\n3\n');
    expect(downloads).toEqual([]);
  });

  it('writes every character of a large file, wherever one piece ends and the next begins', async () => {
    const handle = new FakeHandle();
    pick(handle);
    const chunks = ['a', 'ē'.repeat(700_000), '𐍈'.repeat(300_000), 'end'];
    expect(await saveChunks({ ...file, chunks, toDisk: true })).toBe('saved');
    expect(handle.content === chunks.join('')).toBe(true);
  });

  it('writes bytes as they are', async () => {
    const handle = new FakeHandle();
    pick(handle);
    const bytes = new Uint8Array(2_500_000).fill(0x61);
    await saveChunks({ ...file, chunks: [bytes, 'b'], toDisk: true });
    expect(handle.content === `${'a'.repeat(2_500_000)}b`).toBe(true);
  });

  it('leaves the old file as it was when the disk is full midway, and says what to do', async () => {
    const handle = new FakeHandle(1_500_000);
    pick(handle);
    await expect(saveChunks({ ...file, chunks: ['x'.repeat(2_000_000)], toDisk: true })).rejects.toThrow(
      /nothing was saved\. Free some room or choose another disk, then save again/u,
    );
    expect(handle).toMatchObject({ content: 'as it was', aborted: true });
  });

  it('leaves the old file as it was when a person cancels midway', async () => {
    const handle = new FakeHandle();
    pick(handle);
    const controller = new AbortController();
    const chunks = lines(9, (line) => {
      if (line === 5) controller.abort();
    });
    expect(await saveChunks({ ...file, chunks, toDisk: true, signal: controller.signal })).toBe('cancelled');
    expect(handle).toMatchObject({ content: 'as it was', aborted: true });
  });

  it('counts a dialog that was closed as cancelled', async () => {
    vi.stubGlobal('showSaveFilePicker', () => Promise.reject(new DOMException('closed', 'AbortError')));
    expect(await saveChunks({ ...file, chunks: lines(3), toDisk: true })).toBe('cancelled');
    expect(downloads).toEqual([]);
  });

  it('gives the downloads one whole file where there is no dialog, however many chunks it took', async () => {
    expect(await saveChunks({ ...file, chunks: [...lines(3), 'x'.repeat(2_000_000)], toDisk: true })).toBe(
      'saved',
    );
    expect(downloads.map(({ size, type }) => ({ size, type }))).toEqual([
      { size: 2_000_006, type: 'text/csv' },
    ]);
  });

  it.each(['cancelled', 'failed'] as const)(
    'gives the downloads nothing when it is %s midway',
    async (how) => {
      const controller = new AbortController();
      const chunks = lines(9, (line) => {
        if (line === 5 && how === 'failed') throw new Error('The proxy is gone.');
        if (line === 5) controller.abort();
      });
      const end = saveChunks({ ...file, chunks, signal: controller.signal }).catch((cause: unknown) => cause);
      expect(await end).toEqual(how === 'failed' ? new Error('The proxy is gone.') : 'cancelled');
      expect(downloads).toEqual([]);
    },
  );
});
