import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { isIdentifier } from '#domain/identifier.ts';
import { createDemoService, type DemoService } from './demo-service.ts';
import { faultTable } from './faults.ts';

const rowSchema = z.looseObject({ identifier: z.string() });

function createService(): DemoService {
  return createDemoService({
    faults: true,
    limits: { perSecond: 10_000, perMinute: 10_000 },
    trapOrigin: 'http://trap.test',
  });
}

function ask(service: DemoService, ...identifiers: string[]): Promise<Response> {
  const query = identifiers.map((identifier) => `identifiers[]=${identifier}`).join('&');
  const headers = { 'X-Api-Key': 'the-secret' };
  return service.handle(new Request(`http://demo.test/api/classifications_video?${query}`, { headers }));
}

describe('the table of faults', () => {
  it('names every sentinel once, each a valid identifier with a description', () => {
    const names = faultTable.map((fault) => fault.name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !isIdentifier(name))).toEqual([]);
    expect(faultTable.every((fault) => fault.what.length > 2)).toBe(true);
    expect(names.length).toBeGreaterThan(130);
  });

  it('is answered row by row beside a good video, which stays good', async () => {
    const service = createService();
    const rows = faultTable.map((fault) => fault.name).filter((name) => name.startsWith('row-'));
    const spoilt: string[] = [];
    for (const name of rows) {
      const text = await (await ask(service, 'plain-1', name)).text();
      const parsed = z.parse(z.array(z.unknown()), JSON.parse(text));
      const good = parsed.filter((row) => z.safeParse(rowSchema, row).data?.identifier === 'plain-1');
      if (good.length !== 1 || parsed.length < 2) spoilt.push(name);
    }
    expect(spoilt).toEqual([]);
  });
});

describe('rows', () => {
  const textOf = async (name: string): Promise<string> => (await ask(createService(), name)).text();

  it('carry what no JavaScript value can hold', async () => {
    expect(await textOf('row-confidence-infinite')).toContain('"confidence":1e400,');
    expect(await textOf('row-confidence-minus-zero')).toContain('"confidence":-0,');
    expect(await textOf('row-count-long')).toContain('"count":12345678901234567890,');
    expect(await textOf('row-prototype')).toContain('"__proto__":{"polluted":true}');
    expect(await textOf('row-text-surrogate')).toContain('\\ud800');
    expect((await textOf('row-duplicate-keys')).match(/"name":"first\.mp4","name":/g)).toHaveLength(1);
    expect(await textOf('row-manifest-deep')).toContain('['.repeat(10_000));
  });

  it('come twice, nameless or from an older generation', async () => {
    const rowsOf = async (name: string) =>
      z.parse(z.array(z.looseObject({})), JSON.parse(await textOf(name)));
    expect(await rowsOf('row-twice-different')).toHaveLength(2);
    expect((await rowsOf('row-nameless'))[0]).not.toHaveProperty('identifier');
    expect((await rowsOf('row-older'))[0]).not.toHaveProperty('status');
    expect(await textOf('row-older')).toContain('"chunk_details"');
    expect(await textOf('row-oldest')).toContain('"images":[[{"model"');
  });
});

describe('whole answers', () => {
  it.each([
    ['fault-500', 500],
    ['fault-401', 401],
    ['fault-429-7', 429],
    ['fault-503', 503],
    ['fault-204', 204],
    ['fault-redirect-307', 307],
  ])('%s answers %i whatever else is asked', async (name, status) => {
    expect((await ask(createService(), 'plain-1', name)).status).toBe(status);
  });

  it('redirect to the trap with the whole address', async () => {
    const response = await ask(createService(), 'fault-redirect-302');
    expect(response.headers.get('Location')).toMatch(/^http:\/\/trap\.test\/api\/classifications_video\?/);
  });

  it('ask to wait in every way', async () => {
    const service = createService();
    const waits = await Promise.all(
      ['bare', '7', 'negative', 'junk'].map(async (kind) =>
        (await ask(service, `fault-429-${kind}`)).headers.get('Retry-After'),
      ),
    );
    expect(waits).toEqual([null, '7', '-5', 'soon']);
  });

  it('recover after failing once', async () => {
    const service = createService();
    expect((await ask(service, 'fault-500-once')).status).toBe(500);
    const recovered = await ask(service, 'fault-500-once');
    expect(recovered.status).toBe(200);
    expect(await recovered.text()).toContain('"identifier":"fault-500-once"');
  });

  it('refuse company only', async () => {
    const service = createService();
    expect((await ask(service, 'fault-414-together', 'plain-1')).status).toBe(414);
    expect((await ask(service, 'fault-414-together')).status).toBe(200);
  });

  it('end where the name says', async () => {
    expect(await (await ask(createService(), 'fault-cut-100')).text()).toHaveLength(100);
  });

  it('quote the key, as careless servers do', async () => {
    expect(await (await ask(createService(), 'fault-echo-key')).text()).toContain('the-secret');
  });

  it('unpack to 200 MB from 0.3 MB', async () => {
    const packed = Buffer.from(await (await ask(createService(), 'fault-bomb')).arrayBuffer());
    expect(packed.length).toBeLessThan(300 * 1024);
    const member = packed.subarray(0, packed.length / 200);
    expect(gunzipSync(member)).toHaveLength(1024 * 1024);
  });
});

it('bench videos have the size their name says', async () => {
  const sizeSchema = z.array(
    z.looseObject({
      results: z.looseObject({
        images: z.array(z.looseObject({ results: z.array(z.unknown()) })),
        audios: z.array(z.looseObject({ details: z.looseObject({ clips: z.array(z.unknown()) }) })),
      }),
    }),
  );
  const service = createService();
  const read = async (name: string) =>
    z.parse(sizeSchema, await (await ask(service, name)).json())[0]?.results;
  const long = await read('bench-300f-0001');
  expect(long?.images).toHaveLength(300);
  expect(long?.images[0]?.results).toHaveLength(8);
  expect(long?.audios[0]?.details.clips).toHaveLength(75);
  const silent = await read('bench-30f-0c-x');
  expect(silent?.images).toHaveLength(30);
  expect(silent?.audios).toEqual([]);
});
