import type { Socket } from 'node:net';

/**
 * Broken transport, which a `Response` cannot express: what is written to the socket, byte for byte.
 * `earlier` = how many requests this socket has answered before.
 */
export type RawFault = {
  name: string;
  what: string;
  /** Returns false to let the ordinary answer through. */
  play: (socket: Socket, earlier: number) => boolean;
};

const head = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n';
const chunk = '[{"identifier":"';

const hint = 'HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n';
const emptyList = `${head}Content-Length: 2\r\n\r\n[]`;

function writes(name: string, what: string, bytes: string): RawFault {
  return {
    name,
    what,
    play: (socket) => {
      socket.end(bytes);
      return true;
    },
  };
}

/** Sends some bytes, then breaks the connection off hard. */
function breaksAfter(name: string, what: string, bytes: string): RawFault {
  return {
    name,
    what,
    play: (socket) => {
      if (bytes === '') socket.resetAndDestroy();
      else socket.write(bytes, () => setTimeout(() => socket.resetAndDestroy(), 20));
      return true;
    },
  };
}

export const rawFaults: readonly RawFault[] = [
  breaksAfter('raw-reset', 'reset before the first byte', ''),
  breaksAfter(
    'raw-reset-body',
    'reset in the middle of the body',
    `${head}Content-Length: 5000\r\n\r\n${chunk}`,
  ),
  writes('raw-close', 'closed in good order before the first byte', ''),
  writes(
    'raw-fin-chunk',
    'closed before the last chunk',
    `${head}Transfer-Encoding: chunked\r\n\r\n10\r\n${chunk}\r\n`,
  ),
  writes('raw-fin-short', 'closed before the length it gave', `${head}Content-Length: 5000\r\n\r\n${chunk}`),
  writes(
    'raw-fin-unmeasured',
    'a body without a length that ends too early',
    `${head}Connection: close\r\n\r\n${chunk}`,
  ),
  writes('raw-fin-head', 'closed in the middle of the headers', 'HTTP/1.1 200 OK\r\nContent-Ty'),
  writes(
    'raw-two-lengths',
    'two lengths that differ',
    `${head}Content-Length: 2\r\nContent-Length: 3\r\n\r\n[]\n`,
  ),
  writes(
    'raw-length-and-chunks',
    'a length and chunks at once',
    `${head}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n[]\r\n0\r\n\r\n`,
  ),
  writes(
    'raw-chunk-size',
    'a chunk whose size is no number',
    `${head}Transfer-Encoding: chunked\r\n\r\nzz\r\n[]\r\n`,
  ),
  writes('raw-status-line', 'a first line that is no HTTP', 'HELLO 200\r\n\r\n[]'),
  writes('raw-header-long', 'a header of 100 KB', `${head}X-Long: ${'x'.repeat(100_000)}\r\n\r\n[]`),
  writes('raw-hints', 'three 103 answers before the real one', `${hint.repeat(3)}${emptyList}`),
  writes('raw-hints-many', 'fifty 103 answers before the real one', `${hint.repeat(50)}${emptyList}`),
  {
    name: 'raw-reused',
    what: 'breaks a socket that was used before; a fresh one gets a good answer',
    play: (socket, earlier) => {
      if (earlier === 0) return false;
      socket.resetAndDestroy();
      return true;
    },
  },
];

const byName = new Map(rawFaults.map((fault) => [fault.name, fault]));

/** The transport fault that a request line asks for, if any. */
export function findRawFault(requestUrl: string): RawFault | null {
  for (const word of decodeURI(requestUrl).split(/[=&/?]/u)) {
    const fault = byName.get(word);
    if (fault !== undefined) return fault;
  }
  return null;
}
