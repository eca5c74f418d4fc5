import { openDB } from 'idb';
import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { keptForMs, openShelf, removeExpired, storeNames } from './database.ts';

it('what an earlier version kept stays, what has expired of it goes, and newer stores are there', async () => {
  const earlier = await openDB('verdict-desk', 1, {
    upgrade: (database) => {
      for (const name of storeNames) if (name !== 'exports') database.createObjectStore(name);
    },
  });
  const expired = Date.now() - keptForMs - 1_000;
  await earlier.put('views', { version: 1, savedAt: Date.now(), value: 'young' }, 'young');
  await earlier.put('views', { version: 1, savedAt: expired, value: 'old' }, 'old');
  earlier.close();

  await removeExpired();
  expect(await openShelf('views', { version: 1, schema: z.string() }).get('young')).toBe('young');
  const now = await openDB('verdict-desk');
  expect(await now.getAllKeys('views')).toEqual(['young']);
  expect([...now.objectStoreNames]).toEqual(storeNames.toSorted());
  now.close();
});
