import { describe, expect, it } from 'vitest';
import { maxFileBytes, readFile } from './read-file.ts';

const utf16 = (text: string, littleEndian: boolean) =>
  Buffer.from(`\uFEFF${text}`, 'utf16le')[littleEndian ? 'subarray' : 'swap16']();

describe('reading a dropped file', () => {
  it.each([
    ['UTF-8', new Blob(['a\nü'])],
    ['UTF-16, as spreadsheets write it', new Blob([utf16('a\nü', true)])],
    ['UTF-16, the other way round', new Blob([utf16('a\nü', false)])],
    ['Windows-1252', new Blob([Buffer.from('a\nü', 'latin1')])],
  ])('takes %s', async (_name, file) => {
    expect(await readFile(file)).toEqual({ ok: true, text: 'a\nü' });
  });

  it.each([
    ['an empty file', new Blob([]), 'is empty'],
    ['a workbook', new Blob(['PK\u0003\u0004…']), 'save the sheet as CSV'],
    ['a video', new Blob([Buffer.from([0, 0, 0, 0x20, 0x66, 0x74, 0x79, 0x70])]), 'not the video itself'],
    ['a file that is too large', new Blob([new Uint8Array(maxFileBytes + 1)]), 'at most 20 MB'],
  ])('refuses %s and says what to do', async (_name, file, reason) => {
    const reading = await readFile(file);
    expect(reading.ok ? 'was read' : reading.reason).toContain(reason);
  });

  it('says so when the file is gone', async () => {
    const file = new Blob(['a']);
    file.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
    const reading = await readFile(file);
    expect(reading.ok ? 'was read' : reading.reason).toContain('cannot be read');
  });
});
