import type { Socket } from 'node:net';
import { describe, expect, it, vi } from 'vitest';
import {
  body,
  closeAll,
  codeOf,
  httpService,
  rawService,
  setUpClient,
  short,
} from '#testing/upstream-client.ts';
import { defaultDeadlines } from './deadlines.ts';

const head = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n';

describe('a connection', () => {
  it('that is not the TLS it should be is told as such', async () => {
    const fake = await rawService((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    expect(await codeOf(setUpClient(fake.origin.replace('http:', 'https:')).rows())).toBe('upstream_tls');
  });

  it('refused, or to a name that does not exist, is unreachable', async () => {
    const fake = await httpService(() => undefined);
    closeAll();
    expect(await codeOf(setUpClient(fake.origin).rows())).toBe('upstream_unreachable');
    expect(await codeOf(setUpClient('http://nowhere.invalid').rows())).toBe('upstream_unreachable');
  });

  it.each([
    ['never answers', () => undefined, 'upstream_timeout', 1],
    ['is reset before the headers', (socket: Socket) => socket.resetAndDestroy(), 'upstream_reset', 1],
    ['ends before the headers', (socket: Socket) => socket.end(), 'upstream_reset', 1],
    [
      'falls silent after the headers',
      (socket: Socket) => socket.write(`${head}content-length: 99\r\n\r\n`),
      'upstream_timeout',
      1,
    ],
    [
      'is reset in the body',
      (socket: Socket) => {
        socket.write(`${head}content-length: 99\r\n\r\n[`);
        setTimeout(() => socket.resetAndDestroy(), 20);
      },
      'upstream_reset',
      1,
    ],
    [
      'ends before the last chunk',
      (socket: Socket) => socket.end(`${head}transfer-encoding: chunked\r\n\r\n5\r\n[1,2,`),
      'upstream_reset',
      1,
    ],
    [
      'ends before the declared length',
      (socket: Socket) => socket.end(`${head}content-length: 99\r\n\r\n[1,2`),
      'upstream_reset',
      1,
    ],
    [
      'declares two lengths',
      (socket: Socket) => socket.write(`${head}content-length: 4\r\ncontent-length: 5\r\n\r\n[1]`),
      'upstream_bad_body',
      1,
    ],
    [
      'declares length and chunks',
      (socket: Socket) =>
        socket.write(`${head}content-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`),
      'upstream_bad_body',
      1,
    ],
    [
      'does not speak HTTP',
      (socket: Socket) => socket.write('SSH-2.0-OpenSSH\r\n\r\n'),
      'upstream_bad_body',
      1,
    ],
    [
      'sends headers without end',
      (socket: Socket) => socket.write(`${head}x: ${'y'.repeat(40_000)}`),
      'upstream_bad_body',
      1,
    ],
    [
      'sends preliminary answers without end',
      (socket: Socket) => socket.write('HTTP/1.1 103 Early Hints\r\n\r\n'.repeat(100)),
      'upstream_bad_body',
      1,
    ],
  ] as const)('that %s', async (...[, answer, code, calls]) => {
    const fake = await rawService(answer);
    const uncaught = vi.fn();
    process.on('uncaughtException', uncaught);
    const deadlines = code === 'upstream_timeout' ? short : defaultDeadlines;
    expect(await codeOf(setUpClient(fake.origin, deadlines).rows())).toBe(code);
    expect(fake.seen).toHaveLength(calls);
    await new Promise((resolve) => setTimeout(resolve, 50));
    process.off('uncaughtException', uncaught);
    expect(uncaught).not.toHaveBeenCalled();
  });

  it('is paused, clocks and all, while what takes it asks for time', async () => {
    const fake = await httpService((_, response) => response.end(body));
    const { client } = setUpClient(fake.origin, short);
    const pause = async () => void (await new Promise((resolve) => setTimeout(resolve, short.total + 200)));
    expect(await codeOf(client.rows(['a'], pause, new AbortController().signal))).toBe('answered');
  });

  it('that drips for ever is cut at the total deadline', async () => {
    const fake = await httpService((_, response) => {
      const drip = setInterval(() => response.write(' '), 100);
      response.on('close', () => clearInterval(drip));
    });
    const startedAt = performance.now();
    expect(await codeOf(setUpClient(fake.origin, short).rows())).toBe('upstream_timeout');
    expect(performance.now() - startedAt).toBeGreaterThan(short.total - 20);
    expect(performance.now() - startedAt).toBeLessThan(short.total + 2_000);
  });

  it('passes over a few preliminary answers', async () => {
    const fake = await rawService((socket) =>
      socket.write(`HTTP/1.1 103 Early Hints\r\n\r\n${head}content-length: 2\r\n\r\n[]`),
    );
    expect(await codeOf(setUpClient(fake.origin).rows())).toBe('answered');
  });

  it('that the service closed between two reads is opened again, once, and counted', async () => {
    const ok = `${head}content-length: 2\r\n\r\n[]`;
    const fake = await rawService((socket, nth) => (nth === 2 ? socket.destroy() : socket.write(ok)));
    const { rows, repeats } = setUpClient(fake.origin);
    expect([await codeOf(rows()), await codeOf(rows())]).toEqual(['answered', 'answered']);
    expect([fake.seen.length, repeats.count]).toEqual([3, 1]);
  });

  it('is not tried again when part of the answer had come, nor a second time', async () => {
    const ok = `${head}content-length: 2\r\n\r\n[]`;
    const partial = await rawService((socket, nth) =>
      nth === 2 ? socket.end('HTTP/1.1 200 O') : socket.write(ok),
    );
    const one = setUpClient(partial.origin);
    expect([await codeOf(one.rows()), await codeOf(one.rows())]).toEqual(['answered', 'upstream_reset']);
    expect(partial.seen).toHaveLength(2);
    const twice = await rawService((socket, nth) => (nth > 1 ? socket.destroy() : socket.write(ok)));
    const two = setUpClient(twice.origin);
    expect([await codeOf(two.rows()), await codeOf(two.rows())]).toEqual(['answered', 'upstream_reset']);
    expect(twice.seen).toHaveLength(3);
  });

  it('is closed at once when the visitor leaves, at whatever point', async () => {
    for (const wait of [0, 5, 20, 60]) {
      const closed = vi.fn();
      const fake = await httpService((request, response) => {
        request.socket.on('close', closed);
        setTimeout(() => response.write('['), 30);
      });
      const leaving = new AbortController();
      const read = codeOf(setUpClient(fake.origin).rows(['a'], leaving.signal));
      setTimeout(() => leaving.abort(new Error('left')), wait);
      expect(String(await read)).toBe('Error: left');
      await new Promise((resolve) => setTimeout(resolve, 60));
      expect(closed.mock.calls.length).toBe(fake.seen.length);
    }
  });
});
