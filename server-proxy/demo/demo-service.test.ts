import { describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { createDemoService, type DemoOptions } from './demo-service.ts';
import { sampleIdentifier } from './stories.ts';

const rowsSchema = z.array(z.looseObject({ identifier: z.string(), status: z.optional(z.string()) }));
const origin = 'http://demo.test';

function ask(path: string, headers: Record<string, string> = { 'X-Api-Key': 'key' }): Request {
  return new Request(`${origin}${path}`, { headers });
}

function askMany(identifiers: readonly string[]): Request {
  return ask(
    `/api/classifications_video?${identifiers.map((identifier) => `identifiers[]=${identifier}`).join('&')}`,
  );
}

/** A service without limits and with a clock that stands still, unless told otherwise. */
function createService(options: DemoOptions = {}) {
  return createDemoService({
    clock: () => 1_000_000,
    limits: { perSecond: 1000, perMinute: 1000 },
    ...options,
  });
}

async function readRows(response: Response) {
  return z.parse(rowsSchema, await response.json());
}

describe('many videos', () => {
  it('returns every sample but the withdrawn one, in an order that is not that of the request', async () => {
    const service = createService();
    const rows = await readRows(await service.handle(askMany(service.samples)));
    const returned = rows.map((row) => row.identifier);
    const expected = service.samples.filter((identifier) => identifier !== sampleIdentifier('withdrawn'));
    expect(service.samples).toHaveLength(24);
    expect(returned.toSorted()).toEqual(expected.toSorted());
    expect(returned).not.toEqual(expected);
  });

  it('answers two identifiers in the other order than asked', async () => {
    const pair = [sampleIdentifier('human'), sampleIdentifier('hail')];
    const service = createService();
    for (const asked of [pair, pair.toReversed()]) {
      const rows = await readRows(await service.handle(askMany(asked)));
      expect(rows).toHaveLength(2);
    }
    const orders = await Promise.all(
      [pair, pair.toReversed()].map(async (asked) => {
        const rows = await readRows(await service.handle(askMany(asked)));
        return rows.map((row) => row.identifier).join() === asked.join();
      }),
    );
    expect(orders).toContain(false);
  });

  it('leaves out valid identifiers it does not know, sentinels of the tests among them', async () => {
    const known = sampleIdentifier('human');
    const unknown = ['a'.repeat(64), 'row-null', 'fault-500', 'bench-300f-1', 'plain-1', 'raw-reset'];
    const rows = await readRows(await createService().handle(askMany([...unknown, known])));
    expect(rows.map((row) => row.identifier)).toEqual([known]);
  });

  it('answers a repeated identifier once', async () => {
    const known = sampleIdentifier('hail');
    const rows = await readRows(await createService().handle(askMany([known, known])));
    expect(rows).toHaveLength(1);
  });

  it('takes 100 identifiers and refuses 101 or none', async () => {
    const service = createService();
    const many = Array.from({ length: 101 }, (_, index) => `id-${index}`);
    expect((await service.handle(askMany(many.slice(0, 100)))).status).toBe(200);
    const refused = await service.handle(askMany(many));
    expect(refused.status).toBe(422);
    expect(await refused.json()).toEqual({
      message: 'The identifiers field must not have more than 100 items.',
      errors: { identifiers: ['The identifiers field must not have more than 100 items.'] },
    });
    expect((await service.handle(askMany([]))).status).toBe(422);
  });

  it('gives the same bytes in every process, prepared or not', async () => {
    const service = createService();
    await service.prepare();
    const first = await (await service.handle(askMany(service.samples))).text();
    vi.resetModules();
    const fresh = await import('./demo-service.ts');
    const other = fresh.createDemoService({ clock: () => 1_000_000 });
    const second = await (await other.handle(askMany(other.samples))).text();
    expect(first === second).toBe(true);
  });
});

describe('one video', () => {
  it('answers the same row as the list', async () => {
    const service = createService();
    const identifier = sampleIdentifier('contested');
    const alone = await (await service.handle(ask(`/api/classification_video/${identifier}`))).text();
    expect(await (await service.handle(askMany([identifier]))).text()).toBe(`[${alone}]`);
  });

  it('is not found when unknown or withdrawn', async () => {
    const service = createService();
    for (const identifier of ['nobody', sampleIdentifier('withdrawn')]) {
      const response = await service.handle(ask(`/api/classification_video/${identifier}`));
      expect(response.status).toBe(404);
    }
  });
});

describe('processing', () => {
  it('turns from new to done 15 s after it was first asked for, not after the start', async () => {
    let now = 0;
    const service = createService({ clock: () => now });
    const identifier = sampleIdentifier('finishing');
    const statusNow = async () => (await readRows(await service.handle(askMany([identifier]))))[0]?.status;
    now = 60_000;
    expect(await statusNow()).toBe('new');
    now = 74_999;
    expect(await statusNow()).toBe('new');
    now = 75_000;
    expect(await statusNow()).toBe('done');
  });

  it('keeps one submission new for ever', async () => {
    let now = 0;
    const service = createService({ clock: () => now });
    const statusNow = async () =>
      (await readRows(await service.handle(askMany([sampleIdentifier('waiting')]))))[0]?.status;
    expect(await statusNow()).toBe('new');
    now = 86_400_000;
    expect(await statusNow()).toBe('new');
  });
});

describe('access and limits', () => {
  it('refuses a missing, an empty and a wrong key', async () => {
    const service = createService({ apiKey: 'right' });
    for (const headers of [{}, { 'X-Api-Key': '' }, { 'X-Api-Key': 'wrong' }]) {
      const response = await service.handle(ask('/api/classifications_video?identifiers[]=a', headers));
      expect(response.status).toBe(401);
      expect(await response.json()).toEqual({ message: 'Unauthenticated.' });
    }
    const welcome = await service.handle(
      ask('/api/classifications_video?identifiers[]=a', { 'X-Api-Key': 'right' }),
    );
    expect(welcome.status).toBe(200);
  });

  it('refuses other methods and routes', async () => {
    const service = createService();
    const posted = new Request(`${origin}/api/classifications_video`, {
      method: 'POST',
      headers: { 'X-Api-Key': 'key' },
    });
    expect((await service.handle(posted)).status).toBe(405);
    expect((await service.handle(ask('/api/users'))).status).toBe(404);
  });

  it('grants two reads at once, then asks to wait, per key', async () => {
    let now = 0;
    const service = createDemoService({ clock: () => now });
    const read = async (key: string) =>
      service.handle(ask('/api/classifications_video?identifiers[]=a', { 'X-Api-Key': key }));
    expect((await read('one')).status).toBe(200);
    expect((await read('one')).status).toBe(200);
    const refused = await read('one');
    expect(refused.status).toBe(429);
    expect(refused.headers.get('Retry-After')).toBe('1');
    expect(await refused.json()).toEqual({ message: 'Too Many Attempts.' });
    expect((await read('two')).status).toBe(200);
    now = 1000;
    expect((await read('one')).status).toBe(200);
  });

  it('grants 60 reads a minute', async () => {
    let now = 0;
    const service = createDemoService({ clock: () => now });
    const read = async () => (await service.handle(askMany(['a']))).status;
    for (let granted = 0; granted < 60; granted++) {
      expect(await read()).toBe(200);
      now += 500;
    }
    expect(await read()).toBe(429);
    now = 60_000;
    expect(await read()).toBe(200);
  });
});

it('lets a test change a row on its way out', async () => {
  const service = createService({ amend: (row) => row.replace('"done"', '"errored"') });
  const rows = await readRows(await service.handle(askMany([sampleIdentifier('human')])));
  expect(rows[0]?.status).toBe('errored');
});
