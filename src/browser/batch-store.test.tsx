import * as z from 'zod/mini';
import { beforeEach, expect, test } from 'vitest';
import { openBatchStore } from './batch-store.ts';
import { checksOf, lastChecks, saveCheck, type StoredCheck } from './checks.ts';
import { clearDatabase } from './database.ts';

beforeEach(clearDatabase);

test('answers come back by list and block; an answer that no longer parses is left out, the others stay', async () => {
  await openBatchStore(z.unknown()).save('list', 2, ['a', 7, 'b']);
  const store = openBatchStore(z.string());
  expect(await store.load('list', 2)).toEqual(['a', 'b']);
  expect(await store.load('list', 1)).toEqual([]);
  expect(await store.load('other', 2)).toEqual([]);
});

test('re-checks of an identifier are kept newest first, twenty of them', async () => {
  const check = (at: string): StoredCheck => ({
    identifier: 'a',
    at,
    changes: [],
    before: null,
    after: null,
    failure: null,
  });
  for (let round = 0; round < 22; round += 1) await saveCheck(check(`t${round}`));
  const kept = await checksOf('a');
  expect(kept).toHaveLength(20);
  expect(kept[0]?.at).toBe('t21');
  expect(await checksOf('b')).toEqual([]);
  expect((await lastChecks(new Set(['b', 'a']))).map((last) => last.at)).toEqual(['t21']);
  expect(await lastChecks(new Set(['b']))).toEqual([]);
});
