import { Agent, get, request as httpRequest, type IncomingMessage } from 'node:http';
import { afterEach, expect, it } from 'vitest';
import { createDemoService } from './demo-service.ts';
import { listenDemo, type ListenOptions, type RunningDemo } from './listen.ts';
import { rawFaults } from './raw-faults.ts';

const running: RunningDemo[] = [];

async function start(options: ListenOptions = {}): Promise<RunningDemo> {
  const demo = await listenDemo({ limits: { perSecond: 1000, perMinute: 1000 }, ...options });
  running.push(demo);
  return demo;
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((demo) => demo.close()));
});

type Answer = { status: number | undefined; text: string };

/** By default over a socket of its own. */
function read(demo: RunningDemo, identifier: string, agent = new Agent()): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const url = `${demo.origin}/api/classifications_video?identifiers[]=${identifier}`;
    const options = { headers: { 'X-Api-Key': 'key' }, agent };
    get(url, options, (response: IncomingMessage) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        resolve({ status: response.statusCode, text: Buffer.concat(parts).toString() });
      });
      response.on('error', reject);
    }).on('error', reject);
  });
}

it('listens on this machine alone and serves the samples', async () => {
  const demo = await start();
  expect(demo.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(demo.samples).toHaveLength(24);
  const answer = await read(demo, demo.samples[0] ?? '');
  expect(answer.status).toBe(200);
  expect(answer.text).toContain('mayor-statement-council-hall.webm');
});

it('tells a listener of every request', async () => {
  const seen: (string | undefined)[] = [];
  const demo = await start({ onRequest: (request) => seen.push(request.url) });
  await read(demo, 'nobody');
  expect(seen).toEqual(['/api/classifications_video?identifiers[]=nobody']);
});

it('answers 400 to a method it cannot take', async () => {
  const demo = await start();
  const status = await new Promise((resolve, reject) => {
    httpRequest(demo.origin, { method: 'TRACE' }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
  expect(status).toBe(400);
});

it.each(
  rawFaults
    .filter(
      (fault) => !['raw-hints', 'raw-hints-many', 'raw-reused', 'raw-fin-unmeasured'].includes(fault.name),
    )
    .map((fault) => [fault.name, fault.what]),
)('%s breaks the transport: %s', async (name) => {
  const demo = await start({ faults: true });
  await expect(read(demo, name)).rejects.toThrow(/./);
  expect((await read(demo, 'plain-1')).status).toBe(200);
});

it('cuts a body without a length in a way that only its content shows', async () => {
  const answer = await read(await start({ faults: true }), 'raw-fin-unmeasured');
  expect(answer).toEqual({ status: 200, text: '[{"identifier":"' });
});

it('gives hints before the answer', async () => {
  expect(await read(await start({ faults: true }), 'raw-hints-many')).toEqual({ status: 200, text: '[]' });
});

it('breaks a socket on its second use and answers well on a fresh one', async () => {
  const demo = await start({ faults: true });
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  expect((await read(demo, 'plain-1', agent)).status).toBe(200);
  await expect(read(demo, 'raw-reused', agent)).rejects.toThrow(/./);
  expect((await read(demo, 'raw-reused', agent)).status).toBe(200);
  agent.destroy();
});

it('goes on where it was when it listens again on its port', async () => {
  const service = createDemoService({ faults: true });
  const first = await start({ service, faults: true });
  expect((await read(first, 'fault-500-once')).status).toBe(500);
  await first.close();
  const again = await start({ service, faults: true, port: Number(new URL(first.origin).port) });
  expect(again.origin).toBe(first.origin);
  expect((await read(again, 'fault-500-once')).status).toBe(200);
});

it('plays no faults unless asked to', async () => {
  const answer = await read(await start(), 'raw-reset');
  expect(answer).toEqual({ status: 200, text: '[]' });
});

it('keeps an answer open that never ends, and closes all the same', async () => {
  const demo = await start({ faults: true });
  const stalled = await new Promise<IncomingMessage>((resolve, reject) => {
    const url = `${demo.origin}/api/classifications_video?identifiers[]=fault-stall`;
    get(url, { headers: { 'X-Api-Key': 'key' } }, resolve).on('error', reject);
  });
  const first = await new Promise((resolve) =>
    stalled.once('data', (part: Buffer) => resolve(part.toString())),
  );
  expect(first).toBe('[');
  const closed = new Promise((resolve) => stalled.once('error', resolve));
  await demo.close();
  await closed;
});
