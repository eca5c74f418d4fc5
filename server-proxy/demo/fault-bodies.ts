import { gzipSync } from 'node:zlib';
import { type AnswerFault, type FaultContext, sendSlowly, sendText } from './answer-fault.ts';

type Change = (text: string) => string | Uint8Array<ArrayBuffer>;

/** A good answer whose text is changed before it is sent. */
function changed(name: string, what: string, change: Change): AnswerFault {
  return { name, what, answer: async ({ good }) => sendText(change(await (await good()).text())) };
}

function fixed(name: string, what: string, text: string): AnswerFault {
  return { name, what, answer: () => sendText(text) };
}

async function sendEncoded({ good }: FaultContext, encoding: string, encode: (plain: Buffer) => Buffer) {
  const body = encode(Buffer.from(await (await good()).arrayBuffer()));
  return new Response(new Uint8Array(body), {
    headers: { 'Content-Type': 'application/json', 'Content-Encoding': encoding },
  });
}

function encoded(
  name: string,
  what: string,
  [encoding, encode]: [string, (plain: Buffer) => Buffer],
): AnswerFault {
  return { name, what, answer: (context) => sendEncoded(context, encoding, encode) };
}

const mebibyte = 1024 * 1024;

/** 200 MB of blanks in 0.2 MB: the same small gzip member 200 times over. */
function toBomb(): Buffer {
  const member = gzipSync(Buffer.alloc(mebibyte, ' '));
  return Buffer.concat(Array.from({ length: 200 }, () => member));
}

async function* endlessBlanks(mebibytes: number): AsyncGenerator<string> {
  yield '[';
  for (let sent = 0; sent < mebibytes; sent++) yield await Promise.resolve(' '.repeat(mebibyte));
  yield ']';
}

const cutPattern = /^fault-cut-(\d{1,8})$/u;

/** `fault-cut-120` = a good answer that ends after 120 characters. */
export function findCut(identifier: string): AnswerFault | null {
  const length = cutPattern.exec(identifier)?.[1];
  if (length === undefined) return null;
  return changed(identifier, `ends after ${length} characters`, (text) => text.slice(0, Number(length)));
}

/** Bodies that are not the JSON they should be, or not within bounds. */
export const bodyFaults: readonly AnswerFault[] = [
  fixed('fault-empty', '200 with an empty body', ''),
  fixed('fault-blank', '200 with blanks', '  \n'),
  fixed('fault-null', 'null in place of the list', 'null'),
  fixed('fault-object', 'an object in place of the list', '{"data":[]}'),
  fixed('fault-text', 'a JSON string in place of the list', '"[]"'),
  fixed('fault-number', 'a number in place of the list', '42'),
  fixed('fault-none', 'an empty list whatever was asked', '[]'),
  fixed('fault-deep', 'lists nested 100,000 deep', '['.repeat(100_000) + ']'.repeat(100_000)),
  changed('fault-cut', 'ends in the middle', (text) => text.slice(0, Math.floor(text.length / 2))),
  changed('fault-comma', 'a comma after the last row', (text) => text.replace(/\]$/u, ',]')),
  changed('fault-comment', 'a comment before the list', (text) => `// generated\n${text}`),
  changed('fault-quotes', 'single quotes', (text) => text.replaceAll('"', "'")),
  changed('fault-nan', 'the literal NaN as a number', (text) =>
    text.replace(/"confidence":[\d.]+/u, '"confidence":NaN'),
  ),
  changed('fault-infinity', 'the literal Infinity as a number', (text) =>
    text.replace(/"confidence":[\d.]+/u, '"confidence":Infinity'),
  ),
  changed('fault-bom', 'a byte order mark before the list', (text) => `\uFEFF${text}`),
  changed('fault-utf16', 'UTF-16', (text) => new Uint8Array(Buffer.from(text, 'utf16le'))),
  changed('fault-utf8', 'bytes that are no UTF-8 in a name', (text) => {
    const bytes = new Uint8Array(Buffer.from(text.replace('"name":"', '"name":"@@'), 'utf8'));
    bytes.set([0xc3, 0x28], bytes.indexOf(0x40));
    return bytes;
  }),
  {
    name: 'fault-type',
    what: 'good JSON sent as text/plain',
    answer: async ({ good }) => sendText(await (await good()).text(), 'text/plain'),
  },
  {
    name: 'fault-huge',
    what: '100 MB of blanks, not compressed',
    answer: () => sendSlowly(endlessBlanks(100), false),
  },
  encoded('fault-gzip', 'a good answer, gzip', ['gzip', (plain) => gzipSync(plain)]),
  encoded('fault-bomb', '200 MB in 0.2 MB of gzip', ['gzip', toBomb]),
  encoded('fault-gzip-bad', 'says gzip, is not', ['gzip', (plain) => plain]),
  encoded('fault-gzip-cut', 'gzip that ends in the middle', [
    'gzip',
    (plain) => gzipSync(plain).subarray(0, -40),
  ]),
  encoded('fault-encoding', 'an encoding nobody knows', ['rot13', (plain) => plain]),
  encoded('fault-encoding-chain', 'six times gzip', [
    'gzip, gzip, gzip, gzip, gzip, gzip',
    (plain) => Array.from({ length: 6 }).reduce<Buffer>((bytes) => gzipSync(bytes), plain),
  ]),
];
