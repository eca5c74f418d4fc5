import { EventEmitter, once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { desk, raw, source } from '#testing/http-desk.ts';

describe('a stop', () => {
  it('lets an answer under way end, then closes; new connections are refused', async () => {
    const gate = new EventEmitter();
    const entered = once(gate, 'entered');
    desk.reads.video = async (identifier) => {
      gate.emit('entered');
      await once(gate, 'open');
      return { identifier, kind: 'not_returned', asOf: source.receivedAt };
    };
    const pending = raw(`GET /api/videos/slow HTTP/1.1\r\nHost: ${desk.host}\r\n\r\n`, 2000);
    await entered;
    const drained = desk.server?.drain();
    await expect(fetch(`http://${desk.host}/healthz`)).rejects.toThrow();
    gate.emit('open');
    const answer = await pending;
    expect(answer.status).toBe(200);
    expect(answer.headers).toMatch(/^connection: close$/im);
    await drained;
  });

  it('does not wait for sockets that are merely kept open', async () => {
    await fetch(`http://${desk.host}/healthz`).then((response) => response.text());
    const startedAt = performance.now();
    await desk.server?.drain();
    expect(performance.now() - startedAt).toBeLessThan(1000);
  });
});
