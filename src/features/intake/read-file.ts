import { formatBytes } from '#domain/format.ts';

/** Larger files are refused before they are read; a million identifiers fit. */
export const maxFileBytes = 20_000_000;

export type FileReading = { ok: true; text: string } | { ok: false; reason: string };

/** Reads a file as text; `reason` is the end of a sentence that starts with the file's name. */
export async function readFile(file: Blob): Promise<FileReading> {
  if (file.size > maxFileBytes) {
    return refuse(`is ${formatBytes(file.size)} large; at most ${formatBytes(maxFileBytes)} can be read`);
  }
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return refuse('cannot be read; it may have been moved, or is a folder');
  }
  if (bytes.length === 0) return refuse('is empty');
  const encoding = encodingOf(bytes);
  if (encoding !== null) return { ok: true, text: new TextDecoder(encoding).decode(bytes) };
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) {
    return refuse('is a workbook or archive; save the sheet as CSV and drop that');
  }
  if (bytes.subarray(0, 8_192).includes(0)) {
    return refuse('is not a text file; a list of identifiers is needed here, not the video itself');
  }
  return { ok: true, text: decode(bytes) };
}

/** UTF-16 announces itself; spreadsheets call it "Unicode text". */
function encodingOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  return startsWith(bytes, [0xfe, 0xff]) ? 'utf-16be' : null;
}

/** UTF-8, or what spreadsheets write where they do not use it; identifiers look the same in both. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function refuse(reason: string): FileReading {
  return { ok: false, reason };
}
