import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { clearDatabase, keptForMs, openShelf, removeExpired } from './database.ts';

const noteSchema = z.object({ text: z.string() });
const shelf = openShelf('views', { version: 2, schema: noteSchema });

async function putRaw(key: string, record: unknown): Promise<void> {
  const database = await openDB('verdict-desk');
  await database.put('views', record, key);
  database.close();
}

async function getRaw(key: string): Promise<unknown> {
  const database = await openDB('verdict-desk');
  const record: unknown = await database.get('views', key);
  database.close();
  return record;
}

describe('what the browser keeps', () => {
  beforeEach(() => clearDatabase());

  it('comes back as it was, newest first', async () => {
    const now = vi.spyOn(Date, 'now');
    now.mockReturnValue(1_000);
    expect(await shelf.set('a', { text: 'one' })).toBe(true);
    now.mockReturnValue(2_000);
    await shelf.set('b', { text: 'two' });
    expect(await shelf.get('a')).toEqual({ text: 'one' });
    expect((await shelf.entries()).map((entry) => entry.key)).toEqual(['b', 'a']);
  });

  it('is gone after seven days, and is deleted at the next start', async () => {
    await shelf.set('a', { text: 'one' });
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + keptForMs + 1_000);
    expect(await shelf.get('a')).toBeNull();
    expect(await getRaw('a')).toBeDefined();
    await removeExpired();
    expect(await getRaw('a')).toBeUndefined();
  });

  it('costs a start no value: what has expired is found by its key', async () => {
    for (const key of ['a', 'b', 'c']) await shelf.set(key, { text: 'x'.repeat(10_000) });
    const read = [
      vi.spyOn(IDBObjectStore.prototype, 'get'),
      vi.spyOn(IDBObjectStore.prototype, 'getAll'),
      vi.spyOn(IDBObjectStore.prototype, 'openCursor'),
      vi.spyOn(IDBIndex.prototype, 'getAll'),
      vi.spyOn(IDBIndex.prototype, 'openCursor'),
    ];
    await removeExpired();
    for (const each of read) expect(each).not.toHaveBeenCalled();
    expect(await shelf.entries()).toHaveLength(3);
  });

  it.each([
    ['another shape', { version: 2, savedAt: Date.now(), value: { text: 5 } }],
    ['no record at all', 'text'],
    ['an older version without a way up', { version: 1, savedAt: Date.now(), value: 'old' }],
  ])('reads %s as absent', async (_name, record) => {
    await putRaw('a', record);
    expect(await shelf.get('a')).toBeNull();
    expect(await shelf.entries()).toEqual([]);
  });

  it('brings an older version up step by step', async () => {
    const migrating = openShelf('views', {
      version: 2,
      schema: noteSchema,
      migrate: (value, from) => (from === 0 ? `${String(value)}!` : { text: value }),
    });
    await putRaw('a', { version: 0, savedAt: Date.now(), value: 'old' });
    expect(await migrating.get('a')).toEqual({ text: 'old!' });
  });

  it('never overwrites what a newer version wrote, and still works on this page', async () => {
    const newer = { version: 3, savedAt: Date.now(), value: { words: ['new'] } };
    await putRaw('a', newer);
    expect(await shelf.get('a')).toBeNull();
    expect(await shelf.set('a', { text: 'mine' })).toBe(false);
    expect(await getRaw('a')).toEqual(newer);
    expect(await shelf.get('a')).toEqual({ text: 'mine' });
  });

  it('works from memory where the browser refuses to store', async () => {
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await shelf.set('a', { text: 'one' })).toBe(false);
    expect(await shelf.get('a')).toEqual({ text: 'one' });
    expect(await shelf.entries()).toHaveLength(1);
    await shelf.remove('a');
    expect(await shelf.get('a')).toBeNull();
  });
});
